package dev.specwright.compile;

import static dev.specwright.diagnostics.DiagnosticCode.UNUSED_ALTERNATIVE;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specwright.compile.ContentCompiler.Choice;
import dev.specwright.model.OperationModel.ItemFormat;
import dev.specwright.model.OperationModel.ResultModel;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.Reporter;
import dev.specwright.resolve.ResolvedOperation.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Compiles what an operation returns: one type, that of the first success that returns JSON, else anything. */
final class ResultCompiler {

    /** The successes that there are: RFC 9110 and the registry that it founds. */
    private static final List<Integer> SUCCESSES = IntStream.concat(IntStream.rangeClosed(200, 208), IntStream.of(226))
            .boxed()
            .toList();

    private final ContentCompiler contents;
    private final Reporter reporter;

    ResultCompiler(ContentCompiler contents, Reporter reporter) {
        this.contents = contents;
        this.reporter = reporter;
    }

    /**
     * Compiles the responses of an operation.
     *
     * @param responses all of them
     * @param name what a model is called whose schema stands there without a name of its own
     * @return what a success returns; empty where none returns anything
     */
    Optional<ResultModel> compile(List<Response> responses, String name) {
        Map<String, Optional<Choice>> successes = successes(responses);
        Optional<Choice> chosen =
                successes.values().stream().flatMap(Optional::stream).min(Comparator.comparing(Choice::kind));
        chosen.ifPresent(choice -> {
            reportOthers(choice, successes);
            reportOtherKinds(choice, responses);
        });
        return chosen.map(choice -> {
            Optional<ItemFormat> items = StreamFormats.of(choice);
            return new ResultModel(
                    choice.kind(),
                    items,
                    items.isPresent() ? contents.compileItems(choice, name) : contents.compile(choice, name),
                    mediaTypes(choice, responses),
                    others(choice, successes));
        });
    }

    private void reportOthers(Choice choice, Map<String, Optional<Choice>> successes) {
        successes.forEach((status, other) -> other.filter(found -> !isSame(choice, found))
                .ifPresent(found -> reporter.report(
                        UNUSED_ALTERNATIVE,
                        found.node().pointer(),
                        "the body of status " + status + " is not read: the operation returns what `#"
                                + choice.node().pointer() + "` says")));
    }

    private void reportOtherKinds(Choice choice, List<Response> responses) {
        List<String> asked = mediaTypes(choice, responses);
        responses.stream()
                .map(response -> response.response().node())
                .filter(response -> choice.node().pointer().startsWith(response.pointer() + "/"))
                .findFirst()
                .stream()
                .flatMap(response -> ContentCompiler.mediaTypes(response).stream())
                .filter(type -> !asked.contains(type.name()))
                .forEach(type -> reporter.report(
                        UNUSED_ALTERNATIVE,
                        type.value().pointer(),
                        "`" + type.name() + "` is never asked for: the operation returns `" + choice.mediaType()
                                + "`"));
    }

    /** By status, or range of statuses; {@code default} stands for success only where nothing else does. */
    private static Map<String, Optional<Choice>> successes(List<Response> responses) {
        boolean said = responses.stream().anyMatch(response -> response.status().startsWith("2"));
        Map<String, Optional<Choice>> successes = new LinkedHashMap<>();
        for (Response response : responses) {
            String status = response.status().toUpperCase(Locale.ROOT);
            if (said ? status.startsWith("2") : status.equals("DEFAULT")) {
                successes.put(status, ContentCompiler.choose(response.response().node()));
            }
        }
        return successes;
    }

    /** The media types of the same kind beside the one that was chosen. */
    private static List<String> mediaTypes(Choice choice, List<Response> responses) {
        if (StreamFormats.of(choice).isPresent()) {
            return List.of(choice.mediaType());
        }
        return responses.stream()
                .map(response -> response.response().node())
                .filter(response -> choice.node().pointer().startsWith(response.pointer() + "/"))
                .findFirst()
                .map(response -> ContentCompiler.ofKind(response, choice.kind()))
                .orElse(List.of(choice.mediaType()));
    }

    /** The statuses whose answers are not what was chosen; where only a range is given, all that it stands for. */
    private static List<Integer> others(Choice choice, Map<String, Optional<Choice>> successes) {
        List<Integer> others = new ArrayList<>();
        successes.forEach((status, other) -> {
            boolean same = other.filter(found -> isSame(choice, found)).isPresent();
            if (!same && status.matches("2\\d\\d")) {
                others.add(Integer.valueOf(status));
            } else if (!same) {
                SUCCESSES.stream()
                        .filter(code -> !successes.containsKey(code.toString()))
                        .forEach(others::add);
            }
        });
        return others.stream().sorted().toList();
    }

    private static boolean isSame(Choice one, Choice other) {
        return one.kind() == other.kind() && schema(one).equals(schema(other));
    }

    private static Optional<JsonNode> schema(Choice choice) {
        return choice.schema().map(Node::json);
    }
}
