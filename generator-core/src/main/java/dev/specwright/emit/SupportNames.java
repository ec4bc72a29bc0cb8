package dev.specwright.emit;

/**
 * What support classes depend on.
 *
 * @param corePackage the Java package of the support classes
 * @param validators whether validators are generated, which the HTTP part then calls
 */
public record SupportNames(String corePackage, boolean validators) {}
