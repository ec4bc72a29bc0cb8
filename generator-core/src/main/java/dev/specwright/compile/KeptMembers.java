package dev.specwright.compile;

import dev.specwright.lock.ApiLock;
import dev.specwright.model.MemberStyle;
import dev.specwright.model.TypeRef;
import dev.specwright.model.ValueModel;
import dev.specwright.naming.MemberNames;
import dev.specwright.naming.MemberNames.Holds;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Gives the members of one class their names: first those that the document gives for Java, then those that were there
 * before, then the others. So each stays what it is whatever comes after it.
 */
final class KeptMembers {

    private record Wanted(Optional<String> given, ValueModel value) {

        Holds holds() {
            if (value.type() instanceof TypeRef.ListOf) {
                return Holds.LIST;
            }
            return value.type() instanceof TypeRef.MapOf ? Holds.MAP : Holds.ONE;
        }

        boolean formatted() {
            return PropertyCompiler.isFormatted(value);
        }
    }

    private final MemberStyle style;
    private final Map<String, String> locked;
    private final Map<String, Wanted> members = new LinkedHashMap<>();

    KeptMembers(MemberStyle style, Optional<ApiLock.Type> locked) {
        this.style = style;
        this.locked = locked.<Map<String, String>>map(ApiLock.Type::members).orElse(Map.of());
    }

    /** Adds a member. */
    void want(String jsonName, Optional<String> given, ValueModel value) {
        members.put(jsonName, new Wanted(given, value));
    }

    /** The names of all of them, by JSON name. */
    Map<String, MemberNames.Names> claim() {
        MemberNames table = new MemberNames(style);
        Map<String, MemberNames.Names> names = new LinkedHashMap<>();
        members.forEach((json, member) -> member.given()
                .ifPresent(given -> names.put(json, table.claim(given, member.holds(), member.formatted()))));
        members.forEach((json, member) -> {
            String before = locked.get(json);
            if (before != null && !names.containsKey(json)) {
                table.keep(json, before, member.holds(), member.formatted()).ifPresent(kept -> names.put(json, kept));
            }
        });
        members.forEach((json, member) -> {
            if (!names.containsKey(json)) {
                names.put(json, table.claim(json, member.holds(), member.formatted()));
            }
        });
        return names;
    }
}
