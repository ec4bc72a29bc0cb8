package dev.specwright.load;

import dev.specwright.diagnostics.SourceLocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * The places of a YAML text. What an alias or a merge key brings in stands where it is written. Made from the parser's
 * events: the library's nodes would hold marks of several times the text's size.
 */
final class YamlPlaces {

    private final YamlComposer composer;
    private final Parser events;
    /** Shared between the aliases of a node, so that aliases cost nothing here. */
    private final Map<Anchor, Place> anchored = new HashMap<>();

    private final Set<Anchor> anchoredLists = new HashSet<>();

    private YamlPlaces(YamlComposer composer, Parser events) {
        this.composer = composer;
        this.events = events;
    }

    static Place read(String name, String text) throws LoadFailure {
        YamlComposer composer = new YamlComposer(name, text, true);
        return composer.read((settings, events) -> new YamlPlaces(composer, events).document());
    }

    private Place document() {
        Event event = events.next();
        while (!(event instanceof NodeEvent)) {
            event = events.next();
        }
        return node(event);
    }

    private Place node(Event event) {
        SourceLocation location = composer.locate(event.getStartMark());
        Optional<Anchor> anchor = ((NodeEvent) event).getAnchor();
        if (event instanceof AliasEvent) {
            return anchor.map(anchored::get).orElseGet(() -> new Place(location, Map.of()));
        }
        boolean list = event.getEventId() == Event.ID.SequenceStart;
        Place place = new Place(
                location, list ? elements() : event.getEventId() == Event.ID.MappingStart ? members() : Map.of());
        anchor.ifPresent(name -> anchored.put(name, place));
        anchor.filter(name -> list).ifPresent(anchoredLists::add);
        return place;
    }

    private Map<String, Place> elements() {
        Map<String, Place> elements = new HashMap<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            elements.put(Integer.toString(elements.size()), node(event));
        }
        return elements;
    }

    private Map<String, Place> members() {
        Map<String, Place> members = new HashMap<>();
        List<Place> merged = new ArrayList<>();
        for (Event key = events.next(); key.getEventId() != Event.ID.MappingEnd; key = events.next()) {
            if (key instanceof ScalarEvent scalar && YamlScalars.isMerge(scalar)) {
                merged.addAll(sources());
            } else if (key instanceof ScalarEvent scalar) {
                SourceLocation location = composer.locate(key.getStartMark());
                members.put(
                        scalar.getValue(),
                        new Place(location, node(events.next()).children()));
            } else {
                node(key);
                node(events.next());
            }
        }
        merged.forEach(source -> source.children().forEach(members::putIfAbsent));
        return members;
    }

    /** What a merge key names: an object or a list of objects. */
    private List<Place> sources() {
        Event event = events.next();
        boolean list = event instanceof AliasEvent alias
                ? anchoredLists.contains(alias.getAlias())
                : event.getEventId() == Event.ID.SequenceStart;
        Place value = node(event);
        if (!list) {
            return List.of(value);
        }
        List<Place> sources = new ArrayList<>();
        for (int i = 0; i < value.children().size(); i++) {
            sources.add(value.children().get(Integer.toString(i)));
        }
        return sources;
    }
}
