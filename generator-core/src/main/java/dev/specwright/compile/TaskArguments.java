package dev.specwright.compile;

import static dev.specwright.diagnostics.DiagnosticCode.INVALID_VALUE;

import dev.specwright.compile.TaskCalls.Known;
import dev.specwright.model.OperationModel.BodyModel;
import dev.specwright.model.OperationModel.ParameterModel;
import dev.specwright.model.TaskModel.Found;
import dev.specwright.model.TaskModel.Kept;
import dev.specwright.model.TypeRef;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.Reporter;
import dev.specwright.resolve.Suggestions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the values of the parameters of the calls that follow an operation: in the task, in the request that began it, by
 * what {@code parameters} says or else by the same name.
 */
final class TaskArguments {

    /** OpenAPI, "Runtime Expressions", as far as they speak of the request. */
    private static final Pattern REQUEST =
            Pattern.compile("\\$request\\.(?:(path|query|header)\\.(?<name>.+)|body#(?<pointer>(?:/.*)?))");

    private final Known begin;
    private final Map<String, Node> said = new LinkedHashMap<>();
    private final Map<String, Kept> kept = new LinkedHashMap<>();
    private final List<Found> found = new ArrayList<>();
    private final Set<String> used = new LinkedHashSet<>();
    private final TaskPlaces places;
    private final Reporter reporter;

    TaskArguments(Known begin, Optional<Node> parameters, TaskPlaces places, Reporter reporter) {
        this.begin = begin;
        this.places = places;
        this.reporter = reporter;
        parameters.ifPresent(node -> node.members().forEach(member -> said.put(member.name(), member.value())));
    }

    /** What must be remembered of the request. */
    List<Kept> kept() {
        return List.copyOf(kept.values());
    }

    /** What is found in the task. */
    List<Found> found() {
        return List.copyOf(found);
    }

    /** The parameter of the call that reads the task that takes the id; empty where it is not clear which, which is reported. */
    Optional<String> idParameter(Known read, Node operation) {
        List<String> names =
                required(read).stream().map(ParameterModel::jsonName).toList();
        Optional<Node> given = operation.member("idParameter");
        if (given.isPresent()) {
            Optional<String> name = operation.text("idParameter").filter(names::contains);
            if (name.isEmpty()) {
                String text = given.get().json().asText();
                report(
                        given.get(),
                        "`" + read.id() + "` has no required parameter `" + text + "`",
                        Suggestions.hint(text, names));
            }
            return name;
        }
        List<String> open =
                names.stream().filter(name -> !said.containsKey(name)).toList();
        List<String> own =
                open.stream().filter(name -> parameter(name).isEmpty()).toList();
        List<String> candidates = open.size() == 1 ? open : own;
        if (candidates.size() != 1) {
            report(
                    operation.member("task").orElse(operation),
                    "it is not clear which parameter of `" + read.id() + "` takes the task's id",
                    "Say so with `idParameter`");
            return Optional.empty();
        }
        return Optional.of(candidates.get(0));
    }

    /**
     * Finds a value for each parameter that a call must have; what is missing is reported.
     *
     * @param call the call
     * @param place where it is named
     * @param id the parameter that has the task's id unless something else is said of it
     */
    void resolve(Known call, Node place, String id) {
        if (call.operation().body().filter(BodyModel::required).isPresent()) {
            report(place, "`" + call.id() + "` needs a request body, which nothing tells here", "");
        }
        for (ParameterModel parameter : required(call)) {
            String name = parameter.jsonName();
            Optional<ParameterModel> same = parameter(name);
            if (!isScalar(parameter.value().type())) {
                report(place, "the parameter `" + name + "` of `" + call.id() + "` is no single value", "");
            } else if (said.containsKey(name)) {
                said(name);
            } else if (same.isPresent()) {
                keep(new Kept(name, same, ""), place);
            } else if (!name.equals(id)) {
                report(
                        place,
                        "nothing tells the parameter `" + name + "` of `" + call.id() + "`",
                        "Say in `parameters` where it is: a JSON Pointer into the task, or `$request.body#/…`");
            }
        }
    }

    /** Reports what {@code parameters} says of parameters that no call has. */
    void reportUnused() {
        said.forEach((name, node) -> {
            if (!used.contains(name)) {
                report(node, "none of the calls that follow has a required parameter `" + name + "`", "");
            }
        });
    }

    private void said(String name) {
        if (!used.add(name)) {
            return;
        }
        Node node = said.get(name);
        List<Node> places = node.json().isArray() ? node.elements() : List.of(node);
        for (Node each : places) {
            String text = each.json().asText();
            if (each.json().isTextual() && text.startsWith("/")) {
                this.places.inTask(each).ifPresent(pointer -> found.add(new Found(name, pointer)));
            } else {
                fromRequest(name, each);
            }
        }
    }

    private void fromRequest(String name, Node node) {
        Matcher matcher = REQUEST.matcher(node.json().asText());
        if (!node.json().isTextual() || !matcher.matches()) {
            report(
                    node,
                    "a value is found by a JSON Pointer into the task or by an expression such as"
                            + " `$request.path.id`, `$request.query.id` or `$request.body#/id`, this is "
                            + node.describe(),
                    "");
        } else if (matcher.group("name") == null) {
            String pointer = matcher.group("pointer");
            places.inBody(begin, node, pointer).ifPresent(found -> keep(new Kept(name, Optional.empty(), found), node));
        } else {
            String wanted = matcher.group("name");
            Optional<ParameterModel> parameter = parameter(wanted);
            parameter.ifPresent(found -> keep(new Kept(name, parameter, ""), node));
            if (parameter.isEmpty()) {
                List<String> names =
                        required(begin).stream().map(ParameterModel::jsonName).toList();
                report(
                        node,
                        "the operation has no required parameter `" + wanted + "`",
                        Suggestions.hint(wanted, names));
            }
        }
    }

    private void keep(Kept value, Node place) {
        value.parameter().filter(ParameterModel::secret).ifPresent(secret -> places.reportSecret(place));
        kept.putIfAbsent(value.name(), value);
    }

    private Optional<ParameterModel> parameter(String name) {
        return required(begin).stream()
                .filter(parameter -> parameter.jsonName().equals(name)
                        && isScalar(parameter.value().type()))
                .findFirst();
    }

    private static List<ParameterModel> required(Known call) {
        return call.operation().parameters().stream()
                .filter(ParameterModel::required)
                .toList();
    }

    private static boolean isScalar(TypeRef type) {
        return type instanceof TypeRef.Text
                || type instanceof TypeRef.Truth
                || type instanceof TypeRef.Whole
                || type instanceof TypeRef.Decimal
                || type instanceof TypeRef.Named named && named.is(TypeRef.Named.Shape.ENUM);
    }

    private void report(Node node, String message, String hint) {
        reporter.report(INVALID_VALUE, node.pointer(), message, hint);
    }
}
