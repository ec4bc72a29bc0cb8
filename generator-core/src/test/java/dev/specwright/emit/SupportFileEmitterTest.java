package dev.specwright.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.specwright.templates.JacksonDialect;
import dev.specwright.templates.TemplateCatalog;
import dev.specwright.templates.TemplateGroup;
import dev.specwright.write.GeneratedFile;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SupportFileEmitterTest {
    private final SupportFileEmitter emitter = new SupportFileEmitter();

    @Test
    void writesOneFilePerTemplateIntoThePackage() {
        List<GeneratedFile> files = emitter.emit(
                new SupportNames("com.acme.core", true, JacksonDialect.JACKSON_2), Set.of(TemplateGroup.JSON));
        assertEquals(
                TemplateGroup.JSON.templates().stream()
                        .map(name -> "com/acme/core/" + name + ".java")
                        .toList(),
                files.stream().map(GeneratedFile::path).toList());
        for (GeneratedFile file : files) {
            assertTrue(file.content().startsWith("package com.acme.core;\n"), file.path());
            assertTrue(file.content().endsWith("}\n"), file.path());
            assertFalse(file.content().contains("{{"), file.path());
            assertFalse(file.content().contains("&lt;"), file.path());
        }
    }

    @ParameterizedTest
    @EnumSource
    void jsonPartStandsAloneWithoutValidation(JacksonDialect jackson) {
        List<GeneratedFile> files = emitter.emit(new SupportNames("alone", true, jackson), Set.of(TemplateGroup.JSON));
        assertEquals(List.of(), JavaSources.of(files).compile().warnings());
    }

    @Test
    void everyGroupCompilesWithoutWarning() {
        List<GeneratedFile> files = emitter.emit(
                new SupportNames("all", true, JacksonDialect.JACKSON_2),
                EnumSet.of(TemplateGroup.JSON, TemplateGroup.VALIDATION));
        assertEquals(List.of(), JavaSources.of(files).compile().warnings());
    }

    @Test
    void unknownNamesAreErrors() {
        SupportFileEmitter.NameFactory factory =
                new SupportFileEmitter.NameFactory(new SupportNames("a.b", true, JacksonDialect.JACKSON_2), Set.of());
        assertEquals("package a.b; <>&\n", factory.render("Good", "package {{corePackage}}; <>&\n"));
        assertEquals("x}\n{}}\na.b y\nz", factory.render("Good", "x}\n{}}\n{{corePackage}} y\nz"));
        assertEquals("x\n", factory.render("Good", "x\n"));
        for (String use :
                List.of("{{nowhere}}", "{{{nowhere}}}", "{{#nowhere}}x{{/nowhere}}", "{{^nowhere}}x{{/nowhere}}")) {
            String message = assertThrows(IllegalStateException.class, () -> factory.render("Bad", "class " + use))
                    .getMessage();
            assertEquals("template Bad uses the unknown name nowhere", message);
        }
    }

    @Test
    void unknownTemplatesAreErrors() {
        assertThrows(IllegalArgumentException.class, () -> TemplateCatalog.read("Nowhere"));
    }

    @Test
    void namesOneJacksonAndNotTheOther() {
        Set<TemplateGroup> all = EnumSet.allOf(TemplateGroup.class);
        String two = text(emitter.emit(new SupportNames("a", true, JacksonDialect.JACKSON_2), all));
        String three = text(emitter.emit(new SupportNames("a", true, JacksonDialect.JACKSON_3), all));
        assertFalse(two.contains("tools.jackson"));
        assertFalse(three.replace("com.fasterxml.jackson.annotation", "").contains("fasterxml"));
    }

    private static String text(List<GeneratedFile> files) {
        return files.stream().map(GeneratedFile::content).collect(Collectors.joining());
    }

    @ParameterizedTest
    @EnumSource
    void keepsFilesSmall(JacksonDialect jackson) {
        for (GeneratedFile file :
                emitter.emit(new SupportNames("a", true, jackson), EnumSet.allOf(TemplateGroup.class))) {
            assertTrue(file.content().lines().count() <= 300, file.path());
            assertTrue(file.content().lines().allMatch(line -> line.length() <= 120), file.path());
        }
    }
}
