package dev.specwright;

import dev.specwright.write.OutputState;
import dev.specwright.write.RunManifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Why an output directory is not what a run would make it. Found by hashes alone: no document is parsed, and next to
 * nothing is loaded.
 *
 * @param reasons a few words for each thing that is not as the last run left it; none where a run would change nothing
 * @param files number of files that the last run left
 */
public record Staleness(List<String> reasons, int files) {

    /** Copies the list. */
    public Staleness {
        reasons = List.copyOf(reasons);
    }

    /**
     * Compares everything that a run depends on, and every file that it left, with the last run.
     *
     * @param request the run that may be needed
     * @return what has changed
     */
    public static Staleness of(GenerationRequest request) {
        OutputState output = OutputState.of(request.outputDirectory());
        RunManifest manifest = output.manifest();
        if (manifest.hashes().isEmpty()) {
            return new Staleness(List.of("there is no output yet"), 0);
        }
        List<String> reasons = new ArrayList<>();
        if (output.interrupted()) {
            reasons.add("the last run was cut off");
        }
        changes(manifest.sources(), RunSources.asOfNow(request, manifest.sources()))
                .forEach(name -> reasons.add(name + " changed"));
        output.missing().forEach(path -> reasons.add(path + " is missing"));
        output.edited().forEach(path -> reasons.add(path + " was edited"));
        return new Staleness(reasons, manifest.hashes().size());
    }

    /**
     * Whether there is anything to do.
     *
     * @return true if a run might change something
     */
    public boolean isStale() {
        return !reasons.isEmpty();
    }

    private static List<String> changes(SortedMap<String, String> then, SortedMap<String, String> now) {
        SortedSet<String> names = new TreeSet<>(then.keySet());
        names.addAll(now.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(then.get(name), now.get(name)))
                .toList();
    }
}
