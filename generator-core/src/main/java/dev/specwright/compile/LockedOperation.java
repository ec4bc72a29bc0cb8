package dev.specwright.compile;

import dev.specwright.lock.ApiLock;
import dev.specwright.model.OperationModel.ParameterModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What is locked of an operation.
 *
 * @param key method and path as they were
 * @param entry its method and parameters
 */
record LockedOperation(String key, ApiLock.Operation entry) {

    private static final Pattern PATH_PARAMETER = Pattern.compile("\\{([^}/]*)}");

    /** The order in which required parameters stood, new ones last. */
    Comparator<ParameterModel> order(String path) {
        return Comparator.comparingInt(parameter -> {
            int index = index(parameter, path);
            return index < 0 ? Integer.MAX_VALUE : index;
        });
    }

    /** The name that a required parameter had. */
    Optional<String> javaName(ParameterModel parameter, String path) {
        int index = index(parameter, path);
        return index < 0
                ? Optional.empty()
                : Optional.of(entry.parameters().get(index).javaName());
    }

    private int index(ParameterModel parameter, String path) {
        String place = LockKeys.word(parameter.place());
        String name = place.equals("path") ? then(parameter.jsonName(), path) : parameter.jsonName();
        for (int i = 0; i < entry.parameters().size(); i++) {
            ApiLock.Parameter locked = entry.parameters().get(i);
            if (locked.place().equals(place) && locked.jsonName().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** A path's parameter is told by its place in the path, whatever it is called. */
    private String then(String name, String path) {
        List<String> now = parameters(path);
        List<String> then = parameters(key);
        int index = now.indexOf(name);
        return index < 0 || index >= then.size() ? name : then.get(index);
    }

    private static List<String> parameters(String path) {
        List<String> names = new ArrayList<>();
        PATH_PARAMETER
                .matcher(path)
                .results()
                .map((MatchResult found) -> found.group(1))
                .forEach(names::add);
        return names;
    }
}
