package dev.specwright.diff.java;

import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.model.JApiBehavior;
import japicmp.model.JApiChangeStatus;
import japicmp.model.JApiClass;
import japicmp.model.JApiCompatibilityChange;
import japicmp.model.JApiCompatibilityChangeType;
import japicmp.model.JApiField;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What japicmp says of two jars. */
final class BinaryTruth {

    private BinaryTruth() {}

    /** The elements that are incompatible in binary or in source. */
    static SortedSet<String> breaks(Path before, Path after, String packageName) {
        JarArchiveComparatorOptions options = new JarArchiveComparatorOptions();
        options.getIgnoreMissingClasses().setIgnoreAllMissingClasses(true);
        List<JApiClass> classes = new JarArchiveComparator(options)
                .compare(new JApiCmpArchive(before.toFile(), "old"), new JApiCmpArchive(after.toFile(), "new"));
        SortedSet<String> breaks = new TreeSet<>();
        for (JApiClass type : classes) {
            String name = type.getFullyQualifiedName().replace(packageName + ".", "");
            boolean whole = type.getChangeStatus() == JApiChangeStatus.REMOVED
                    || type.getCompatibilityChanges().stream().anyMatch(BinaryTruth::isBreak);
            if (whole) {
                breaks.add(name + "#");
            }
            List<JApiBehavior> behaviours = new ArrayList<>(type.getMethods());
            behaviours.addAll(type.getConstructors());
            for (JApiBehavior behaviour : behaviours) {
                boolean sealed = isSealed(type);
                if (behaviour.getCompatibilityChanges().stream().anyMatch(change -> isBreak(change, sealed))) {
                    String simple = behaviour.getName();
                    breaks.add(name + "#" + simple.substring(simple.lastIndexOf('$') + 1));
                }
            }
            for (JApiField field : type.getFields()) {
                if (field.getCompatibilityChanges().stream().anyMatch(BinaryTruth::isBreak)) {
                    breaks.add(name + "#" + field.getName());
                }
            }
        }
        return breaks;
    }

    /** What is new in an interface breaks those who implement it; nobody but its own classes implements a sealed one. */
    private static boolean isBreak(JApiCompatibilityChange change, boolean sealed) {
        boolean added = change.getType() == JApiCompatibilityChangeType.METHOD_ADDED_TO_INTERFACE;
        return isBreak(change) && !(added && sealed);
    }

    private static boolean isSealed(JApiClass type) {
        return type.getNewClass()
                .map(found -> found.getClassFile().getAttribute("PermittedSubclasses") != null)
                .orElse(false);
    }

    private static boolean isBreak(JApiCompatibilityChange change) {
        return !change.isBinaryCompatible() || !change.isSourceCompatible();
    }
}
