package dev.specwright.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What {@code specwright:help} tells of each parameter: a sentence, the values, an example, since when. */
class PluginDescriptorTest {

    private static final Map<String, String> PAGES = Map.of("diff", "diff.md", "lint", "lint.md");

    @Test
    void everyParameterIsDocumented() throws IOException, ParserConfigurationException, SAXException {
        List<String> wrong = new ArrayList<>();
        int parameters = 0;
        for (Element mojo : mojos()) {
            String goal = text(mojo, "goal");
            if (text(mojo, "description").isBlank()) {
                wrong.add(goal + " has no description");
            }
            for (Element parameter : editable(mojo).toList()) {
                parameters++;
                check(goal + " " + text(parameter, "name"), parameter, mojo, wrong);
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(parameters > 50, "read " + parameters + " parameters");
    }

    /** The pages repeat what the descriptor says, so that it can be read without Maven; this keeps them whole. */
    @Test
    void everyParameterStandsOnItsPage() throws IOException, ParserConfigurationException, SAXException {
        List<String> missing = new ArrayList<>();
        for (Element mojo : mojos()) {
            String goal = text(mojo, "goal");
            String page = PAGES.getOrDefault(goal, "parameters.md");
            String shown = Files.readString(Path.of("..", "docs", page))
                    + Files.readString(Path.of("..", "docs", "parameters.md"));
            editable(mojo)
                    .map(parameter -> text(parameter, "name"))
                    .filter(name -> !shown.contains("`" + name + "`"))
                    .forEach(name -> missing.add(page + " lacks " + name + " of " + goal));
        }
        assertEquals(List.of(), missing);
    }

    private static void check(String name, Element parameter, Element mojo, List<String> wrong) {
        String description = text(parameter, "description");
        if (!description.matches("(?s)[A-Z].*\\. .*")) {
            wrong.add(name + " has no sentence: " + description);
        }
        if (!description.contains("Example: ")) {
            wrong.add(name + " has no example");
        }
        if (text(parameter, "since").isBlank()) {
            wrong.add(name + " does not say since when it is there");
        }
        boolean named = description.contains("true") && description.contains("false");
        if (text(parameter, "type").equals("boolean") && !named) {
            wrong.add(name + " does not tell its values");
        }
        String property =
                text((Element) mojo.getElementsByTagName("configuration").item(0), text(parameter, "name"));
        if (!property.startsWith("${specwright.")) {
            wrong.add(name + " cannot be given on the command line");
        }
    }

    private static List<Element> mojos() throws IOException, ParserConfigurationException, SAXException {
        try (InputStream descriptor = PluginDescriptorTest.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
            return elements(DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(Objects.requireNonNull(descriptor, "there is no plugin descriptor"))
                            .getElementsByTagName("mojo"))
                    .filter(mojo -> !text(mojo, "goal").equals("help"))
                    .toList();
        }
    }

    private static Stream<Element> editable(Element mojo) {
        return elements(mojo.getElementsByTagName("parameter"))
                .filter(parameter -> text(parameter, "editable").equals("true"));
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(index -> (Element) nodes.item(index));
    }

    private static String text(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }
}
