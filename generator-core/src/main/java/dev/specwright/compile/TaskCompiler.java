package dev.specwright.compile;

import static dev.specwright.diagnostics.DiagnosticCode.INVALID_VALUE;
import static dev.specwright.diagnostics.DiagnosticCode.MISSING_MEMBER;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specwright.compile.TaskCalls.Known;
import dev.specwright.compile.ValuePointers.Target;
import dev.specwright.model.OperationModel.BodyKind;
import dev.specwright.model.TaskModel;
import dev.specwright.model.TaskModel.Fetched;
import dev.specwright.model.TaskModel.InTask;
import dev.specwright.model.TaskModel.Result;
import dev.specwright.model.TaskModel.States;
import dev.specwright.model.TaskModel.TheTask;
import dev.specwright.model.TypeRef;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.Reporter;
import dev.specwright.resolve.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compiles {@code x-specwright-operation}: what an operation begins on the server, and how to see what becomes of it. */
final class TaskCompiler {

    private static final String KEYWORD = "x-specwright-operation";
    private static final List<String> MEMBERS = List.of(
            "task", "ids", "idParameter", "state", "succeeded", "failed", "error", "result", "parameters", "interval");

    private final SchemaCompiler schemas;
    private final PropertyCompiler properties;
    private final TaskCalls calls;
    private final Reporter reporter;

    TaskCompiler(SchemaCompiler schemas, TypeNames names, TaskCalls calls, Reporter reporter) {
        this.schemas = schemas;
        this.properties = new PropertyCompiler(schemas, names);
        this.calls = calls;
        this.reporter = reporter;
    }

    /** Whether an operation is said to begin something. */
    static boolean isIn(Node operation) {
        return operation.member(KEYWORD).isPresent();
    }

    /**
     * Compiles the task of an operation.
     *
     * @param begin the operation
     * @return the task; empty where there is none, or something is wrong with it, which is reported
     */
    Optional<TaskModel> compile(Known begin) {
        Optional<Node> said = begin.resolved().operation().node().member(KEYWORD);
        return said.filter(this::isWellFormed)
                .flatMap(found ->
                        found.member("task").flatMap(calls::named).flatMap(read -> compile(begin, found, read)));
    }

    private boolean isWellFormed(Node said) {
        if (!said.json().isObject()) {
            report(said, "`" + KEYWORD + "` must be an object, found " + said.describe(), "");
            return false;
        }
        List<Node.Member> unknown = said.members().stream()
                .filter(member -> !MEMBERS.contains(member.name()))
                .toList();
        unknown.forEach(member -> report(
                member.value(),
                "`" + KEYWORD + "` has no member `" + member.name() + "`",
                Suggestions.hint(member.name(), MEMBERS)));
        List<String> missing = new ArrayList<>(List.of("task", "state", "succeeded"));
        missing.removeIf(member -> said.member(member).isPresent());
        missing.forEach(member ->
                reporter.report(MISSING_MEMBER, said.pointer(), "`" + KEYWORD + "` must have `" + member + "`"));
        boolean fails =
                said.member("failed").isPresent() || said.member("error").isPresent();
        if (!fails) {
            reporter.report(
                    MISSING_MEMBER,
                    said.pointer(),
                    "`" + KEYWORD + "` must have `failed` or `error`",
                    "Where no state says that a task has failed, to have something at `error` does");
        }
        return unknown.isEmpty() && missing.isEmpty() && fails;
    }

    private Optional<TaskModel> compile(Known begin, Node said, Known read) {
        if (read.operation()
                .result()
                .filter(found -> found.kind() == BodyKind.JSON)
                .isEmpty()) {
            report(said.member("task").orElse(said), "`" + read.id() + "` does not answer in JSON", "");
            return Optional.empty();
        }
        TaskPlaces places = new TaskPlaces(schemas, properties, read.answer(), reporter);
        TaskArguments arguments = new TaskArguments(begin, said.member("parameters"), places, reporter);
        Node task = said.member("task").orElse(said);
        Optional<String> id = arguments.idParameter(read, said);
        id.ifPresent(name -> arguments.resolve(read, task, name));
        arguments
                .found()
                .forEach(found -> report(
                        task, "`" + found.name() + "` is needed to read the task, it cannot be found in it", ""));
        Optional<States> states = states(said, places);
        Optional<Result> result = result(said, places, arguments, id.orElse(""));
        arguments.reportUnused();
        Optional<Node> ids = said.member("ids");
        Optional<Target> idsAt = ids.flatMap(node -> places.inAnswer(begin, node));
        Optional<Long> interval = interval(said);
        if (id.isEmpty() || states.isEmpty() || result.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new TaskModel(
                said.text("ids").orElse(""),
                idsAt.flatMap(Target::schema)
                        .or(() -> ids.isEmpty() ? begin.answer() : Optional.empty())
                        .filter(this::isList)
                        .isPresent(),
                read.target(),
                id.get(),
                states.get(),
                result.get(),
                arguments.kept(),
                interval));
    }

    private boolean isList(Node schema) {
        return schemas.value(schema).type() instanceof TypeRef.ListOf;
    }

    private Optional<States> states(Node said, TaskPlaces places) {
        Node state = said.member("state").orElse(said);
        Optional<String> pointer = places.inTask(state);
        List<String> known = pointer.flatMap(found -> places.schemaInTask(state))
                .flatMap(schema -> schemas.listing(schemas.flatten(schema)))
                .map(listing -> listing.values().stream()
                        .map(value -> value.value().json().asText())
                        .toList())
                .orElse(List.of());
        List<String> succeeded = names(said, "succeeded", known);
        List<String> failed = names(said, "failed", known);
        failed.stream()
                .filter(succeeded::contains)
                .forEach(both ->
                        report(said.member("failed").orElse(said), "`" + both + "` is among `succeeded` as well", ""));
        Optional<Node> error = said.member("error");
        Optional<String> errorAt = error.flatMap(places::inTask);
        return pointer.filter(found -> errorAt.isPresent() == error.isPresent())
                .map(found -> new States(found, succeeded, failed, errorAt));
    }

    private List<String> names(Node said, String member, List<String> known) {
        Optional<Node> list = said.member(member);
        List<Node> elements = list.map(Node::elements).orElse(List.of());
        boolean scalars = elements.stream().allMatch(each -> each.json().isValueNode());
        if (list.isPresent() && (elements.isEmpty() || !scalars)) {
            report(
                    list.get(),
                    "`" + member + "` must be a list of states, found "
                            + list.get().describe(),
                    "");
        }
        elements.stream()
                .filter(each -> !known.isEmpty() && !known.contains(each.json().asText()))
                .forEach(each -> report(
                        each,
                        "the task has no state `" + each.json().asText() + "`",
                        Suggestions.hint(each.json().asText(), known)));
        return elements.stream().map(Node::json).map(JsonNode::asText).toList();
    }

    private Optional<Result> result(Node said, TaskPlaces places, TaskArguments arguments, String id) {
        Optional<Node> result = said.member("result");
        if (result.isEmpty()) {
            return Optional.of(new TheTask());
        }
        Node node = result.get();
        if (said.text("result").orElse("").startsWith("/")) {
            return places.inTask(node).map(pointer -> new InTask(pointer, typeInTask(places, node)));
        }
        return calls.named(node).map(call -> {
            arguments.resolve(call, node, id);
            return new Fetched(call.target(), arguments.found());
        });
    }

    private TypeRef typeInTask(TaskPlaces places, Node node) {
        return places.schemaInTask(node)
                .map(schema -> schemas.value(schema).type())
                .orElseGet(TypeRef.AnyJson::new);
    }

    private Optional<Long> interval(Node said) {
        Optional<Node> interval = said.member("interval");
        Optional<Long> seconds = interval.map(Node::json)
                .filter(json -> json.canConvertToExactIntegral() && json.asLong() > 0 && json.asLong() <= 86_400)
                .map(JsonNode::asLong);
        interval.filter(node -> seconds.isEmpty())
                .ifPresent(node -> report(
                        node, "`interval` must be whole seconds, from 1 to 86400, found " + node.describe(), ""));
        return seconds;
    }

    private void report(Node node, String message, String hint) {
        reporter.report(INVALID_VALUE, node.pointer(), message, hint);
    }
}
