package dev.specwright.compile;

import static dev.specwright.diagnostics.DiagnosticCode.INVALID_VALUE;

import dev.specwright.model.ClientModel.CallDefault;
import dev.specwright.model.ClientModel.GroupModel;
import dev.specwright.model.OperationModel;
import dev.specwright.model.OperationModel.ParameterModel;
import dev.specwright.model.OperationModel.Place;
import dev.specwright.model.TextFormat;
import dev.specwright.model.TypeRef;
import dev.specwright.naming.OperationNames;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.Reporter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads which environment variables have defaults for parameters of calls. */
final class CallDefaults {

    private static final String KEYWORD = "x-specwright-environment";
    private static final String PREFIX = "x-specwright-environment-prefix";
    private static final Pattern VARIABLE = Pattern.compile("[A-Z_][A-Z0-9_]*");

    private final Reporter reporter;
    private final Set<String> reported = new LinkedHashSet<>();

    CallDefaults(Reporter reporter) {
        this.reporter = reporter;
    }

    /** What the document says that the names of environment variables begin with. */
    static Optional<String> prefix(Optional<Node> info, Reporter reporter) {
        Optional<Node> said = info.flatMap(node -> node.member(PREFIX));
        Optional<String> prefix = info.flatMap(node -> node.text(PREFIX))
                .filter(text -> VARIABLE.matcher(text).matches());
        said.filter(node -> prefix.isEmpty())
                .ifPresent(node -> reporter.report(
                        INVALID_VALUE,
                        node.pointer(),
                        "`" + PREFIX + "` must be the start of an environment variable's name, found "
                                + node.describe(),
                        "Capital letters, digits and `_`, such as `GCORE_`"));
        return prefix.map(text -> text.endsWith("_") ? text : text + "_");
    }

    /** The variable that has a parameter's default; empty where there is none, or where it cannot be, which is reported. */
    Optional<String> variable(Node parameter, Place place, TypeRef type) {
        Optional<Node> said = parameter.member(KEYWORD);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> name =
                parameter.text(KEYWORD).filter(text -> VARIABLE.matcher(text).matches());
        boolean text =
                type instanceof TypeRef.Text && (type.format() == TextFormat.PLAIN || type.format() == TextFormat.UUID);
        if (name.isEmpty()) {
            report(
                    said.get(),
                    "must be the name of an environment variable, found "
                            + said.get().describe());
        } else if (place != Place.PATH) {
            report(said.get(), "may stand on path parameters only: others need not be sent");
        } else if (!text && !(type instanceof TypeRef.Whole)) {
            report(said.get(), "may stand on strings, UUIDs and whole numbers only");
        }
        return name.filter(found -> place == Place.PATH && (text || type instanceof TypeRef.Whole));
    }

    private void report(Node said, String message) {
        if (reported.add(said.pointer())) {
            reporter.report(INVALID_VALUE, said.pointer(), "`" + KEYWORD + "` " + message);
        }
    }

    /**
     * The defaults of a client.
     *
     * @param groups its operations
     * @param prefix what its environment variables begin with
     * @param builder the names of the builder's methods
     */
    static List<CallDefault> of(List<GroupModel> groups, String prefix, OperationNames builder) {
        Map<String, CallDefault> byVariable = new LinkedHashMap<>();
        for (GroupModel group : groups) {
            for (OperationModel operation : group.operations()) {
                for (ParameterModel parameter : operation.parameters()) {
                    parameter
                            .environment()
                            .ifPresent(variable -> byVariable.computeIfAbsent(
                                    variable,
                                    first -> callDefault(first, prefix, builder, parameter, operation.pointer())));
                }
            }
        }
        return List.copyOf(byVariable.values());
    }

    private static CallDefault callDefault(
            String variable, String prefix, OperationNames builder, ParameterModel parameter, String pointer) {
        String rest = variable.startsWith(prefix) ? variable.substring(prefix.length()) : variable;
        String name = builder.claim((rest.isEmpty() ? variable : rest).toLowerCase(Locale.ROOT), "Default");
        return new CallDefault(
                variable, name, parameter.jsonName(), parameter.value().type(), pointer);
    }
}
