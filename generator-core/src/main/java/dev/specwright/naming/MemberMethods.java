package dev.specwright.naming;

import dev.specwright.model.MemberStyle;
import dev.specwright.model.PropertyModel;
import dev.specwright.model.TypeRef;
import java.util.ArrayList;
import java.util.List;

/**
 * What the methods of a property are called, all of them free once {@link MemberNames} has claimed its name.
 *
 * @param accessor what reads it
 * @param text what reads its text, where that is shown as something else
 * @param field what tells absent, null and value apart
 * @param setter the builder's method that sets it
 * @param textSetter the builder's method that sets its text
 * @param unset the builder's method that makes it absent
 */
public record MemberMethods(
        String accessor, String text, String field, String setter, String textSetter, String unset) {

    /**
     * The methods of a property.
     *
     * @param property the property
     * @return their names
     */
    public static MemberMethods of(PropertyModel property) {
        // The convention of JavaBeans: `is` before primitive booleans alone.
        boolean truth = property.value().type() instanceof TypeRef.Truth && !property.mayBeEmpty();
        return of(property.javaName(), property.style(), truth);
    }

    private static MemberMethods of(String member, MemberStyle style, boolean truth) {
        String capitalised = JavaNames.capitalised(member);
        String getter = style.bean() ? "get" + capitalised : member;
        String setter = style.bean() ? "set" + capitalised : member;
        return new MemberMethods(
                style.bean() && truth ? "is" + capitalised : getter,
                getter + "Text",
                getter + "Field",
                setter,
                setter + "Text",
                "unset" + capitalised);
    }

    /** What a model may get for a property of that name: {@code isName} beside {@code getName} would be one too many. */
    static List<String> ofModel(String member, MemberStyle style, boolean formatted) {
        MemberMethods methods = of(member, style, false);
        List<String> all = new ArrayList<>(List.of(methods.accessor(), methods.field()));
        if (style.bean()) {
            all.add(of(member, style, true).accessor());
        }
        if (formatted) {
            all.add(methods.text());
        }
        return all;
    }

    /** What a builder gets for a property of that name, but for what adds elements. */
    static List<String> ofBuilder(String member, MemberStyle style, boolean formatted) {
        MemberMethods methods = of(member, style, false);
        List<String> all = new ArrayList<>(List.of(methods.setter(), methods.unset()));
        if (formatted) {
            all.add(methods.textSetter());
        }
        return all;
    }
}
