package dev.specwright.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import com.fasterxml.jackson.databind.JsonNode;
import dev.specwright.diagnostics.Diagnostics;
import dev.specwright.load.CaseDirectory;
import dev.specwright.load.DocumentLoader;
import dev.specwright.load.SourceDocument;
import dev.specwright.load.SpecSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Overlays and what becomes of a document: {@code overlay/<case>/document.yaml} and {@code overlay*.yaml} in,
 * {@code expected.txt} out, which shows the tree, the places of the pointers that {@code pointers.txt} lists, and the
 * findings.
 */
final class OverlayApplierTest {

    @TestFactory
    Stream<DynamicTest> overlays() {
        return CaseDirectory.tests("overlay", OverlayApplierTest::outcome);
    }

    private static String outcome(CaseDirectory directory) {
        SourceDocument document = load(directory.files("document.").get(0));
        List<SourceDocument> overlays = directory.files("overlay").stream()
                .map(OverlayApplierTest::load)
                .toList();
        JsonNode before = document.root().deepCopy();
        Diagnostics diagnostics = new Diagnostics();
        OverlaidDocument overlaid = new OverlayApplier().apply(document, overlays, diagnostics);
        assertEquals(before, document.root(), "the input has been changed");
        StringBuilder text = new StringBuilder();
        if (!diagnostics.hasErrors()) {
            text.append(overlaid.root().toPrettyString()).append('\n');
        }
        for (String pointer : directory.lines("pointers.txt")) {
            text.append(pointer).append(" -> ").append(overlaid.locate(pointer)).append('\n');
        }
        return text.append(CaseDirectory.render(diagnostics)).toString();
    }

    private static SourceDocument load(Path file) {
        Diagnostics diagnostics = new Diagnostics();
        SourceDocument document = new DocumentLoader()
                .load(CaseDirectory.source(file), diagnostics)
                .orElseThrow(() -> new AssertionError(CaseDirectory.render(diagnostics)));
        assertEquals("", CaseDirectory.render(diagnostics));
        return document;
    }

    @Test
    void effectsAreToldInOrder() {
        List<String> effects = new ArrayList<>();
        SourceDocument document = text("api.yaml", "a: {b: 1, c: 2}\nlist: [x, y, z]\n");
        SourceDocument overlay = text("fixes.yaml", """
                overlay: 1.0.0
                info: {title: Fixes, version: '1'}
                actions:
                  - target: $.a.*
                    update: 3
                  - target: $.list[1:]
                    remove: true
                  - target: $.nobody
                    remove: true
                """);
        new OverlayApplier().apply(document, List.of(overlay), new Diagnostics(), effects::add);
        assertEquals(
                List.of(
                        "fixes.yaml:[4,5] $.a.* updates #/a/b, #/a/c",
                        "fixes.yaml:[6,5] $.list[1:] removes #/list/1, #/list/2",
                        "fixes.yaml:[8,5] $.nobody removes nothing"),
                effects);
    }

    private static SourceDocument text(String name, String text) {
        return new DocumentLoader()
                .load(new SpecSource.TextSource(name, text), new Diagnostics())
                .orElseThrow();
    }

    @Test
    void withoutOverlaysTheTreeIsTheDocuments() {
        SourceDocument document = new DocumentLoader()
                .load(new SpecSource.TextSource("spec", "a: 1\n"), new Diagnostics())
                .orElseThrow();
        OverlaidDocument overlaid = new OverlayApplier().apply(document, List.of(), new Diagnostics());
        assertSame(document.root(), overlaid.root());
        assertEquals(document.locate("/a"), overlaid.locate("/a"));
    }
}
