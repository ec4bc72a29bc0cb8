package dev.specwright.compile;

import dev.specwright.model.MemberStyle;
import java.util.List;

/**
 * What a user can choose about how schemas become types.
 *
 * @param assumeTypes whether a schema without {@code type} that speaks of members is taken to be one of objects only, and
 *     one that speaks of elements to be one of arrays
 * @param formats whether {@code format} gives strings a type of their own
 * @param checkedFormats whether a string that does not have its {@code format} is invalid
 * @param exactNumbers whether numbers keep all their digits
 * @param secretNames names of members whose values are secrets, compared without case
 * @param members how Java shows the members of models
 * @param typeMappings classes of the user's own for components, each {@code component=class::read::write}
 * @param formatMappings the same for formats of strings
 */
public record SchemaOptions(
        boolean assumeTypes,
        boolean formats,
        boolean checkedFormats,
        boolean exactNumbers,
        List<String> secretNames,
        MemberStyle members,
        List<String> typeMappings,
        List<String> formatMappings) {

    /** What a user gets who chooses nothing. */
    public static final SchemaOptions DEFAULT =
            new SchemaOptions(false, true, false, false, List.of(), MemberStyle.DEFAULT, List.of(), List.of());

    /** Copies what it is given. */
    public SchemaOptions {
        secretNames = List.copyOf(secretNames);
        typeMappings = List.copyOf(typeMappings);
        formatMappings = List.copyOf(formatMappings);
    }

    /** Whether the values of members of that name are secrets. */
    boolean isSecret(String name) {
        return secretNames.stream().anyMatch(name::equalsIgnoreCase);
    }
}
