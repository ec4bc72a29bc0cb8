package dev.specwright.compile;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.specwright.load.CompactJson;
import dev.specwright.model.AdditionalMembers;
import dev.specwright.model.ApiModel;
import dev.specwright.model.ClientModel;
import dev.specwright.model.Constraint;
import dev.specwright.model.DefaultValue;
import dev.specwright.model.Documentation;
import dev.specwright.model.EnumModel;
import dev.specwright.model.ObjectModel;
import dev.specwright.model.OperationModel;
import dev.specwright.model.ParameterStyle;
import dev.specwright.model.PatternModel;
import dev.specwright.model.PropertyModel;
import dev.specwright.model.PropertyRule;
import dev.specwright.model.TextFormat;
import dev.specwright.model.TypeModel;
import dev.specwright.model.TypeRef;
import dev.specwright.model.UnionModel;
import dev.specwright.model.ValueModel;
import java.util.Locale;
import java.util.stream.Collectors;

/** A model as text that a person can check against the document it came from. */
final class ModelText {

    private final StringBuilder text = new StringBuilder();

    private ModelText() {}

    static String of(ApiModel api) {
        ModelText writer = new ModelText();
        for (TypeModel type : api.types()) {
            type.match(writer.new Types());
        }
        api.interfaces()
                .forEach(common -> writer.line(
                        0, "interface " + common.name() + " of " + common.model() + " " + common.implementers()));
        for (ObjectModel view : api.views()) {
            writer.line(0, "view:");
            writer.object(view);
        }
        api.parameterObjects().forEach(writer::object);
        api.client().ifPresent(writer::client);
        return writer.text.toString();
    }

    private void line(int indent, String content) {
        text.append("  ".repeat(indent)).append(content.stripTrailing()).append('\n');
    }

    private void object(ObjectModel model) {
        String deprecated = model.deprecated() ? " deprecated" : "";
        line(0, "object " + model.name() + " #" + model.pointer() + deprecated + doc(model.documentation()));
        model.properties().forEach(this::property);
        String additional = additional(model.additional());
        if (!additional.isEmpty()) {
            line(1, additional);
        }
        model.constraints().forEach(constraint -> line(1, constraint(constraint, model.pointer())));
        for (PropertyRule rule : model.rules()) {
            line(1, "rule " + rule.kind().keyword() + " " + rule.properties() + ": " + rule.message());
        }
    }

    /** Writes one type. */
    private final class Types implements TypeModel.Cases<Boolean> {
        @Override
        public Boolean object(ObjectModel object) {
            ModelText.this.object(object);
            return true;
        }

        @Override
        public Boolean enumeration(EnumModel model) {
            String deprecated = model.deprecated() ? " deprecated" : "";
            String base = type(model.base(), "?");
            line(
                    0,
                    "enum " + model.name() + " of " + base + " #" + model.pointer() + deprecated
                            + doc(model.documentation()));
            for (EnumModel.Value value : model.values()) {
                String description = value.description().isEmpty() ? "" : " doc=<" + value.description() + ">";
                line(1, value.constant() + " " + value.json() + description);
            }
            line(1, "otherwise " + model.unknown());
            return true;
        }

        @Override
        public Boolean union(UnionModel model) {
            String deprecated = model.deprecated() ? " deprecated" : "";
            String by = model.discriminator().map(name -> " by " + quoted(name)).orElse("");
            line(
                    0,
                    "union " + model.name() + by + " #" + model.keywordPointer() + deprecated
                            + doc(model.documentation()));
            for (UnionModel.Member member : model.members()) {
                line(
                        1,
                        member.name() + " " + member.parameter() + ": " + value(member.value(), model.pointer()) + " "
                                + member.kinds()
                                + (member.tags().isEmpty() ? "" : " tags " + member.tags())
                                + (member.constants().isEmpty() ? "" : " where " + member.constants()));
            }
            model.constraints().forEach(constraint -> line(1, constraint(constraint, model.pointer())));
            return true;
        }
    }

    private void property(PropertyModel property) {
        String element = property.elementName().isEmpty() ? "" : "/" + property.elementName();
        String pointer = property.pointer();
        line(
                1,
                quoted(property.jsonName()) + " " + property.javaName() + element + ": "
                        + value(property.value(), pointer) + " " + property.presence()
                        + property.defaultValue()
                                .map(value -> " = " + defaultValue(value))
                                .orElse("")
                        + (property.deprecated() ? " deprecated" : "")
                        + (property.secret() ? " secret" : "")
                        + doc(property.documentation()));
    }

    /** Names that could be misread are quoted. */
    private static String quoted(String name) {
        return name.matches("[\\w.-]+") ? name : CompactJson.write(TextNode.valueOf(name));
    }

    private static String doc(Documentation doc) {
        String found = doc.summary().isEmpty() ? "" : " title=<" + doc.summary() + ">";
        found += doc.description().isEmpty() ? "" : " doc=<" + shortened(doc.description()) + ">";
        found += doc.defaultText().map(value -> " says default " + value).orElse("");
        return found + (doc.examples().isEmpty() ? "" : " examples=" + doc.examples());
    }

    private static String shortened(String description) {
        String line = description.replace('\n', ' ');
        return line.length() <= 40 ? line : line.substring(0, 39) + "…";
    }

    private static String value(ValueModel value, String base) {
        String constraints = value.constraints().stream()
                .map(constraint -> " [" + constraint(constraint, base) + "]")
                .collect(Collectors.joining());
        return type(value.type(), base) + (value.nullable() ? "?" : "") + constraints;
    }

    private static String type(TypeRef type, String base) {
        return type.match(new TypeRef.Cases<>() {
            @Override
            public String own(TypeRef.Own own) {
                return own.type().toString();
            }

            @Override
            public String anyJson() {
                return "any";
            }

            @Override
            public String text(TypeRef.Text text) {
                return text.format() == TextFormat.PLAIN
                        ? "text"
                        : text.format().keyword();
            }

            @Override
            public String truth() {
                return "truth";
            }

            @Override
            public String whole(TypeRef.Whole whole) {
                return whole.width() == TypeRef.Whole.Width.INT ? "int" : "long";
            }

            @Override
            public String decimal(TypeRef.Decimal decimal) {
                return decimal.exact() ? "exact" : "decimal";
            }

            @Override
            public String file() {
                return "file";
            }

            @Override
            public String list(TypeRef.ListOf list) {
                return "list<" + value(list.element(), base) + ">";
            }

            @Override
            public String map(TypeRef.MapOf map) {
                return "map<" + value(map.value(), base) + ">";
            }

            @Override
            public String named(TypeRef.Named named) {
                return named.name();
            }
        });
    }

    /** Pointers below the property are shown relative to it. */
    private static String constraint(Constraint constraint, String base) {
        String pointer = constraint.pointer();
        String place = pointer.startsWith(base + "/") ? pointer.substring(base.length() + 1) : "#" + pointer;
        return constraint.match(new Constraint.Cases<>() {
            @Override
            public String size(Constraint.Size size) {
                return size.keyword().keyword() + " " + size.limit() + " @" + place;
            }

            @Override
            public String range(Constraint.Range range) {
                return range.keyword().keyword() + " " + range.limit() + " @" + place;
            }

            @Override
            public String pattern(Constraint.Pattern pattern) {
                String engine = pattern.pattern() instanceof PatternModel.Automaton ? "" : " backtracking";
                return "pattern" + engine + " " + pattern.pattern().source() + " @" + place;
            }

            @Override
            public String format(Constraint.Format format) {
                return "format " + format.format() + " @" + place;
            }

            @Override
            public String uniqueItems(Constraint.UniqueItems uniqueItems) {
                return "uniqueItems @" + place;
            }

            @Override
            public String listed(Constraint.Listed listed) {
                return "listed @" + place;
            }

            @Override
            public String tree(Constraint.Tree tree) {
                return "tree " + tree.schema() + " @" + place;
            }

            @Override
            public String oneOf(Constraint.OneOf oneOf) {
                return oneOf.keyword() + " " + oneOf.values() + " @" + place;
            }
        });
    }

    private static String additional(AdditionalMembers additional) {
        return additional.match(new AdditionalMembers.Cases<>() {
            @Override
            public String open(AdditionalMembers.Open open) {
                return "";
            }

            @Override
            public String closed(AdditionalMembers.Closed closed) {
                return "closed @#" + closed.pointer();
            }

            @Override
            public String typed(AdditionalMembers.Typed typed) {
                return "additional: " + value(typed.value(), "?");
            }
        });
    }

    private static String defaultValue(DefaultValue value) {
        return value.match(new DefaultValue.Cases<>() {
            @Override
            public String text(DefaultValue.Text text) {
                return "text " + quoted(text.value());
            }

            @Override
            public String whole(DefaultValue.Whole whole) {
                return "whole " + whole.value();
            }

            @Override
            public String decimal(DefaultValue.Decimal decimal) {
                return "decimal " + decimal.value();
            }

            @Override
            public String truth(DefaultValue.Truth truth) {
                return "truth " + truth.value();
            }

            @Override
            public String constant(DefaultValue.Constant constant) {
                return "constant " + constant.name();
            }

            @Override
            public String json(DefaultValue.Json json) {
                return "json " + json.json();
            }
        });
    }

    private void client(ClientModel client) {
        String url = client.baseUrl().orElse("without base URL");
        line(0, "client " + client.name() + " " + url + " " + client.environmentPrefix());
        for (ClientModel.CredentialModel credential : client.credentials()) {
            line(
                    1,
                    "credential " + credential.kind() + " " + credential.javaName() + " "
                            + credential.environmentVariable() + " " + credential.name() + ": <" + credential.prefix()
                            + ">"
                            + credential.tokenUrl().map(from -> " from " + from).orElse(""));
        }
        for (ClientModel.GroupModel group : client.groups()) {
            line(1, "group " + group.accessor() + " " + group.name() + doc(group.documentation()));
            group.operations().forEach(this::operation);
        }
    }

    private void operation(OperationModel operation) {
        String secured = operation.security().isEmpty() ? "" : " secured " + operation.security();
        String deprecated = operation.deprecated() ? " deprecated" : "";
        line(
                2,
                operation.name() + ": " + operation.method() + " " + operation.path() + secured + deprecated
                        + operation.server().map(url -> " at " + url).orElse("")
                        + doc(operation.documentation()));
        for (OperationModel.ParameterModel parameter : operation.parameters()) {
            line(
                    3,
                    parameter.place() + style(parameter) + " " + quoted(parameter.jsonName()) + " "
                            + parameter.javaName() + ": "
                            + value(parameter.value(), "?") + (parameter.required() ? " required" : "")
                            + doc(parameter.documentation()));
        }
        operation.parameterObject().ifPresent(name -> line(3, "optional ones in " + name));
        operation.body().ifPresent(this::body);
        if (!operation.headers().isEmpty()) {
            line(3, "headers " + operation.headers());
        }
        line(3, "returns " + operation.result().map(ModelText::result).orElse("nothing"));
    }

    private static String style(OperationModel.ParameterModel parameter) {
        return " " + style(parameter.style());
    }

    private static String style(ParameterStyle style) {
        return style.form().toString().toLowerCase(Locale.ROOT)
                + (style.explode() ? "*" : "")
                + (style.allowReserved() ? "+" : "");
    }

    private void body(OperationModel.BodyModel body) {
        line(
                3,
                "body " + body.javaName() + ": " + value(body.value(), "?") + " " + body.kind() + " " + body.mediaType()
                        + (body.required() ? " required" : "") + doc(body.documentation()));
        for (OperationModel.PartModel part : body.parts()) {
            String style = part.style().map(ModelText::style).orElse("");
            line(
                    4,
                    "part " + quoted(part.jsonName()) + " " + style + " "
                            + part.contentType().orElse(""));
        }
    }

    private static String result(OperationModel.ResultModel result) {
        String others = result.otherStatuses().isEmpty() ? "" : " but on " + result.otherStatuses();
        if (result.answers().isPresent()) {
            OperationModel.AnswersModel answers = result.answers().get();
            return answers.name() + " " + result.mediaTypes() + " "
                    + answers.all().stream()
                            .map(answer -> answer.status() + " " + answer.javaName() + ": "
                                    + answer.content().map(ModelText::result).orElse("nothing"))
                            .toList();
        }
        return value(result.value(), "?") + " " + result.kind() + " " + result.mediaTypes() + others;
    }
}
