package dev.specwright.compile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specwright.load.Pointers;
import dev.specwright.model.AdditionalMembers;
import dev.specwright.model.Constraint;
import dev.specwright.model.EnumModel;
import dev.specwright.model.ObjectModel;
import dev.specwright.model.PropertyModel;
import dev.specwright.model.TextFormat;
import dev.specwright.model.TypeModel;
import dev.specwright.model.TypeRef;
import dev.specwright.model.UnionModel;
import dev.specwright.model.ValueModel;
import java.util.Map;
import java.util.Optional;

/**
 * Checks JSON values against the model, as the generated code will: defaults are written into it, and it must not refuse
 * them itself.
 */
final class InstanceChecker {

    private final Map<String, TypeModel> models;
    private final ConstraintChecker constraints;

    /**
     * A checker.
     *
     * @param models all models by name
     * @param trees evaluates schemas
     */
    InstanceChecker(Map<String, TypeModel> models, TreeEvaluator trees) {
        this.models = models;
        this.constraints = new ConstraintChecker(trees);
    }

    /**
     * Checks a value.
     *
     * @param json the value
     * @param value what it may be
     * @return the first thing that is wrong with it, a clause for people; empty if nothing is
     */
    Optional<String> problem(JsonNode json, ValueModel value) {
        return problem(json, value, "");
    }

    private Optional<String> problem(JsonNode json, ValueModel value, String pointer) {
        if (json.isNull()) {
            return value.nullable() ? Optional.empty() : problem(pointer, "null is not allowed");
        }
        return value.type()
                .match(new TypeCheck(json, pointer))
                .or(() -> constraintProblem(json, value.constraints(), pointer));
    }

    private Optional<String> constraintProblem(JsonNode json, Iterable<Constraint> limits, String pointer) {
        for (Constraint constraint : limits) {
            Optional<String> problem = constraints.problem(json, constraint);
            if (problem.isPresent()) {
                return problem(pointer, problem.get());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> problem(String pointer, String problem) {
        return Optional.of(pointer.isEmpty() ? problem : "at `" + pointer + "` " + problem);
    }

    /** Checks one value against a type. */
    private final class TypeCheck implements TypeRef.Cases<Optional<String>> {

        private final JsonNode json;
        private final String pointer;

        TypeCheck(JsonNode json, String pointer) {
            this.json = json;
            this.pointer = pointer;
        }

        private Optional<String> expect(boolean fits, String expected) {
            return fits ? Optional.empty() : problem(pointer, "it must be " + expected);
        }

        @Override
        public Optional<String> own(TypeRef.Own own) {
            return Optional.empty();
        }

        @Override
        public Optional<String> anyJson() {
            return Optional.empty();
        }

        @Override
        public Optional<String> text(TypeRef.Text text) {
            boolean readable = json.isTextual() && FormatSyntax.hasValue(text.format(), json.textValue());
            return expect(
                    readable,
                    text.format() == TextFormat.PLAIN
                            ? "a string"
                            : "a " + text.format().keyword());
        }

        @Override
        public Optional<String> truth() {
            return expect(json.isBoolean(), "`true` or `false`");
        }

        @Override
        public Optional<String> whole(TypeRef.Whole whole) {
            Optional<Long> number = WholeNumbers.toLong(json);
            if (whole.width() == TypeRef.Whole.Width.LONG) {
                return expect(number.isPresent(), "an integer of at most 64 bits");
            }
            return expect(number.filter(n -> n == n.intValue()).isPresent(), "an integer of at most 32 bits");
        }

        @Override
        public Optional<String> decimal(TypeRef.Decimal decimal) {
            boolean fits = json.isNumber()
                    && (decimal.exact() || Double.isFinite(json.decimalValue().doubleValue()));
            return expect(fits, "a number");
        }

        @Override
        public Optional<String> file() {
            return expect(false, "a file, which has no form in JSON");
        }

        @Override
        public Optional<String> list(TypeRef.ListOf list) {
            if (!json.isArray()) {
                return expect(false, "a list");
            }
            Optional<String> problem = Optional.empty();
            for (int i = 0; i < json.size() && problem.isEmpty(); i++) {
                problem = problem(json.get(i), list.element(), pointer + "/" + i);
            }
            return problem;
        }

        @Override
        public Optional<String> map(TypeRef.MapOf map) {
            if (!json.isObject()) {
                return expect(false, "an object");
            }
            for (Map.Entry<String, JsonNode> member : json.properties()) {
                Optional<String> problem =
                        problem(member.getValue(), map.value(), Pointers.child(pointer, member.getKey()));
                if (problem.isPresent()) {
                    return problem;
                }
            }
            return Optional.empty();
        }

        @Override
        public Optional<String> named(TypeRef.Named named) {
            TypeModel type = models.get(named.name());
            if (type == null) {
                return Optional.empty();
            }
            return type.match(new TypeModel.Cases<>() {
                @Override
                public Optional<String> object(ObjectModel model) {
                    return ofObject(model);
                }

                @Override
                public Optional<String> enumeration(EnumModel model) {
                    return model.base().match(TypeCheck.this);
                }

                @Override
                public Optional<String> union(UnionModel model) {
                    return ofUnion(model);
                }
            });
        }

        private Optional<String> ofObject(ObjectModel model) {
            if (!json.isObject()) {
                return expect(false, "an object");
            }
            return properties(model)
                    .or(() -> additional(model))
                    .or(() -> constraintProblem(json, model.constraints(), pointer))
                    .or(() -> rules(model));
        }

        private Optional<String> ofUnion(UnionModel model) {
            boolean fits = model.members().stream()
                    .anyMatch(member -> problem(json, member.value(), pointer).isEmpty());
            return fits
                    ? constraintProblem(json, model.constraints(), pointer)
                    : problem(pointer, "it fits none of the alternatives");
        }

        private Optional<String> properties(ObjectModel model) {
            for (PropertyModel property : model.properties()) {
                JsonNode value = json.get(property.jsonName());
                if (value == null && property.required()) {
                    return problem(pointer, "`" + property.jsonName() + "` is missing");
                }
                Optional<String> problem = value == null
                        ? Optional.empty()
                        : problem(value, property.value(), Pointers.child(pointer, property.jsonName()));
                if (problem.isPresent()) {
                    return problem;
                }
            }
            return Optional.empty();
        }

        private Optional<String> additional(ObjectModel model) {
            for (Map.Entry<String, JsonNode> member : json.properties()) {
                String name = member.getKey();
                boolean declared = model.properties().stream()
                        .anyMatch(property -> property.jsonName().equals(name));
                if (declared) {
                    continue;
                }
                Optional<String> problem = model.additional().match(new AdditionalMembers.Cases<>() {
                    @Override
                    public Optional<String> open(AdditionalMembers.Open open) {
                        return Optional.empty();
                    }

                    @Override
                    public Optional<String> closed(AdditionalMembers.Closed closed) {
                        return problem(pointer, "`" + name + "` is not allowed");
                    }

                    @Override
                    public Optional<String> typed(AdditionalMembers.Typed typed) {
                        return problem(member.getValue(), typed.value(), Pointers.child(pointer, name));
                    }
                });
                if (problem.isPresent()) {
                    return problem;
                }
            }
            return Optional.empty();
        }

        private Optional<String> rules(ObjectModel model) {
            return model.rules().stream()
                    .filter(rule -> !constraints.satisfies(json, rule))
                    .findFirst()
                    .flatMap(rule -> problem(pointer, rule.message()));
        }
    }
}
