package dev.specwright.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.specwright.GenerationRequest;
import dev.specwright.GenerationResult;
import dev.specwright.Generator;
import dev.specwright.GeneratorOptions;
import dev.specwright.diagnostics.Diagnostic;
import dev.specwright.load.SpecSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names, packages, classes of the user's own and templates, in code that is compiled and run. */
final class MappingsTest {

    private static final String DOCUMENT = """
            openapi: 3.1.0
            info: {title: Shop, version: '1'}
            paths:
              /orders/{id}:
                get:
                  tags: [Orders]
                  operationId: order_get
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: string}}
                    - {name: month, in: query, schema: {type: string, format: year-month}}
                  responses:
                    '200': {description: An order, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}
            components:
              schemas:
                Order:
                  type: object
                  required: [total]
                  properties:
                    total: {$ref: '#/components/schemas/Money'}
                    parts: {type: array, items: {$ref: '#/components/schemas/Money'}}
                    code: {$ref: '#/components/schemas/Code'}
                    month: {type: string, format: year-month}
                    currency: {type: string, format: currency}
                    day: {type: string, format: date}
                    order-note: {type: string}
                Money: {type: object, required: [amount], properties: {amount: {type: number}, unit: {type: string}}}
                Code: {type: string, maxLength: 5}
            """;

    private static final String MONEY = """
            package com.acme;

            import com.acme.shop.core.JsonValue;

            public record Money(String text) {
                public static Money fromJson(JsonValue json) {
                    if (!(json instanceof JsonValue.JsonObject)) {
                        throw new IllegalArgumentException("no money");
                    }
                    return new Money(json.toString());
                }

                public JsonValue toJsonValue() {
                    return JsonValue.parse(text);
                }
            }
            """;

    private static final String CODE = """
            package com.acme;

            public record Code(String text) {
                @Override
                public String toString() {
                    return text;
                }
            }
            """;

    private static final String MAIN = """
            package com.acme;

            import com.acme.calls.ShopClient;
            import com.acme.data.Purchase;
            import com.acme.data.PurchaseValidator;
            import com.acme.shop.core.JsonDecodeException;
            import java.time.YearMonth;
            import java.util.Currency;
            import java.util.List;

            public final class Main {
                static final Object CALL = (java.util.function.Function<ShopClient, Purchase>) client -> client.sales()
                        .find("1", com.acme.data.FindParams.builder().month(YearMonth.of(2026, 11)).build());

                public static String run() {
                    Purchase read = Purchase.fromJson("{'total':{'amount':1.50,'unit':'EUR'},'parts':[{'amount':1}],"
                            .replace('\\'', '"')
                            + "\\"code\\":\\"A1\\",\\"month\\":\\"2026-11\\",\\"currency\\":\\"EUR\\",\\"day\\":\\"no day\\"}");
                    YearMonth month = read.month().get();
                    Currency currency = read.currency().get();
                    String day = read.day().get();
                    Code code = read.code().get();
                    String all = read.total().text() + " " + month + " " + currency.getDisplayName(java.util.Locale.US) + " " + day
                            + " " + code.text() + " " + read.parts().get().size() + "\\n" + read.toJson() + "\\n";
                    all += Purchase.builder()
                            .total(new Money("{\\"amount\\":2}"))
                            .month(month)
                            .currency(currency)
                            .code(new Code("B2"))
                            .note("hi")
                            .build()
                            .toJson() + "\\n";
                    all += PurchaseValidator.validate(read.toBuilder().code(new Code("too long")).build()) + "\\n";
                    try {
                        return all + Purchase.fromJson("{\\"total\\":7}");
                    } catch (JsonDecodeException e) {
                        return all + e.getMessage();
                    }
                }
            }
            """;

    @TempDir
    private Path temp;

    @Test
    void classesOfTheUsersOwnAreReadAndWritten() throws Exception {
        GeneratorOptions options = new GeneratorOptions(
                new GeneratorOptions.Names(
                        "com.acme.shop",
                        Optional.empty(),
                        Optional.of("com.acme.data"),
                        Optional.of("com.acme.calls"),
                        List.of(
                                "Order=Purchase",
                                "Order.order-note=note",
                                "GET /orders/{id}=find",
                                "tag:Orders=Sales")),
                new GeneratorOptions.Features(true, true),
                new GeneratorOptions.Typing(
                        false,
                        GeneratorOptions.Formats.TYPED,
                        false,
                        List.of(),
                        GeneratorOptions.Nullness.NONE,
                        List.of("Money=com.acme.Money", "Code = com.acme.Code"),
                        List.of(
                                "year-month=java.time.YearMonth::parse",
                                "currency=java.util.Currency::getInstance::getCurrencyCode",
                                "date=plain")),
                new GeneratorOptions.Forms(),
                new GeneratorOptions.Slice(List.of(), List.of()));
        Path sources = temp.resolve("sources");
        GenerationResult result = generate(options, sources, Optional.empty());
        assertEquals(List.of(), result.diagnostics());
        Files.writeString(sources.resolve("com/acme/Money.java"), MONEY);
        Files.writeString(sources.resolve("com/acme/Code.java"), CODE);
        Files.writeString(sources.resolve("com/acme/Main.java"), MAIN);

        assertEquals("""
                {"amount":1.50,"unit":"EUR"} 2026-11 Euro no day A1 1
                {"total":{"amount":1.50,"unit":"EUR"},"parts":[{"amount":1}],"code":"A1","month":"2026-11",\
                "currency":"EUR","day":"no day"}
                {"total":{"amount":2},"code":"B2","month":"2026-11","currency":"EUR","order-note":"hi"}
                [/code: length must be at most 5, was "too long" [#/components/schemas/Code/maxLength]]
                JSON does not fit
                  /total: expected a value for Money, found another""", run(sources));
    }

    @Test
    void anEntryThatMatchesNothingIsAnError() {
        GeneratorOptions options = new GeneratorOptions(
                new GeneratorOptions.Names(
                        "com.acme.shop",
                        Optional.empty(),
                        Optional.of("com.acme.shop.core"),
                        Optional.of("com..acme"),
                        List.of(
                                "Ordr=Purchase",
                                "Order.note=text",
                                "Order",
                                "operationId:get=find",
                                "tag:Order=Sales")),
                new GeneratorOptions.Features(true, true),
                new GeneratorOptions.Typing(
                        false,
                        GeneratorOptions.Formats.TYPED,
                        false,
                        List.of(),
                        GeneratorOptions.Nullness.NONE,
                        List.of("Mony=com.acme.Money", "Money=Money"),
                        List.of("yearmonth=java.time.YearMonth::parse", "date=Plain")),
                new GeneratorOptions.Forms(),
                new GeneratorOptions.Slice(List.of(), List.of()));

        GenerationResult result = generate(options, temp.resolve("out"), Optional.empty());

        assertEquals("""
                option apiPackage: 'com..acme' is not a Java package name: a part of it is empty [OPTION-001]
                option formatMappings: 'date=Plain' does not name a class with its package [OPTION-001]
                option formatMappings: 'yearmonth' is a format that nothing has [OPTION-002]
                option modelPackage: 'com.acme.shop.core' is the package of the support classes [OPTION-001]
                option nameMappings: 'Order' does not end in = and a Java name [OPTION-001]
                option nameMappings: 'Order.note' is nothing that is there [OPTION-002]
                option nameMappings: 'Ordr' is nothing that is there [OPTION-002]
                option nameMappings: 'operationId:get' is nothing that is there [OPTION-002]
                option nameMappings: 'tag:Order' is nothing that is there [OPTION-002]
                option typeMappings: 'Money=Money' does not name a class with its package [OPTION-001]
                option typeMappings: 'Mony' is no component [OPTION-002]
                """, told(result));
    }

    @Test
    void templatesTakeThePlaceOfTheGeneratorsOwn() throws IOException {
        Path templates = Files.createDirectories(temp.resolve("templates"));
        Files.writeString(templates.resolve("Fill.java.mustache"), "package {{corePackage}};\n\ninterface Mine {}\n");
        GeneratorOptions options = GeneratorOptions.defaults("com.acme.shop");

        assertTrue(
                generate(options, temp.resolve("out"), Optional.of(templates)).succeeded());

        assertEquals(
                "package com.acme.shop.core;\n\ninterface Mine {}\n",
                Files.readString(temp.resolve("out/com/acme/shop/core/Fill.java")));
        Files.writeString(templates.resolve("Fill.java.mustache"), "package {{nobody}};\n");
        Files.writeString(templates.resolve("JsonReadr.java.mustache"), "class {{{x\n");
        String told = told(generate(options, temp.resolve("out"), Optional.of(templates)));
        assertTrue(told.contains("Fill.java.mustache: the template cannot be used: "), told);
        assertTrue(told.contains("uses the unknown name nobody"), told);
        assertTrue(told.contains("JsonReadr.java.mustache: there is no template of this name [OPTION-002]"), told);
        told = told(generate(options, temp.resolve("out"), Optional.of(temp.resolve("nowhere"))));
        assertTrue(told.contains("nowhere' is no directory with templates [OPTION-001]"), told);
    }

    private static GenerationResult generate(GeneratorOptions options, Path output, Optional<Path> templates) {
        GenerationRequest request = new GenerationRequest(
                new SpecSource.TextSource("api.yaml", DOCUMENT),
                List.of(),
                output,
                options,
                Optional.empty(),
                templates);
        return new Generator().generate(request);
    }

    private static String told(GenerationResult result) {
        return result.diagnostics().stream()
                .map(Diagnostic::render)
                .map(text -> text.lines().findFirst().orElseThrow() + "\n")
                .sorted()
                .collect(Collectors.joining());
    }

    private String run(Path sources) throws Exception {
        Path classes = Files.createDirectories(temp.resolve("classes"));
        List<String> arguments =
                new ArrayList<>(List.of("--release", "17", "-proc:none", "-Xlint:all,-path", "-Werror"));
        arguments.addAll(List.of("-classpath", System.getProperty("java.class.path"), "-d", classes.toString()));
        try (Stream<Path> files = Files.walk(sources)) {
            files.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(arguments::add);
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int status = ToolProvider.getSystemJavaCompiler().run(null, said, said, arguments.toArray(String[]::new));
        assertEquals(0, status, said::toString);
        URL[] path = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(path, getClass().getClassLoader())) {
            return (String) loader.loadClass("com.acme.Main").getMethod("run").invoke(null);
        }
    }
}
