package dev.specwright.compile;

import static dev.specwright.diagnostics.DiagnosticCode.INVALID_DEFAULT;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specwright.model.DefaultValue;
import dev.specwright.model.EnumModel;
import dev.specwright.model.ObjectModel;
import dev.specwright.model.PropertyModel;
import dev.specwright.model.TypeModel;
import dev.specwright.model.TypeRef;
import dev.specwright.model.ValueModel;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.Reporter;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compiles defaults. One that its own schema refuses is reported and left out. */
final class DefaultCompiler {

    private final Map<String, TypeModel> models;
    private final InstanceChecker checker;
    private final Reporter reporter;

    DefaultCompiler(Map<String, TypeModel> models, TreeEvaluator trees, Reporter reporter) {
        this.models = models;
        this.checker = new InstanceChecker(models, trees);
        this.reporter = reporter;
    }

    /**
     * Adds the defaults to a type.
     *
     * @param draft the type and the defaults of its properties as the document has them
     * @return the type with the defaults that are valid
     */
    TypeModel compile(Draft draft) {
        return draft.model() instanceof ObjectModel model ? compile(model, draft.defaults()) : draft.model();
    }

    private ObjectModel compile(ObjectModel model, Map<String, Node> defaults) {
        return new ObjectModel(
                model.name(),
                model.pointer(),
                model.documentation(),
                model.properties().stream()
                        .map(property -> withDefault(property, defaults.get(property.jsonName())))
                        .toList(),
                model.additional(),
                model.constraints(),
                model.rules(),
                model.deprecated());
    }

    private PropertyModel withDefault(PropertyModel property, @Nullable Node json) {
        if (json == null) {
            return property;
        }
        return new PropertyModel(
                property.jsonName(),
                property.javaName(),
                property.elementName(),
                property.value(),
                property.required(),
                compile(json, property.value()),
                property.documentation(),
                property.deprecated(),
                property.secret(),
                property.style(),
                property.pointer());
    }

    private Optional<DefaultValue> compile(Node json, ValueModel value) {
        Optional<String> problem = checker.problem(json.json(), value);
        if (problem.isPresent()) {
            reporter.report(
                    INVALID_DEFAULT,
                    json.pointer(),
                    "the default " + shortened(CompactJson.write(json.json())) + " is ignored: " + problem.get());
            return Optional.empty();
        }
        return json.json().isNull()
                ? Optional.empty()
                : Optional.of(value.type().match(new Conversion(json.json(), models)));
    }

    private static String shortened(String text) {
        return "`" + (text.length() <= 60 ? text : text.substring(0, 59) + "…") + "`";
    }

    /** Writes a valid default as a value of a type. */
    private record Conversion(JsonNode json, Map<String, TypeModel> models) implements TypeRef.Cases<DefaultValue> {

        private DefaultValue text(JsonNode node) {
            return new DefaultValue.Json(CompactJson.write(node));
        }

        @Override
        public DefaultValue own(TypeRef.Own own) {
            return text(json);
        }

        @Override
        public DefaultValue anyJson() {
            return text(json);
        }

        @Override
        public DefaultValue text(TypeRef.Text text) {
            return new DefaultValue.Text(json.textValue());
        }

        @Override
        public DefaultValue truth() {
            return new DefaultValue.Truth(json.booleanValue());
        }

        @Override
        public DefaultValue whole(TypeRef.Whole whole) {
            return new DefaultValue.Whole(WholeNumbers.toLong(json).orElseThrow());
        }

        @Override
        public DefaultValue decimal(TypeRef.Decimal decimal) {
            return decimal.exact()
                    ? text(json)
                    : new DefaultValue.Decimal(json.decimalValue().doubleValue());
        }

        @Override
        public DefaultValue file() {
            return text(json);
        }

        @Override
        public DefaultValue list(TypeRef.ListOf list) {
            return text(json);
        }

        @Override
        public DefaultValue map(TypeRef.MapOf map) {
            return text(json);
        }

        @Override
        public DefaultValue named(TypeRef.Named named) {
            return models.get(named.name()) instanceof EnumModel model && model.hasConstants()
                    ? constant(model)
                    : text(json);
        }

        private DefaultValue constant(EnumModel model) {
            String wanted = ConstraintChecker.canonical(json);
            return model.values().stream()
                    .filter(value -> ConstraintChecker.canonical(CompactJson.read(value.json()))
                            .equals(wanted))
                    .findFirst()
                    .<DefaultValue>map(value -> new DefaultValue.Constant(value.constant()))
                    .orElseGet(() -> text(json));
        }
    }
}
