package dev.specwright.compile;

import static dev.specwright.diagnostics.DiagnosticCode.NOT_ENFORCED;
import static dev.specwright.diagnostics.DiagnosticCode.UNUSED_ALTERNATIVE;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specwright.compile.ContentCompiler.Choice;
import dev.specwright.model.Documentation;
import dev.specwright.model.OperationModel.AnswerModel;
import dev.specwright.model.OperationModel.AnswersModel;
import dev.specwright.model.OperationModel.ItemFormat;
import dev.specwright.model.OperationModel.ResultModel;
import dev.specwright.model.TypeRef;
import dev.specwright.model.ValueModel;
import dev.specwright.naming.ClassNames;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.Reporter;
import dev.specwright.resolve.ResolvedOperation.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compiles what an operation returns: where all successes that return anything return the same, its type, else a sealed
 * type with a record for each status.
 */
final class ResultCompiler {

    /** The successes that there are, and how their records are called: RFC 9110 and the registry that it founds. */
    private static final Map<Integer, String> SUCCESSES = successNames();

    /** RFC 9110, sections 15.3.5 and 15.3.6: an answer with these has no content. */
    private static final Set<String> WITHOUT_CONTENT = Set.of("204", "205");

    private final ContentCompiler contents;
    private final ClassNames classes;
    private final Reporter reporter;

    ResultCompiler(ContentCompiler contents, ClassNames classes, Reporter reporter) {
        this.contents = contents;
        this.classes = classes;
        this.reporter = reporter;
    }

    private static Map<Integer, String> successNames() {
        Map<Integer, String> names = new LinkedHashMap<>();
        names.put(200, "Ok");
        names.put(201, "Created");
        names.put(202, "Accepted");
        names.put(203, "NonAuthoritative");
        names.put(204, "NoContent");
        names.put(205, "ResetContent");
        names.put(206, "PartialContent");
        names.put(207, "MultiStatus");
        names.put(208, "AlreadyReported");
        names.put(226, "ImUsed");
        return Collections.unmodifiableMap(names);
    }

    /** A success, and the media type that was chosen of it, where it returns anything. */
    private record Success(Response response, Optional<Choice> choice) {

        String status() {
            return response.status().toUpperCase(Locale.ROOT);
        }
    }

    /**
     * Compiles the responses of an operation.
     *
     * @param responses all of them
     * @param operation the operation's name, capitalised: models are called after it whose schemas have no names
     * @return what a success returns; empty where none returns anything
     */
    Optional<ResultModel> compile(List<Response> responses, String operation) {
        List<Success> successes = successes(responses);
        Optional<Choice> first = successes.stream()
                .flatMap(success -> success.choice().stream())
                .min(Comparator.comparing(Choice::kind));
        return first.map(choice -> {
            boolean alike = successes.stream()
                    .flatMap(success -> success.choice().stream())
                    .allMatch(other -> isSame(choice, other));
            return alike ? single(choice, successes, operation + "Response") : answers(choice, successes, operation);
        });
    }

    private ResultModel single(Choice choice, List<Success> successes, String name) {
        Response owner = successes.stream()
                .filter(success -> success.choice().filter(choice::equals).isPresent())
                .findFirst()
                .orElseThrow()
                .response();
        return content(choice, owner, name, others(successes));
    }

    private ResultModel content(Choice choice, Response owner, String name, List<Integer> others) {
        List<String> asked = mediaTypes(choice, owner);
        reportOtherKinds(choice, owner, asked);
        Optional<ItemFormat> items = StreamFormats.of(choice);
        return new ResultModel(
                choice.kind(),
                items,
                items.isPresent() ? contents.compileItems(choice, name) : contents.compile(choice, name),
                asked,
                others,
                Optional.empty());
    }

    /** A record for each success. The schema that would be the only result keeps the name that it would have then. */
    private ResultModel answers(Choice first, List<Success> successes, String operation) {
        List<AnswerModel> answers = new ArrayList<>();
        Set<String> mediaTypes = new LinkedHashSet<>();
        for (Success success : successes) {
            String name = recordName(success.status());
            Optional<ResultModel> content = success.choice().map(choice -> {
                String own = operation + (choice.equals(first) ? "" : name) + "Response";
                return content(choice, success.response(), own, List.of());
            });
            content.ifPresent(found -> mediaTypes.addAll(found.mediaTypes()));
            String description =
                    success.response().response().node().text("description").orElse("");
            answers.add(new AnswerModel(success.status(), name, content, Documentation.of(description)));
        }
        return new ResultModel(
                first.kind(),
                Optional.empty(),
                new ValueModel(new TypeRef.AnyJson(), false, List.of()),
                List.copyOf(mediaTypes),
                List.of(),
                Optional.of(new AnswersModel(classes.model(operation + "Result"), answers)));
    }

    private static String recordName(String status) {
        if (!status.matches("2\\d\\d")) {
            return "Success";
        }
        return SUCCESSES.getOrDefault(Integer.valueOf(status), "Status" + status);
    }

    private void reportOtherKinds(Choice choice, Response owner, List<String> asked) {
        ContentCompiler.mediaTypes(owner.response().node()).stream()
                .filter(type -> !asked.contains(type.name()))
                .forEach(type -> reporter.report(
                        UNUSED_ALTERNATIVE,
                        type.value().pointer(),
                        "`" + type.name() + "` is never asked for: the operation returns `" + choice.mediaType()
                                + "`"));
    }

    /** By status, or range of statuses; {@code default} stands for success only where nothing else does. */
    private List<Success> successes(List<Response> responses) {
        boolean said = responses.stream().anyMatch(response -> response.status().startsWith("2"));
        List<Success> successes = new ArrayList<>();
        for (Response response : responses) {
            String status = response.status().toUpperCase(Locale.ROOT);
            if (said ? status.startsWith("2") : status.equals("DEFAULT")) {
                Optional<Choice> choice =
                        ContentCompiler.choose(response.response().node());
                choice.filter(found -> WITHOUT_CONTENT.contains(status)).ifPresent(this::reportNoContent);
                successes.add(new Success(response, choice.filter(found -> !WITHOUT_CONTENT.contains(status))));
            }
        }
        return successes;
    }

    private void reportNoContent(Choice choice) {
        reporter.report(
                NOT_ENFORCED,
                choice.node().pointer(),
                "HTTP has no content in answers with this status, so none is read",
                "Status 200 is for answers with content");
    }

    /** The media types of the same kind beside the one that was chosen. */
    private static List<String> mediaTypes(Choice choice, Response owner) {
        return StreamFormats.of(choice).isPresent()
                ? List.of(choice.mediaType())
                : ContentCompiler.ofKind(owner.response().node(), choice.kind());
    }

    /** The statuses whose answers are nothing; where only a range is, all that it stands for. */
    private static List<Integer> others(List<Success> successes) {
        Set<String> statuses = new LinkedHashSet<>();
        successes.forEach(success -> statuses.add(success.status()));
        List<Integer> others = new ArrayList<>();
        for (Success success : successes) {
            if (success.choice().isEmpty() && success.status().matches("2\\d\\d")) {
                others.add(Integer.valueOf(success.status()));
            } else if (success.choice().isEmpty()) {
                SUCCESSES.keySet().stream()
                        .filter(code -> !statuses.contains(code.toString()))
                        .forEach(others::add);
            }
        }
        return others.stream().sorted().toList();
    }

    private static boolean isSame(Choice one, Choice other) {
        return one.kind() == other.kind()
                && StreamFormats.of(one).equals(StreamFormats.of(other))
                && schema(one).equals(schema(other));
    }

    private static Optional<JsonNode> schema(Choice choice) {
        return choice.schema().map(Node::json);
    }
}
