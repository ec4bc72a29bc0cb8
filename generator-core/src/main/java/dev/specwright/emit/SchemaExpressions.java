package dev.specwright.emit;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.specwright.model.Constraint;
import dev.specwright.model.SchemaModel;
import dev.specwright.model.SchemaRule;
import dev.specwright.model.SchemaUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the schema units of one class as expressions: nested calls that say what the document says, in its order. */
final class SchemaExpressions implements SchemaRule.Cases<List<CodeBlock>> {

    /** Of longer calls the arguments are made in methods of their own: 64 KB of bytecode end the one that makes all. */
    private static final int LONGEST_CALL = 50_000;

    private static final int LONGEST_LINE = 90;

    private static final int LONGEST_LITERAL = 10_000;

    private final JavaNamespace names;
    private final ClassName schema;
    private final ClassName keywords;
    private final List<MethodSpec> parts = new ArrayList<>();
    private String base = "";

    SchemaExpressions(JavaNamespace names) {
        this.names = names;
        this.schema = names.coreClass("Schema");
        this.keywords = names.coreClass("Keywords");
    }

    /** The initializers of the units' constants. */
    List<CodeBlock> initializers(List<SchemaUnit> units) {
        return apart(units.stream().map(unit -> expression(unit.schema(), "")).toList());
    }

    /** Methods that the initializers call. */
    List<MethodSpec> parts() {
        return parts;
    }

    /** A schema; its pointer is written only where the schema around it cannot tell. */
    private CodeBlock expression(SchemaModel model, String expected) {
        String around = base;
        base = model.pointer();
        List<CodeBlock> arguments = new ArrayList<>();
        boolean implied = model.pointer().equals(expected);
        if (!implied) {
            arguments.add(CodeBlock.of("$L", JavaLiterals.string("#" + model.pointer())));
        }
        List<CodeBlock> rules = new ArrayList<>();
        model.rules().forEach(rule -> rules.addAll(rule.match(this)));
        arguments.addAll(inParts("together", schema.nestedClass("Keyword"), rules));
        base = around;
        return call(CodeBlock.of("$T.$L", schema, implied ? "of" : "at"), arguments);
    }

    private CodeBlock inner(SchemaModel model, String... tokens) {
        StringBuilder pointer = new StringBuilder(base);
        for (String token : tokens) {
            pointer.append('/').append(token.replace("~", "~0").replace("/", "~1"));
        }
        return expression(model, pointer.toString());
    }

    /** Keywords are imported. */
    private CodeBlock keyword(String name, List<CodeBlock> arguments) {
        return call(CodeBlock.of("$L", name), arguments);
    }

    /** A call: on one line if it fits, else one argument to a line. */
    private CodeBlock call(CodeBlock head, List<CodeBlock> arguments) {
        CodeBlock oneLine = CodeBlock.builder()
                .add(head)
                .add("(")
                .add(CodeBlock.join(arguments, ", "))
                .add(")")
                .build();
        return arguments.isEmpty() || fitsLine(oneLine)
                ? oneLine
                : CodeBlock.builder()
                        .add(head)
                        .add("($>$>\n")
                        .add(CodeBlock.join(arguments, ",\n"))
                        .add("$<$<)")
                        .build();
    }

    private boolean fitsLine(CodeBlock code) {
        String text = code.toString().replace(names.core() + ".", "").replace(names.model() + ".", "");
        return text.length() <= LONGEST_LINE && text.indexOf('\n') < 0;
    }

    /** The arguments of a call, or calls of methods that make some of them each. */
    private List<CodeBlock> inParts(String joining, TypeName type, List<CodeBlock> arguments) {
        List<CodeBlock> joined = new ArrayList<>();
        List<CodeBlock> open = new ArrayList<>();
        int length = 0;
        for (CodeBlock argument : arguments) {
            int size = argument.toString().length();
            if (length + size > LONGEST_CALL && !open.isEmpty()) {
                joined.add(part(joining, type, open));
                open.clear();
                length = 0;
            }
            open.add(argument);
            length += size;
        }
        if (joined.isEmpty()) {
            return arguments;
        }
        joined.add(part(joining, type, open));
        return joined;
    }

    /** The schemas of a call; if they are too much for one method, each is made in its own. */
    private List<CodeBlock> apart(List<CodeBlock> schemas) {
        int length = schemas.stream()
                .mapToInt(argument -> argument.toString().length())
                .sum();
        return length <= LONGEST_CALL
                ? schemas
                : schemas.stream().map(argument -> method(schema, argument)).toList();
    }

    private CodeBlock part(String joining, TypeName type, List<CodeBlock> arguments) {
        return method(type, keyword(joining, arguments));
    }

    private CodeBlock method(TypeName type, CodeBlock result) {
        String name = "part" + (parts.size() + 1);
        parts.add(MethodSpec.methodBuilder(name)
                .addModifiers(PRIVATE, STATIC)
                .returns(type)
                .addStatement("return $L", result)
                .build());
        return CodeBlock.of("$L()", name);
    }

    private List<CodeBlock> one(String name, CodeBlock... arguments) {
        return List.of(keyword(name, List.of(arguments)));
    }

    private static CodeBlock text(String text) {
        return CodeBlock.of("$L", JavaLiterals.string(text));
    }

    private static List<CodeBlock> texts(List<String> texts) {
        return texts.stream().map(SchemaExpressions::text).toList();
    }

    @Override
    public List<CodeBlock> limit(SchemaRule.Limit limit) {
        return limit.constraint().match(new Constraint.Cases<>() {
            @Override
            public List<CodeBlock> size(Constraint.Size size) {
                int bound = (int) Math.min(size.limit(), Integer.MAX_VALUE);
                return one("size", text(size.keyword().keyword()), CodeBlock.of("$L", bound));
            }

            @Override
            public List<CodeBlock> range(Constraint.Range range) {
                return one(
                        "range",
                        text(range.keyword().keyword()),
                        text(range.limit().toString()));
            }

            @Override
            public List<CodeBlock> pattern(Constraint.Pattern pattern) {
                return one("pattern", TextPatterns.expression(names, pattern.pattern()));
            }

            @Override
            public List<CodeBlock> format(Constraint.Format format) {
                return List.of(CodeBlock.of("$T.keyword($S)", names.coreClass("Formats"), format.format()));
            }

            @Override
            public List<CodeBlock> uniqueItems(Constraint.UniqueItems uniqueItems) {
                return one("uniqueItems");
            }

            @Override
            public List<CodeBlock> oneOf(Constraint.OneOf oneOf) {
                List<CodeBlock> arguments = new ArrayList<>();
                arguments.add(text(oneOf.keyword()));
                String json = "[" + String.join(",", oneOf.values()) + "]";
                for (int i = 0; i < json.length(); i += LONGEST_LITERAL) {
                    arguments.add(text(json.substring(i, Math.min(json.length(), i + LONGEST_LITERAL))));
                }
                return List.of(keyword("allowed", arguments));
            }

            @Override
            public List<CodeBlock> listed(Constraint.Listed listed) {
                throw new IllegalStateException("said of types only: " + listed);
            }

            @Override
            public List<CodeBlock> tree(Constraint.Tree tree) {
                throw new IllegalStateException("no limit on a single value: " + tree);
            }
        });
    }

    @Override
    public List<CodeBlock> types(SchemaRule.Types types) {
        return List.of(keyword("type", texts(types.names())));
    }

    @Override
    public List<CodeBlock> required(SchemaRule.Required required) {
        return List.of(keyword("required", texts(required.names())));
    }

    @Override
    public List<CodeBlock> members(SchemaRule.Members members) {
        List<CodeBlock> arguments = new ArrayList<>();
        members.properties()
                .forEach((name, model) ->
                        arguments.add(keyword("property", List.of(text(name), inner(model, "properties", name)))));
        for (SchemaRule.PatternMember member : members.patterns()) {
            CodeBlock pattern = TextPatterns.expression(names, member.pattern());
            CodeBlock value =
                    inner(member.schema(), "patternProperties", member.pattern().source());
            arguments.add(keyword("matching", List.of(pattern, value)));
        }
        members.additional()
                .ifPresent(
                        model -> arguments.add(keyword("additional", List.of(inner(model, "additionalProperties")))));
        return List.of(keyword("members", inParts("group", keywords.nestedClass("Part"), arguments)));
    }

    @Override
    public List<CodeBlock> elements(SchemaRule.Elements elements) {
        List<CodeBlock> arguments = new ArrayList<>();
        arguments.add(elements.rest().map(model -> inner(model, "items")).orElse(CodeBlock.of("null")));
        arguments.addAll(inners(elements.prefix(), "prefixItems"));
        return List.of(keyword("elements", arguments));
    }

    private List<CodeBlock> inners(List<SchemaModel> models, String keyword) {
        List<CodeBlock> inners = new ArrayList<>();
        for (int i = 0; i < models.size(); i++) {
            inners.add(inner(models.get(i), keyword, Integer.toString(i)));
        }
        return apart(inners);
    }

    @Override
    public List<CodeBlock> contains(SchemaRule.Contains contains) {
        return one(
                "contains",
                inner(contains.schema(), "contains"),
                CodeBlock.of("$L", (int) Math.min(contains.atLeast(), Integer.MAX_VALUE)),
                contains.atMost() >= Integer.MAX_VALUE
                        ? CodeBlock.of("$T.MAX_VALUE", Integer.class)
                        : CodeBlock.of("$L", contains.atMost()));
    }

    @Override
    public List<CodeBlock> combined(SchemaRule.Combined combined) {
        return List.of(
                switch (combined.kind()) {
                    case ALL_OF -> keyword("allOf", inners(combined.schemas(), "allOf"));
                    case ANY_OF -> keyword("anyOf", inners(combined.schemas(), "anyOf"));
                    case ONE_OF -> keyword("oneOf", inners(combined.schemas(), "oneOf"));
                    case NOT -> keyword("not", List.of(inner(combined.schemas().get(0), "not")));
                    case SILENT ->
                        keyword(
                                "silently",
                                combined.schemas().stream()
                                        .map(model -> expression(model, model.pointer()))
                                        .toList());
                });
    }

    @Override
    public List<CodeBlock> conditional(SchemaRule.Conditional conditional) {
        return one(
                "ifThenElse",
                inner(conditional.condition(), "if"),
                optional(conditional.then(), "then"),
                optional(conditional.otherwise(), "else"));
    }

    private CodeBlock optional(Optional<SchemaModel> model, String keyword) {
        return model.map(found -> inner(found, keyword)).orElse(CodeBlock.of("$T.of()", schema));
    }

    @Override
    public List<CodeBlock> dependentRequired(SchemaRule.DependentRequired dependent) {
        List<CodeBlock> all = new ArrayList<>();
        for (Map.Entry<String, List<String>> entry : dependent.names().entrySet()) {
            List<CodeBlock> arguments = new ArrayList<>(List.of(text(entry.getKey())));
            arguments.addAll(texts(entry.getValue()));
            all.add(keyword("dependentRequired", arguments));
        }
        return all;
    }

    @Override
    public List<CodeBlock> dependentSchemas(SchemaRule.DependentSchemas dependent) {
        List<CodeBlock> all = new ArrayList<>();
        dependent
                .schemas()
                .forEach((name, model) ->
                        all.addAll(one("dependentSchemas", text(name), inner(model, "dependentSchemas", name))));
        return all;
    }

    @Override
    public List<CodeBlock> each(SchemaRule.Each each) {
        String keyword = switch (each.part()) {
            case NAMES -> "propertyNames";
            case UNEVALUATED_MEMBERS -> "unevaluatedProperties";
            case UNEVALUATED_ELEMENTS -> "unevaluatedItems";
        };
        return one(keyword, inner(each.schema(), keyword));
    }

    @Override
    public List<CodeBlock> reference(SchemaRule.Reference reference) {
        ClassName owner = names.modelClass(reference.unit().owner());
        return one("ref", CodeBlock.of("() -> $T.$L", owner, reference.unit().constant()));
    }

    @Override
    public List<CodeBlock> never() {
        return one("never");
    }
}
