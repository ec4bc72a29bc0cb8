package dev.specwright.emit;

/**
 * The names that support classes depend on.
 *
 * @param corePackage the Java package of the support classes
 */
public record SupportNames(String corePackage) {}
