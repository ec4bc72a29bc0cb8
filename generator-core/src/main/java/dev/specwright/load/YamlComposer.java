package dev.specwright.load;

import static dev.specwright.diagnostics.DiagnosticCode.EMPTY_DOCUMENT;
import static dev.specwright.diagnostics.DiagnosticCode.SYNTAX;
import static dev.specwright.diagnostics.DiagnosticCode.TOO_COMPLEX;

import dev.specwright.diagnostics.SourceLocation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** From YAML text to the library's nodes, with every failure in words for people. */
final class YamlComposer {

    /** The scanner copies what it has of a scalar once per buffer: small buffers make long scalars quadratic. */
    private static final int MAX_BUFFER = 1 << 20;

    private static final int MIN_BUFFER = 1 << 10;

    private final String name;
    private final boolean marks;
    private String text;
    private int repairs;
    private @Nullable LineIndex lines;

    /**
     * @param name what diagnostics call the document
     * @param text its text
     * @param marks whether nodes know their place; that costs several times the text's size in memory
     */
    YamlComposer(String name, String text, boolean marks) {
        this.name = name;
        this.text = text;
        this.marks = marks;
    }

    /** What reads the events of a text. */
    @FunctionalInterface
    interface Reading<T> {
        T read(LoadSettings settings, Parser events) throws LoadFailure;
    }

    Node compose() throws LoadFailure {
        return read((settings, events) -> single(new Composer(settings, events)));
    }

    /** Reads the text, once more for each fault that can be mended. */
    <T> T read(Reading<T> reading) throws LoadFailure {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(name)
                .setSchema(new CoreScalars())
                .setCodePointLimit(Integer.MAX_VALUE)
                .setMaxAliasesForCollections(Integer.MAX_VALUE)
                .setAllowNonScalarKeys(true)
                .setBufferSize(Math.min(Math.max(text.length(), MIN_BUFFER), MAX_BUFFER))
                .setUseMarks(marks)
                .build();
        try {
            return reading.read(
                    settings, new BoundedParser(new ParserImpl(settings, new StreamReader(settings, text))));
        } catch (BoundedParser.TooDeep e) {
            throw new LoadFailure(
                    TOO_COMPLEX,
                    locate(e.mark()),
                    "objects and arrays are nested more than " + BoundedParser.MAX_DEPTH + " deep",
                    "move inner parts to components and refer to them");
        } catch (MarkedYamlEngineException e) {
            if (repair(e)) {
                return read(reading);
            }
            throw syntax(e);
        } catch (YamlVersionException e) {
            throw new LoadFailure(
                    SYNTAX,
                    SourceLocation.ofFile(name),
                    "the line %YAML asks for a version that does not exist",
                    "remove the line");
        } catch (YamlEngineException e) {
            throw unprintable(e);
        }
    }

    /** The place of a node; the file as a whole if this composer was made without marks. */
    SourceLocation locate(Node node) {
        return locate(node.getStartMark());
    }

    /** The place of a mark; the file as a whole if this composer was made without marks. */
    SourceLocation locate(Optional<Mark> mark) {
        if (mark.isEmpty()) {
            return SourceLocation.ofFile(name);
        }
        return lines().atCodePoint(mark.get().getLine(), mark.get().getColumn());
    }

    /** Whether the text was changed for it to be read, so that offsets of nodes are not those of the file. */
    boolean isRepaired() {
        return repairs > 0;
    }

    private LineIndex lines() {
        if (lines == null) {
            lines = new LineIndex(name, text);
        }
        return lines;
    }

    private Node single(Composer composer) throws LoadFailure {
        if (!composer.hasNext()) {
            throw empty();
        }
        Node root = composer.next();
        if (composer.hasNext()) {
            throw new LoadFailure(
                    SYNTAX,
                    locate(composer.next()),
                    "a second YAML document starts here",
                    "keep one document per file: remove the line --- between them or split the file");
        }
        if (root instanceof ScalarNode scalar
                && scalar.isPlain()
                && scalar.getValue().isEmpty()) {
            throw empty();
        }
        return root;
    }

    private LoadFailure empty() {
        return new LoadFailure(
                EMPTY_DOCUMENT,
                SourceLocation.ofFile(name),
                "the document is empty",
                "an API description starts with a line such as openapi: 3.1.0");
    }

    private boolean repair(MarkedYamlEngineException e) {
        if (!BlankLines.isCause(e.getProblem()) || e.getProblemMark().isEmpty()) {
            return false;
        }
        int line = e.getProblemMark().get().getLine() + 1;
        String repaired = BlankLines.emptiedAbove(text, lines().startOf(line));
        if (repaired == null || repairs == BlankLines.MAX_REPAIRS) {
            return false;
        }
        repairs++;
        text = repaired;
        lines = null;
        return true;
    }

    private LoadFailure syntax(MarkedYamlEngineException e) {
        SourceLocation at = locate(e.getProblemMark());
        if (at.line() > 0 && lines().lengthOf(at.line()) > 1024 && YamlProblem.isKeyProblem(e.getProblem())) {
            return new LoadFailure(
                    SYNTAX,
                    at,
                    "a key in YAML has at most 1024 characters unless it is marked as one",
                    "write '? ' before the key and put ': ' and its value on a line of their own");
        }
        String start = e.getContextMark().isEmpty() ? "" : startOf(locate(e.getContextMark()));
        YamlProblem problem = YamlProblem.of(e.getContext(), e.getProblem());
        return new LoadFailure(SYNTAX, at, problem.message().replace("{start}", start), problem.hint());
    }

    private static String startOf(SourceLocation at) {
        return " that starts at line " + at.line() + ", column " + at.column();
    }

    private LoadFailure unprintable(YamlEngineException e) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (!StreamReader.isPrintable(c)) {
                return new LoadFailure(
                        SYNTAX,
                        lines().at(i),
                        String.format("the character U+%04X is not allowed in YAML", c),
                        "remove it, or write it as an escape within double quotes");
            }
            i += Character.charCount(c);
        }
        return new LoadFailure(
                SYNTAX, SourceLocation.ofFile(name), "the text is not YAML 1.2: " + e.getMessage(), "check the file");
    }
}
