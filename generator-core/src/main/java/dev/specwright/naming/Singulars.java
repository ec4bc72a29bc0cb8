package dev.specwright.naming;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The English singular of a plural, for the name of one element of a collection. */
public final class Singulars {

    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("children", "child"),
            Map.entry("people", "person"),
            Map.entry("men", "man"),
            Map.entry("women", "woman"),
            Map.entry("indices", "index"),
            Map.entry("matrices", "matrix"),
            Map.entry("vertices", "vertex"),
            Map.entry("criteria", "criterion"),
            Map.entry("aliases", "alias"),
            Map.entry("analyses", "analysis"),
            Map.entry("caches", "cache"),
            Map.entry("databases", "database"),
            Map.entry("leaves", "leaf"),
            Map.entry("lives", "life"),
            Map.entry("movies", "movie"),
            Map.entry("cookies", "cookie"),
            Map.entry("series", "series"),
            Map.entry("news", "news"),
            Map.entry("bus", "bus"),
            Map.entry("dns", "dns"),
            Map.entry("tls", "tls"),
            Map.entry("sms", "sms"),
            Map.entry("kubernetes", "kubernetes"));

    /** Endings that stand for a singular already: status, analysis, address. */
    private static final List<String> SINGULAR_ENDINGS = List.of("us", "is", "ss");

    /** Endings that take {@code es}: addresses, boxes, batches, dishes, statuses, quizzes. */
    private static final List<String> HISSING_ENDINGS = List.of("sses", "xes", "ches", "shes", "uses", "zzes");

    private Singulars() {}

    /**
     * The name of one element.
     *
     * @param name a collection's name, in any spelling
     * @return the singular in PascalCase; the name itself in PascalCase where it is no plural
     */
    public static String elementName(String name) {
        List<String> words = JavaNames.words(name);
        int last = words.size() - 1;
        String singular = singular(words.get(last).toLowerCase(Locale.ROOT));
        if (singular.equals(words.get(last).toLowerCase(Locale.ROOT))) {
            return JavaNames.className(JavaNames.capitalised(JavaNames.memberName(name)));
        }
        String leading = String.join(" ", words.subList(0, last));
        return JavaNames.className(leading + " " + singular);
    }

    private static String singular(String word) {
        String irregular = IRREGULAR.get(word);
        if (irregular != null) {
            return irregular;
        }
        if (word.length() < 4 && !word.equals("ids") && !word.equals("ips")
                || SINGULAR_ENDINGS.stream().anyMatch(word::endsWith)) {
            return word;
        }
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (HISSING_ENDINGS.stream().anyMatch(word::endsWith)) {
            return word.substring(0, word.length() - (word.endsWith("zzes") ? 3 : 2));
        }
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }
}
