package dev.specwright.compile;

import static dev.specwright.diagnostics.DiagnosticCode.AMBIGUOUS_UNION;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specwright.compile.UnionFinder.Union;
import dev.specwright.lock.ApiLock;
import dev.specwright.model.TextFormat;
import dev.specwright.model.TypeRef;
import dev.specwright.model.UnionModel;
import dev.specwright.model.UnionModel.JsonKind;
import dev.specwright.model.UnionModel.Member;
import dev.specwright.model.ValueModel;
import dev.specwright.naming.JavaNames;
import dev.specwright.naming.NameTable;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.Reporter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compiles schemas with several alternatives. */
final class UnionCompiler {

    private final SchemaCompiler schemas;
    private final TypeNames names;
    private final Reporter reporter;
    private final Discriminators discriminators;

    UnionCompiler(SchemaCompiler schemas, TypeNames names, Reporter reporter, Discriminators discriminators) {
        this.schemas = schemas;
        this.names = names;
        this.reporter = reporter;
        this.discriminators = discriminators;
    }

    /**
     * Compiles a union.
     *
     * @param root the schema at which the union's section begins
     * @param base what makes it a union
     * @param union its alternatives
     * @return the union
     */
    UnionModel compile(Node root, ModelBase base, Union union) {
        FlatSchema flat = schemas.flatten(root);
        String name = names.name(root, schemas.classOverride(root, base));
        nameAlternatives(name, union);
        Optional<Discriminators.Discriminator> discriminator = discriminators.find(flat, union);
        List<Member> members = members(name, flat, union, discriminator);
        UnionModel model = new UnionModel(
                name,
                root.pointer(),
                union.keyword().value().pointer(),
                SchemaDocumentation.of(flat, root.name()),
                members,
                discriminator.map(Discriminators.Discriminator::property),
                schemas.unionConstraints(flat, base, union),
                !union.schemas().isEmpty() && !schemas.isDecidedByReading(flat, union),
                flat.entries().stream()
                        .anyMatch(entry -> entry.keyword().equals("deprecated")
                                && entry.section() == base.section()
                                && entry.schema().isTrue("deprecated")));
        if (discriminator.isEmpty()) {
            reportAmbiguous(model, union);
        }
        return model.withMembers(ordered(members, names.keeper().type(root.pointer())));
    }

    /** In the order in which they were before, which is that of the parameters of {@code match}; new ones last. */
    private static List<Member> ordered(List<Member> members, Optional<ApiLock.Type> locked) {
        if (locked.filter(type -> type.shape() == ApiLock.Shape.UNION).isEmpty()) {
            return members;
        }
        Map<String, String> places = locked.get().members();
        List<Member> ordered = new ArrayList<>(members);
        ordered.sort(Comparator.comparingInt(member -> {
            String place = places.get(member.name());
            return place == null ? Integer.MAX_VALUE : Integer.parseInt(place);
        }));
        return ordered;
    }

    /** Schemas within the union are called by their titles, or by their number. */
    private void nameAlternatives(String union, Union alternatives) {
        int number = 0;
        for (Node schema : alternatives.schemas()) {
            number++;
            if (!schema.isReference()) {
                String name = schema.text("title")
                        .or(() -> onlyConstant(schema))
                        .map(JavaNames::className)
                        .orElse("Option" + number);
                boolean whole = name.startsWith(union) && name.length() > union.length();
                names.root(schema.pointer(), whole ? name : union + name);
            }
        }
    }

    /** The one text that a member of an object always has, such as {@code type: image}. */
    private static Optional<String> onlyConstant(Node schema) {
        List<String> constants = schema.member("properties").map(Node::members).orElse(List.of()).stream()
                .flatMap(member -> constantText(member.value()).stream())
                .toList();
        return constants.size() == 1 ? Optional.of(constants.get(0)) : Optional.empty();
    }

    private static Optional<String> constantText(Node property) {
        List<Node> values = property.member("enum").map(Node::elements).orElse(List.of());
        Optional<String> only = values.size() == 1
                ? Optional.of(values.get(0).json()).filter(JsonNode::isTextual).map(JsonNode::textValue)
                : Optional.empty();
        return property.text("const").or(() -> only).filter(text -> !text.isBlank());
    }

    private List<Member> members(
            String union, FlatSchema flat, Union alternatives, Optional<Discriminators.Discriminator> discriminator) {
        List<ValueModel> values = new ArrayList<>();
        if (alternatives.schemas().isEmpty()) {
            alternatives
                    .kinds()
                    .forEach(kind ->
                            values.add(schemas.value(flat, kind.iterator().next())));
        } else {
            alternatives.schemas().forEach(schema -> values.add(schemas.value(schema)));
        }
        AlternativeShapes shapes = new AlternativeShapes(schemas, alternatives);
        NameTable records = NameTable.ignoringCase();
        records.reserve(List.of(union, "Unknown", "R"));
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            int index = i;
            ValueModel value = values.get(i);
            String name = records.claim(recordName(value.type(), union));
            members.add(new Member(
                    name,
                    parameter(name),
                    new ValueModel(value.type(), false, value.constraints()),
                    kinds(alternatives.kinds().get(i)),
                    discriminator.map(found -> found.tags().get(index)).orElse(List.of()),
                    shapes.telling(i)));
        }
        return members;
    }

    private static String parameter(String name) {
        String parameter = JavaNames.memberName(name);
        return JavaNames.isReservedWord(parameter) || List.of("unknown", "it").contains(parameter)
                ? parameter + "Value"
                : parameter;
    }

    private static List<JsonKind> kinds(Set<ValueKind> kinds) {
        return kinds.stream().map(kind -> JsonKind.valueOf(kind.name())).toList();
    }

    /** A record is called as its type; one of a type within the union drops the union's name before it. */
    private static String recordName(TypeRef type, String union) {
        return type.match(new TypeRef.Cases<>() {
            @Override
            public String own(TypeRef.Own own) {
                return own.type().simpleName();
            }

            @Override
            public String anyJson() {
                return "Json";
            }

            @Override
            public String text(TypeRef.Text text) {
                return text.mapped().map(type -> type.simpleName() + "Text").orElseGet(() -> recordName(text.format()));
            }

            @Override
            public String truth() {
                return "Truth";
            }

            @Override
            public String whole(TypeRef.Whole whole) {
                return "Whole";
            }

            @Override
            public String decimal(TypeRef.Decimal decimal) {
                return "Decimal";
            }

            @Override
            public String file() {
                return "File";
            }

            @Override
            public String list(TypeRef.ListOf list) {
                return recordName(list.element().type(), union) + "List";
            }

            @Override
            public String map(TypeRef.MapOf map) {
                return recordName(map.value().type(), union) + "Map";
            }

            @Override
            public String named(TypeRef.Named named) {
                String name = named.name();
                boolean within = name.startsWith(union)
                        && name.length() > union.length()
                        && Character.isUpperCase(name.charAt(union.length()));
                return within ? name.substring(union.length()) : name;
            }
        });
    }

    private static String recordName(TextFormat format) {
        return switch (format) {
            case PLAIN, MAPPED -> "Text";
            case DATE_TIME -> "DateTimeText";
            case DATE -> "DateText";
            case TIME -> "TimeText";
            case DURATION -> "DurationText";
            case UUID -> "UuidText";
            case URI -> "UriText";
            case BASE64, BASE64_URL -> "BytesText";
        };
    }

    private void reportAmbiguous(UnionModel model, Union union) {
        Set<String> alike = new LinkedHashSet<>();
        List<Member> members = model.members();
        AlternativeShapes shapes = new AlternativeShapes(schemas, union);
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                if (!shapes.differ(i, j)) {
                    alike.add("`" + members.get(i).name() + "` and `"
                            + members.get(j).name() + "`");
                }
            }
        }
        if (!alike.isEmpty()) {
            String shown = String.join(", ", alike.stream().limit(3).toList());
            int more = alike.size() - 3;
            reporter.report(
                    AMBIGUOUS_UNION,
                    model.keywordPointer(),
                    "values cannot always be told apart: " + shown + (more > 0 ? " and " + more + " more pairs" : ""),
                    "Add a `discriminator`, or a member with another `const` in each");
        }
    }
}
