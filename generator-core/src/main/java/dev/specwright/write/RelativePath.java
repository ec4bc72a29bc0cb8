package dev.specwright.write;

import java.util.List;

/** Tells paths that stay below the output directory from those that may lead out of it, on any file system. */
final class RelativePath {

    private RelativePath() {}

    static boolean staysInside(String path) {
        boolean portable = path.chars().noneMatch(c -> c == '\\' || c == ':' || Character.isISOControl(c));
        return portable && List.of(path.split("/", -1)).stream().noneMatch(RelativePath::leadsElsewhere);
    }

    private static boolean leadsElsewhere(String part) {
        return part.isEmpty() || part.equals(".") || part.equals("..");
    }
}
