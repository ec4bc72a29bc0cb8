package dev.specwright.emit;

import dev.specwright.templates.JacksonDialect;

/**
 * What support classes depend on.
 *
 * @param corePackage the Java package of the support classes
 * @param validators whether validators are generated, which the HTTP part then calls
 * @param jackson the Jackson that they are written for
 */
public record SupportNames(String corePackage, boolean validators, JacksonDialect jackson) {}
