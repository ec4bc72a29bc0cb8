package dev.specwright.emit;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** CommonMark, which OpenAPI descriptions are written in (OpenAPI 3.1, section 4.3), to Javadoc's HTML. */
final class JavadocMarkdown {

    /** Characters other than letters and digits that mean themselves within a line of CommonMark. */
    private static final String PLAIN = " .,;:'\"()/-%?=$@";

    private @Nullable Parser parser;

    /** The text as blocks of HTML; all but the first paragraph begin with {@code <p>}. */
    List<String> blocks(String markdown) {
        String text = markdown.strip();
        Blocks blocks = new Blocks();
        if (isPlain(text)) {
            blocks.line(JavadocText.escape(text));
            return blocks.finished;
        }
        parser().parse(markdown).accept(blocks);
        blocks.flush();
        return blocks.finished;
    }

    private Parser parser() {
        if (parser == null) {
            parser = Parser.builder().build();
        }
        return parser;
    }

    /** Whether a text is one paragraph that says nothing in Markdown, as most are: nothing needs to be parsed then. */
    private static boolean isPlain(String text) {
        if (text.isEmpty() || !Character.isLetter(text.charAt(0))) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c) && PLAIN.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Collects the text of one block at a time. Raw HTML of the document is shown as text, never passed through. */
    private static final class Blocks extends AbstractVisitor {

        private final List<String> finished = new ArrayList<>();
        private final StringBuilder open = new StringBuilder();

        private void flush() {
            if (!open.toString().isBlank()) {
                finished.add(open.toString().strip());
            }
            open.setLength(0);
        }

        private void block(String start, Node node, String end) {
            flush();
            open.append(start);
            visitChildren(node);
            open.append(end);
            flush();
        }

        private void line(String html) {
            flush();
            finished.add(html);
        }

        private void inline(String start, Node node, String end) {
            open.append(start);
            visitChildren(node);
            open.append(end);
        }

        @Override
        public void visit(Paragraph paragraph) {
            if (paragraph.getParent() instanceof ListItem) {
                visitChildren(paragraph);
                open.append(' ');
            } else {
                block(finished.isEmpty() ? "" : "<p>", paragraph, "");
            }
        }

        @Override
        public void visit(Heading heading) {
            block(finished.isEmpty() ? "<b>" : "<p><b>", heading, "</b>");
        }

        @Override
        public void visit(BulletList list) {
            line("<ul>");
            visitChildren(list);
            line("</ul>");
        }

        @Override
        public void visit(OrderedList list) {
            line("<ol>");
            visitChildren(list);
            line("</ol>");
        }

        @Override
        public void visit(ListItem item) {
            block("<li>", item, "");
        }

        @Override
        public void visit(BlockQuote quote) {
            line("<blockquote>");
            visitChildren(quote);
            line("</blockquote>");
        }

        @Override
        public void visit(FencedCodeBlock code) {
            preformatted(code.getLiteral());
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            preformatted(code.getLiteral());
        }

        private void preformatted(String text) {
            StringBuilder html = new StringBuilder("<pre>");
            text.stripTrailing().lines().forEach(line -> html.append('\n').append(JavadocText.escape(line)));
            line(html.append("</pre>").toString());
        }

        @Override
        public void visit(HtmlBlock html) {
            flush();
            open.append(finished.isEmpty() ? "" : "<p>").append(JavadocText.escape(html.getLiteral()));
            flush();
        }

        @Override
        public void visit(HtmlInline html) {
            open.append(JavadocText.escape(html.getLiteral()));
        }

        @Override
        public void visit(Text text) {
            open.append(JavadocText.escape(text.getLiteral()));
        }

        @Override
        public void visit(Code code) {
            open.append(JavadocText.code(code.getLiteral()));
        }

        @Override
        public void visit(Emphasis emphasis) {
            inline("<i>", emphasis, "</i>");
        }

        @Override
        public void visit(StrongEmphasis strong) {
            inline("<b>", strong, "</b>");
        }

        @Override
        public void visit(Link link) {
            boolean web = link.getDestination().startsWith("https:")
                    || link.getDestination().startsWith("http:");
            if (web) {
                String target = JavadocText.escape(link.getDestination())
                        .replace("\"", "%22")
                        .replace(" ", "%20");
                inline("<a href=\"" + target + "\">", link, "</a>");
            } else {
                visitChildren(link);
            }
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
        }

        @Override
        public void visit(SoftLineBreak lineBreak) {
            open.append(' ');
        }

        @Override
        public void visit(HardLineBreak lineBreak) {
            open.append("<br>\n");
        }
    }
}
