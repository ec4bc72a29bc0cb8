package dev.specwright;

import dev.specwright.diagnostics.Diagnostics;
import dev.specwright.load.DocumentLoader;
import dev.specwright.load.SourceDocument;
import dev.specwright.load.SpecSource;
import dev.specwright.overlay.OverlaidDocument;
import dev.specwright.overlay.OverlayApplier;
import dev.specwright.resolve.Bundler;
import dev.specwright.resolve.ReferenceResolver;
import dev.specwright.resolve.ResolvedApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The first two phases, which every reader of a document needs: its text as a tree, and its references bound. */
final class SpecReader {

    private final Diagnostics diagnostics;
    private final Consumer<String> effects;
    private final DocumentLoader loader = new DocumentLoader();

    SpecReader(Diagnostics diagnostics) {
        this(diagnostics, effect -> {});
    }

    /**
     * A reader that tells what overlays do.
     *
     * @param effects takes a line for each action
     */
    SpecReader(Diagnostics diagnostics, Consumer<String> effects) {
        this.diagnostics = diagnostics;
        this.effects = effects;
    }

    /** The document with its overlays applied and the files it refers to brought in; empty if one cannot be read. */
    Optional<OverlaidDocument> load(SpecSource source, List<SpecSource> overlaySources) {
        Optional<SourceDocument> document = loader.load(source, diagnostics);
        List<SourceDocument> overlays = new ArrayList<>();
        for (SpecSource overlay : overlaySources) {
            loader.load(overlay, diagnostics).ifPresent(overlays::add);
        }
        boolean complete = overlays.size() == overlaySources.size();
        return document.filter(loaded -> complete)
                .map(loaded -> new OverlayApplier().apply(loaded, overlays, diagnostics, effects))
                .map(whole -> Bundler.bundle(whole, source, loader, diagnostics));
    }

    /** Everything that was read. */
    Map<SpecSource, SourceDocument> read() {
        return loader.read();
    }

    /** The document as an API whose references are bound; empty if it has errors. */
    Optional<ResolvedApi> resolve(OverlaidDocument document) {
        return ReferenceResolver.resolve(document.root(), document.positions(), diagnostics);
    }
}
