package dev.specwright.compile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specwright.diagnostics.Diagnostics;
import dev.specwright.model.SchemaModel;
import dev.specwright.model.SchemaUnit;
import dev.specwright.naming.ClassNames;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.Reporter;
import dev.specwright.resolve.ResolvedApi;
import java.util.List;
import java.util.Optional;

/**
 * Says whether values that a document has itself, examples say, fit their schemas, with the verdict that the generated
 * validators would give.
 */
public final class SchemaValues {

    private final ResolvedApi api;
    private final SchemaUnits units;
    private final TreeCompiler trees;
    private final TreeEvaluator evaluator;

    /**
     * A judge of the values of one document. What is wrong with its schemas was reported by others.
     *
     * @param api the linked document
     */
    public SchemaValues(ResolvedApi api) {
        Reporter reporter = new Reporter(api.positions(), new Diagnostics());
        ClassNames classes = new ClassNames();
        this.api = api;
        this.units = new SchemaUnits(
                classes,
                new TypeNames(
                        classes,
                        NameKeeper.none(classes, reporter),
                        NameMappings.of(List.of(), api, reporter.diagnostics()),
                        reporter));
        this.trees = new TreeCompiler(api, new ConstraintCompiler(api.version(), false, reporter), units, reporter);
        this.evaluator = new TreeEvaluator(units);
    }

    /**
     * Checks a value.
     *
     * @param value the value
     * @param schema its schema
     * @return the first thing that is wrong with it; empty if nothing is. A required member that is {@code readOnly} or
     *     {@code writeOnly} may be missing: whether it must be there depends on the direction
     */
    public Optional<ValueProblem> problem(JsonNode value, Node schema) {
        Optional<SchemaUnit.Name> unit = trees.whole(schema);
        if (unit.isEmpty()) {
            return Optional.empty();
        }
        SchemaModel model = units.schema(unit.get());
        return new ProblemFinder(api, units, evaluator).find(value, model);
    }
}
