package dev.specwright.load;

import static dev.specwright.diagnostics.DiagnosticCode.SYNTAX;
import static dev.specwright.diagnostics.DiagnosticCode.TOO_COMPLEX;
import static dev.specwright.diagnostics.DiagnosticCode.YAML_11_SCALAR;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** From YAML scalars to JSON values, with a word where YAML 1.1 tools would read another value. */
final class YamlScalars {

    private final YamlTree.Report report;

    YamlScalars(YamlTree.Report report) {
        this.report = report;
    }

    static boolean isMerge(Node key) {
        return key instanceof ScalarNode scalar
                && scalar.isPlain()
                && scalar.getValue().equals("<<");
    }

    static boolean isMerge(ScalarEvent key) {
        return key.isPlain() && key.getValue().equals("<<");
    }

    JsonNode value(ScalarNode scalar) {
        Tag tag = scalar.getTag();
        String text = scalar.getValue();
        if (scalar.isPlain()) {
            checkYaml11(scalar, CoreScalars.tagOf(text), "");
        }
        if (tag.equals(Tag.STR)) {
            return TextNode.valueOf(text);
        }
        // The tag may be written out, so the text need not fit it.
        Tag fitting = CoreScalars.tagOf(text);
        boolean fits = tag.equals(fitting) || tag.equals(Tag.FLOAT) && fitting.equals(Tag.INT);
        if (!fits) {
            return reportTag(scalar);
        }
        if (tag.equals(Tag.BOOL)) {
            return BooleanNode.valueOf(text.charAt(0) == 't' || text.charAt(0) == 'T');
        }
        return tag.equals(Tag.NULL) ? NullNode.getInstance() : number(scalar);
    }

    void checkKey(ScalarNode key) {
        if (key.isPlain()) {
            checkYaml11(key, CoreScalars.tagOf(key.getValue()), "as a key, ");
        }
    }

    /** Tags say what a value is to some application; only those of JSON's own kinds have a meaning here. */
    void checkTag(Node collection) {
        boolean fits = collection instanceof MappingNode && collection.getTag().equals(Tag.MAP)
                || collection instanceof SequenceNode && collection.getTag().equals(Tag.SEQ);
        if (!fits) {
            reportTag(collection);
        }
    }

    private JsonNode number(ScalarNode scalar) {
        String text = scalar.getValue();
        if (CoreScalars.isInfiniteOrNaN(text)) {
            report.add(
                    SYNTAX,
                    scalar,
                    "JSON has no number " + text,
                    "leave the member out where there is no limit, or put it in quotes if it is text");
            return NullNode.getInstance();
        }
        try {
            return Numbers.parse(text);
        } catch (NumberFormatException e) {
            report.add(
                    TOO_COMPLEX,
                    scalar,
                    "this number has more than " + Numbers.MAX_LENGTH + " characters or an exponent beyond 32 bits",
                    "put it in quotes if it is text");
            return NullNode.getInstance();
        }
    }

    private void checkYaml11(ScalarNode scalar, Tag tag, String where) {
        String text = scalar.getValue();
        String other = Yaml11.differentReading(text, tag);
        if (other != null) {
            String reading = tag.equals(Tag.STR) || !where.isEmpty() ? "text" : "a number";
            boolean alike = reading.equals(other);
            if (!alike) {
                report.add(
                        YAML_11_SCALAR,
                        scalar,
                        where + text + " is read as " + reading + ", but tools for YAML 1.1 read " + other,
                        "write '" + text + "' in quotes if it is text, otherwise write the value without ambiguity");
            }
        }
    }

    private JsonNode reportTag(Node node) {
        report.add(
                SYNTAX,
                node,
                "the tag " + node.getTag().getValue().replace("tag:yaml.org,2002:", "!!")
                        + " does not fit to this value or has no meaning in JSON",
                "remove the tag");
        return NullNode.getInstance();
    }
}
