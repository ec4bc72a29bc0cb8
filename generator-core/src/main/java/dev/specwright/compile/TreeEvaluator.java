package dev.specwright.compile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.specwright.model.Constraint;
import dev.specwright.model.SchemaModel;
import dev.specwright.model.SchemaRule;
import dev.specwright.model.SchemaUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Evaluates schemas on values that the document itself has, with the verdict that generated code will give. */
final class TreeEvaluator {

    private final SchemaUnits units;
    private final ConstraintChecker limits;

    TreeEvaluator(SchemaUnits units) {
        this.units = units;
        this.limits = new ConstraintChecker(this);
    }

    /** Whether a value fits a schema. */
    boolean fits(JsonNode value, SchemaModel schema) {
        return new Verdict(value).fits(schema);
    }

    /** Whether a value fits the schema of a constraint. */
    boolean fits(JsonNode value, Constraint.Tree tree) {
        return fits(value, units.schema(tree.schema()));
    }

    /** What is said of one value, and which of its parts have been evaluated: names of members, indices of elements. */
    private final class Verdict implements SchemaRule.Cases<Boolean> {

        private final JsonNode value;
        private final Set<String> seen = new LinkedHashSet<>();

        private final Set<SchemaUnit.Name> following;

        Verdict(JsonNode value) {
            this(value, new LinkedHashSet<>());
        }

        private Verdict(JsonNode value, Set<SchemaUnit.Name> following) {
            this.value = value;
            this.following = following;
        }

        boolean fits(SchemaModel schema) {
            Verdict own = new Verdict(value, following);
            boolean fits = true;
            for (SchemaRule rule : schema.rules()) {
                fits &= rule.match(own);
            }
            if (fits) {
                seen.addAll(own.seen);
            }
            return fits;
        }

        private boolean partFits(String part, JsonNode json, SchemaModel schema) {
            seen.add(part);
            return TreeEvaluator.this.fits(json, schema);
        }

        @Override
        public Boolean limit(SchemaRule.Limit limit) {
            return limits.problem(value, limit.constraint()).isEmpty();
        }

        @Override
        public Boolean types(SchemaRule.Types types) {
            return types.names().stream()
                    .anyMatch(type -> type.equals("null")
                            ? value.isNull()
                            : ValueKind.of(value).stream().anyMatch(kind -> isOf(type, kind)));
        }

        private static boolean isOf(String type, ValueKind kind) {
            return kind.type().equals(type) || kind == ValueKind.INTEGER && type.equals(ValueKind.NUMBER.type());
        }

        @Override
        public Boolean required(SchemaRule.Required required) {
            return !value.isObject() || required.names().stream().allMatch(value::has);
        }

        @Override
        public Boolean members(SchemaRule.Members members) {
            boolean fits = true;
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                String name = member.getKey();
                SchemaModel declared = members.properties().get(name);
                boolean known = declared != null;
                fits &= declared == null || partFits(name, member.getValue(), declared);
                for (SchemaRule.PatternMember pattern : members.patterns()) {
                    if (PatternMatcher.matches(pattern.pattern(), name)) {
                        known = true;
                        fits &= partFits(name, member.getValue(), pattern.schema());
                    }
                }
                Optional<SchemaModel> additional = known ? Optional.empty() : members.additional();
                fits &= additional.isEmpty() || partFits(name, member.getValue(), additional.get());
            }
            return fits;
        }

        @Override
        public Boolean elements(SchemaRule.Elements elements) {
            boolean fits = true;
            for (int i = 0; value.isArray() && i < value.size(); i++) {
                Optional<SchemaModel> schema = i < elements.prefix().size()
                        ? Optional.of(elements.prefix().get(i))
                        : elements.rest();
                fits &= schema.isEmpty() || partFits(Integer.toString(i), value.get(i), schema.get());
            }
            return fits;
        }

        @Override
        public Boolean contains(SchemaRule.Contains contains) {
            long count = 0;
            for (int i = 0; value.isArray() && i < value.size(); i++) {
                if (TreeEvaluator.this.fits(value.get(i), contains.schema())) {
                    seen.add(Integer.toString(i));
                    count++;
                }
            }
            return !value.isArray() || count >= contains.atLeast() && count <= contains.atMost();
        }

        @Override
        public Boolean combined(SchemaRule.Combined combined) {
            if (combined.kind() == SchemaRule.Combination.NOT) {
                return !TreeEvaluator.this.fits(value, combined.schemas().get(0));
            }
            int count = 0;
            for (SchemaModel schema : combined.schemas()) {
                count += fits(schema) ? 1 : 0;
            }
            return switch (combined.kind()) {
                case ALL_OF -> count == combined.schemas().size();
                case ANY_OF -> count > 0;
                case ONE_OF -> count == 1;
                case NOT, SILENT -> true;
            };
        }

        @Override
        public Boolean conditional(SchemaRule.Conditional conditional) {
            Optional<SchemaModel> next = fits(conditional.condition()) ? conditional.then() : conditional.otherwise();
            return next.isEmpty() || fits(next.get());
        }

        @Override
        public Boolean dependentRequired(SchemaRule.DependentRequired dependent) {
            return dependent.names().entrySet().stream()
                    .filter(entry -> value.has(entry.getKey()))
                    .allMatch(entry -> entry.getValue().stream().allMatch(value::has));
        }

        @Override
        public Boolean dependentSchemas(SchemaRule.DependentSchemas dependent) {
            boolean fits = true;
            for (Map.Entry<String, SchemaModel> entry : dependent.schemas().entrySet()) {
                fits &= !value.has(entry.getKey()) || fits(entry.getValue());
            }
            return fits;
        }

        @Override
        public Boolean each(SchemaRule.Each each) {
            return switch (each.part()) {
                case NAMES -> names(each.schema());
                case UNEVALUATED_MEMBERS -> {
                    boolean fits = true;
                    for (Map.Entry<String, JsonNode> member : value.properties()) {
                        fits &= seen.contains(member.getKey())
                                || partFits(member.getKey(), member.getValue(), each.schema());
                    }
                    yield fits;
                }
                case UNEVALUATED_ELEMENTS -> {
                    boolean fits = true;
                    for (int i = 0; value.isArray() && i < value.size(); i++) {
                        String index = Integer.toString(i);
                        fits &= seen.contains(index) || partFits(index, value.get(i), each.schema());
                    }
                    yield fits;
                }
            };
        }

        private boolean names(SchemaModel schema) {
            List<String> names =
                    value.properties().stream().map(Map.Entry::getKey).toList();
            return names.stream().allMatch(name -> TreeEvaluator.this.fits(TextNode.valueOf(name), schema));
        }

        @Override
        public Boolean reference(SchemaRule.Reference reference) {
            // In a loop, as chains of references may be long; a circle was reported by the resolver.
            List<SchemaUnit.Name> followed = new ArrayList<>();
            Optional<SchemaRule.Reference> next = Optional.of(reference);
            SchemaModel schema = SchemaModel.anything("");
            while (next.isPresent() && following.add(next.get().unit())) {
                followed.add(next.get().unit());
                schema = units.schema(next.get().unit());
                next = onlyReference(schema);
            }
            boolean fits = next.isPresent() || fits(schema);
            followed.forEach(following::remove);
            return fits;
        }

        private Optional<SchemaRule.Reference> onlyReference(SchemaModel schema) {
            boolean only = schema.rules().size() == 1 && schema.rules().get(0) instanceof SchemaRule.Reference;
            return only ? Optional.of((SchemaRule.Reference) schema.rules().get(0)) : Optional.empty();
        }

        @Override
        public Boolean never() {
            return false;
        }
    }
}
