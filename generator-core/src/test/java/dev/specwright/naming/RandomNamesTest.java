package dev.specwright.naming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.specwright.model.MemberStyle;
import dev.specwright.naming.MemberNames.Holds;
import dev.specwright.naming.MemberNames.Names;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;

/** Whatever a document calls things, what comes out is Java and collides with nothing. */
final class RandomNamesTest {

    private static final List<String> PIECES = List.of(
            "a",
            "B",
            "c1",
            "ID",
            "s",
            "field",
            "Field",
            "unset",
            "add",
            "put",
            "name",
            "_",
            "-",
            ".",
            " ",
            "$",
            "1",
            "2",
            "class",
            "Value",
            "hashCode",
            "build",
            "toBuilder",
            "Validator",
            "Api",
            "Async",
            "Client",
            "é",
            "ß",
            "İ",
            "名",
            "\u0301",
            "\u200D",
            "\uD83D\uDE00",
            "\uD83D",
            "\u0000",
            "\n",
            "*/",
            "\\u0041",
            "TYPE",
            "Builder",
            "String");

    private final Random random = new Random(1);

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static void assertLegal(String name, String from) {
        assertTrue(SourceVersion.isName(name, SourceVersion.RELEASE_17), () -> name + " from " + from);
    }

    private static void assertNew(String name, Set<String> taken, String from) {
        assertTrue(taken.add(name), () -> name + " is there twice, from " + from);
    }

    @Test
    void membersOfAClass() {
        for (int round = 0; round < 200; round++) {
            MemberNames table = new MemberNames(MemberStyle.DEFAULT);
            Set<String> accessors = new HashSet<>(ReservedNames.MODEL_METHODS);
            Set<String> setters = new HashSet<>(ReservedNames.BUILDER_METHODS);
            Set<String> constants = new HashSet<>(Set.of("TYPE"));
            for (int i = 0; i < 30; i++) {
                String text = text();
                Holds holds = Holds.values()[random.nextInt(3)];
                boolean formatted = random.nextBoolean();
                Names names = table.claim(text, holds, formatted);
                assertLegal(names.member(), text);
                assertLegal(MemberNames.constant(names.member()), text);
                assertNew(names.member(), accessors, text);
                assertNew(names.member() + "Field", accessors, text);
                assertNew(names.member(), setters, text);
                assertNew("unset" + JavaNames.capitalised(names.member()), setters, text);
                assertNew(MemberNames.constant(names.member()), constants, text);
                if (formatted) {
                    assertNew(names.member() + "Text", accessors, text);
                    assertNew(names.member() + "Text", setters, text);
                }
                assertEquals(holds == Holds.ONE, names.element().isEmpty());
                if (holds != Holds.ONE) {
                    String adder = (holds == Holds.LIST ? "add" : "put") + names.element();
                    assertLegal(adder, text);
                    assertNew(adder, setters, text);
                }
            }
        }
    }

    @Test
    void membersOfABean() {
        for (int round = 0; round < 200; round++) {
            MemberNames table = new MemberNames(new MemberStyle(true, false));
            Set<String> accessors = new HashSet<>(ReservedNames.MODEL_METHODS);
            Set<String> setters = new HashSet<>(Set.of("build", "with", "putAdditionalProperty", "getClass"));
            for (int i = 0; i < 30; i++) {
                String text = text();
                Names names = table.claim(text, Holds.ONE, true);
                String capitalised = JavaNames.capitalised(names.member());
                for (String accessor : List.of("get%s", "is%s", "get%sText", "get%sField")) {
                    assertNew(accessor.formatted(capitalised), accessors, text);
                }
                for (String setter : List.of("set%s", "set%sText", "unset%s")) {
                    assertNew(setter.formatted(capitalised), setters, text);
                }
            }
        }
    }

    @Test
    void beansAvoidWhatEveryObjectHas() {
        MemberNames table = new MemberNames(new MemberStyle(true, true));
        assertEquals("classValue", table.claim("class", Holds.ONE, false).member());
        assertEquals("value", table.claim("value", Holds.ONE, false).member());
        assertEquals("list", table.claim("list", Holds.LIST, false).member());
        assertEquals("active", table.claim("active", Holds.ONE, false).member());
        assertEquals("active2", table.claim("Active", Holds.ONE, false).member());
        assertEquals("isActive", table.claim("is_active", Holds.ONE, false).member());
        assertEquals(
                "activeField2", table.claim("active_field", Holds.ONE, false).member());
    }

    @Test
    void classesOfAnOutput() {
        for (int round = 0; round < 200; round++) {
            ClassNames table = new ClassNames();
            Set<String> files = new HashSet<>();
            ReservedNames.CLASSES.forEach(name -> files.add(name.toLowerCase(Locale.ROOT)));
            for (int i = 0; i < 20; i++) {
                String text = text();
                String model = table.model(text);
                assertLegal(model, text);
                assertNew(model.toLowerCase(Locale.ROOT), files, text);
                assertNew(model.toLowerCase(Locale.ROOT) + "validator", files, text);
                String group = table.group(text);
                assertLegal(group, text);
                assertNew(group.toLowerCase(Locale.ROOT), files, text);
                assertNew(group.replaceFirst("Api$", "AsyncApi").toLowerCase(Locale.ROOT), files, text);
            }
            String client = table.client(text() + "Client");
            assertLegal(client, "a client");
            assertNew(client.toLowerCase(Locale.ROOT), files, "a client");
        }
    }

    @Test
    void methodsAndParameters() {
        for (OperationNames table :
                List.of(OperationNames.methods(), OperationNames.parameters(), OperationNames.builderMethods())) {
            Set<String> names = new HashSet<>();
            for (int i = 0; i < 500; i++) {
                String text = text();
                String name = table.claim(text, "Value");
                assertLegal(name, text);
                assertNew(name, names, text);
            }
        }
    }

    /** Names are stable: claiming more later changes nothing that was claimed before. */
    @Test
    void aClassNameThatIsLegalStays() {
        for (String name : List.of("TaskIDsSerializer", "InferenceInstanceInSerializerV3", "URL", "A", "Größe", "名前")) {
            assertEquals(name, new ClassNames().model(name));
        }
    }
}
