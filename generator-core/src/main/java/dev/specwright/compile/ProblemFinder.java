package dev.specwright.compile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.specwright.load.Pointers;
import dev.specwright.model.SchemaModel;
import dev.specwright.model.SchemaRule;
import dev.specwright.model.SchemaUnit;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.ResolvedApi;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the first reason why a value does not fit a schema, as deep within the value as it can be told. */
final class ProblemFinder {

    private final ResolvedApi api;
    private final SchemaUnits units;
    private final TreeEvaluator evaluator;
    private final ConstraintChecker limits;
    /** Whether a missing member was forgiven, so that the plain verdict would be another. */
    private boolean forgiving;

    ProblemFinder(ResolvedApi api, SchemaUnits units, TreeEvaluator evaluator) {
        this.api = api;
        this.units = units;
        this.evaluator = evaluator;
        this.limits = new ConstraintChecker(evaluator);
    }

    Optional<ValueProblem> find(JsonNode value, SchemaModel schema) {
        return find(value, schema, "", Set.of());
    }

    private Optional<ValueProblem> find(JsonNode value, SchemaModel schema, String at, Set<SchemaUnit.Name> following) {
        for (SchemaRule rule : schema.rules()) {
            Optional<ValueProblem> problem = rule.match(new Finding(value, schema, at, following));
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    private Optional<ValueProblem> part(JsonNode value, String token, SchemaModel schema, String at) {
        return find(value, schema, Pointers.child(at, token), Set.of());
    }

    /** One value against one schema. */
    private final class Finding implements SchemaRule.Cases<Optional<ValueProblem>> {

        private final JsonNode value;
        private final SchemaModel schema;
        private final String at;
        private final Set<SchemaUnit.Name> following;

        Finding(JsonNode value, SchemaModel schema, String at, Set<SchemaUnit.Name> following) {
            this.value = value;
            this.schema = schema;
            this.at = at;
            this.following = following;
        }

        private Optional<ValueProblem> here(String message) {
            return Optional.of(new ValueProblem(at, message));
        }

        @Override
        public Optional<ValueProblem> limit(SchemaRule.Limit limit) {
            return limits.problem(value, limit.constraint()).flatMap(this::here);
        }

        @Override
        public Optional<ValueProblem> types(SchemaRule.Types types) {
            boolean fits = types.names().stream()
                    .anyMatch(type -> type.equals("null")
                            ? value.isNull()
                            : ValueKind.of(value).stream()
                                    .anyMatch(kind -> kind.type().equals(type)
                                            || kind == ValueKind.INTEGER && type.equals("number")));
            String expected = String.join(" or ", types.names());
            return fits ? Optional.empty() : here("it must be of type `" + expected + "`, found " + describe(value));
        }

        @Override
        public Optional<ValueProblem> required(SchemaRule.Required required) {
            for (String name : required.names()) {
                if (value.isObject() && !value.has(name)) {
                    if (!isOneWay(name)) {
                        return here("`" + name + "` is missing");
                    }
                    forgiving = true;
                }
            }
            return Optional.empty();
        }

        private boolean isOneWay(String property) {
            return api.at(schema.pointer())
                    .flatMap(node -> node.member("properties"))
                    .flatMap(properties -> properties.member(property))
                    .filter(node -> isOneWay(node)
                            || api.follow(node).filter(this::isOneWay).isPresent())
                    .isPresent();
        }

        private boolean isOneWay(Node node) {
            return node.isTrue("readOnly") || node.isTrue("writeOnly");
        }

        @Override
        public Optional<ValueProblem> members(SchemaRule.Members members) {
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                for (SchemaModel applied : applied(members, member.getKey())) {
                    boolean refused = applied.rules().stream().anyMatch(SchemaRule.Never.class::isInstance);
                    Optional<ValueProblem> problem = refused
                            ? here("`" + member.getKey() + "` is not allowed")
                            : part(member.getValue(), member.getKey(), applied, at);
                    if (problem.isPresent()) {
                        return problem;
                    }
                }
            }
            return Optional.empty();
        }

        private List<SchemaModel> applied(SchemaRule.Members members, String name) {
            List<SchemaModel> applied = new ArrayList<>();
            Optional.ofNullable(members.properties().get(name)).ifPresent(applied::add);
            members.patterns().stream()
                    .filter(pattern -> PatternMatcher.matches(pattern.pattern(), name))
                    .forEach(pattern -> applied.add(pattern.schema()));
            if (applied.isEmpty()) {
                members.additional().ifPresent(applied::add);
            }
            return applied;
        }

        @Override
        public Optional<ValueProblem> elements(SchemaRule.Elements elements) {
            for (int i = 0; value.isArray() && i < value.size(); i++) {
                Optional<SchemaModel> applied = i < elements.prefix().size()
                        ? Optional.of(elements.prefix().get(i))
                        : elements.rest();
                JsonNode element = value.get(i);
                String index = Integer.toString(i);
                Optional<ValueProblem> problem = applied.flatMap(each -> part(element, index, each, at));
                if (problem.isPresent()) {
                    return problem;
                }
            }
            return Optional.empty();
        }

        @Override
        public Optional<ValueProblem> contains(SchemaRule.Contains contains) {
            boolean fits = evaluator.fits(value, new SchemaModel(schema.pointer(), List.of(contains)));
            return fits ? Optional.empty() : here("too few or too many of its elements fit `contains`");
        }

        @Override
        public Optional<ValueProblem> combined(SchemaRule.Combined combined) {
            return switch (combined.kind()) {
                case SILENT -> Optional.empty();
                case NOT ->
                    evaluator.fits(value, combined.schemas().get(0)) ? here("it fits what `not` excludes") : none();
                case ALL_OF -> {
                    Optional<ValueProblem> first = none();
                    for (SchemaModel each : combined.schemas()) {
                        first = first.or(() -> find(value, each, at, following));
                    }
                    yield first;
                }
                case ANY_OF, ONE_OF -> alternatives(combined);
            };
        }

        private Optional<ValueProblem> none() {
            return Optional.empty();
        }

        private Optional<ValueProblem> alternatives(SchemaRule.Combined combined) {
            List<ValueProblem> problems = new ArrayList<>();
            boolean one = combined.kind() == SchemaRule.Combination.ONE_OF;
            for (SchemaModel each : combined.schemas()) {
                find(value, each, at, following).ifPresent(problems::add);
            }
            int fitting = combined.schemas().size() - problems.size();
            if (fitting == 1 || fitting > 0 && !one) {
                return Optional.empty();
            }
            if (fitting > 1) {
                long exact = combined.schemas().stream()
                        .filter(each -> evaluator.fits(value, each))
                        .count();
                return exact > 1 ? here("it fits " + exact + " of the alternatives of `oneOf` and not one") : none();
            }
            List<ValueProblem> deeper = problems.stream()
                    .filter(problem -> !problem.message().startsWith("it must be of type")
                            || !problem.pointer().equals(at))
                    .toList();
            String keyword = one ? "oneOf" : "anyOf";
            return deeper.size() == 1
                    ? Optional.of(deeper.get(0))
                    : here("it fits none of the " + problems.size() + " alternatives of `" + keyword + "`");
        }

        @Override
        public Optional<ValueProblem> conditional(SchemaRule.Conditional conditional) {
            Optional<SchemaModel> next =
                    evaluator.fits(value, conditional.condition()) ? conditional.then() : conditional.otherwise();
            return next.flatMap(applied -> find(value, applied, at, following));
        }

        @Override
        public Optional<ValueProblem> dependentRequired(SchemaRule.DependentRequired dependent) {
            for (Map.Entry<String, List<String>> entry : dependent.names().entrySet()) {
                for (String name : entry.getValue()) {
                    if (value.has(entry.getKey()) && !value.has(name)) {
                        return here("`" + entry.getKey() + "` is there, but `" + name + "` is missing");
                    }
                }
            }
            return Optional.empty();
        }

        @Override
        public Optional<ValueProblem> dependentSchemas(SchemaRule.DependentSchemas dependent) {
            for (Map.Entry<String, SchemaModel> entry : dependent.schemas().entrySet()) {
                if (value.has(entry.getKey())) {
                    Optional<ValueProblem> problem = find(value, entry.getValue(), at, following);
                    if (problem.isPresent()) {
                        return problem;
                    }
                }
            }
            return Optional.empty();
        }

        @Override
        public Optional<ValueProblem> each(SchemaRule.Each each) {
            if (each.part() != SchemaRule.Part.NAMES) {
                boolean fits = forgiving || evaluator.fits(value, schema);
                return fits ? Optional.empty() : here("it has parts that nothing describes");
            }
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                if (!evaluator.fits(TextNode.valueOf(member.getKey()), each.schema())) {
                    return here("the name `" + member.getKey() + "` does not fit `propertyNames`");
                }
            }
            return Optional.empty();
        }

        @Override
        public Optional<ValueProblem> reference(SchemaRule.Reference reference) {
            if (following.contains(reference.unit())) {
                return Optional.empty();
            }
            Set<SchemaUnit.Name> further = new LinkedHashSet<>(following);
            further.add(reference.unit());
            return find(value, units.schema(reference.unit()), at, further);
        }

        @Override
        public Optional<ValueProblem> never() {
            return here("nothing is allowed here");
        }
    }

    private static String describe(JsonNode value) {
        return new Node(value, "").describe();
    }
}
