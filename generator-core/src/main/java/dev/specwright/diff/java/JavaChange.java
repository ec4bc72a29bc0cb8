package dev.specwright.diff.java;

import java.util.Optional;

/**
 * One difference between two Java surfaces.
 *
 * @param effect what stops working
 * @param element what it is about, such as {@code Pet.age()}
 * @param before the old declaration; empty for what is new
 * @param after the new declaration; empty for what is gone
 */
public record JavaChange(JavaBreak effect, String element, Optional<String> before, Optional<String> after) {}
