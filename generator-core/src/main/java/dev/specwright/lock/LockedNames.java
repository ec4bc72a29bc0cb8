package dev.specwright.lock;

import dev.specwright.diagnostics.SourceLocation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The names of a lock as a file has them.
 *
 * @param lock the names
 * @param file what diagnostics call the file
 * @param lines from {@code client}, {@code group}, {@code operation} or {@code type} and what is named to its line
 */
public record LockedNames(ApiLock lock, String file, Map<String, Integer> lines) {

    /** No names. */
    public static final LockedNames NONE = new LockedNames(ApiLock.EMPTY, "", Map.of());

    /** Copies the map. */
    public LockedNames {
        lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
    }

    /**
     * Where an entry stands.
     *
     * @param subject such as {@code type #/components/schemas/Pet}
     * @return its line, or the file where it has none
     */
    public SourceLocation locate(String subject) {
        Integer line = lines.get(subject);
        return line == null ? SourceLocation.ofFile(file) : new SourceLocation(file, line, 1);
    }
}
