package dev.specwright.compile;

import static dev.specwright.diagnostics.DiagnosticCode.INVALID_VALUE;

import dev.specwright.model.ClientModel.RequestIdModel;
import dev.specwright.resolve.Node;
import dev.specwright.resolve.Reporter;
import dev.specwright.resolve.Suggestions;
import java.util.List;
import java.util.Optional;

/** Reads {@code x-specwright-request-id}: where the server says what it calls a request. */
final class RequestIdReader {

    private static final String KEYWORD = "x-specwright-request-id";
    private static final String USUAL = "X-Request-Id";
    private static final List<String> KNOWN = List.of("header", "member");

    private RequestIdReader() {}

    /** What the document says under {@code info}; what is wrong with it is reported. */
    static Optional<RequestIdModel> read(Optional<Node> info, Reporter reporter) {
        Optional<Node> said = info.flatMap(node -> node.member(KEYWORD));
        if (said.isPresent() && !said.get().json().isObject()) {
            String message =
                    "`" + KEYWORD + "` must be an object, found " + said.get().describe();
            reporter.report(INVALID_VALUE, said.get().pointer(), message, "Such as `{member: request_id}`");
            return Optional.empty();
        }
        for (Node.Member member : said.map(Node::members).orElse(List.of())) {
            Optional<String> text = said.get().text(member.name()).filter(value -> !value.isBlank());
            if (!KNOWN.contains(member.name())) {
                String message = "`" + member.name() + "` means nothing in `" + KEYWORD + "`";
                reporter.report(
                        INVALID_VALUE, member.value().pointer(), message, Suggestions.hint(member.name(), KNOWN));
            } else if (text.isEmpty()) {
                String message = "`" + member.name() + "` must be a name, found "
                        + member.value().describe();
                reporter.report(INVALID_VALUE, member.value().pointer(), message);
            }
        }
        return said.map(node -> new RequestIdModel(node.text("header").orElse(USUAL), node.text("member")));
    }
}
