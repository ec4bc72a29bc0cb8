package dev.specwright.model;

/**
 * How Java shows the members of models.
 *
 * @param bean whether methods are called {@code getName} and {@code setName}, else {@code name}
 * @param optional whether an accessor that has nothing to return returns an empty {@code Optional}, else null
 */
public record MemberStyle(boolean bean, boolean optional) {

    /** What a user gets who chooses nothing. */
    public static final MemberStyle DEFAULT = new MemberStyle(false, true);
}
