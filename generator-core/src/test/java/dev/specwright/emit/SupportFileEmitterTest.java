package dev.specwright.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.specwright.templates.TemplateCatalog;
import dev.specwright.templates.TemplateGroup;
import dev.specwright.write.GeneratedFile;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SupportFileEmitterTest {
    private final SupportFileEmitter emitter = new SupportFileEmitter();

    @Test
    void writesOneFilePerTemplateIntoThePackage() {
        List<GeneratedFile> files = emitter.emit(new SupportNames("com.acme.core", true), Set.of(TemplateGroup.JSON));
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

    @Test
    void jsonPartStandsAloneWithoutValidation() {
        List<GeneratedFile> files = emitter.emit(new SupportNames("alone", true), Set.of(TemplateGroup.JSON));
        assertEquals(List.of(), JavaSources.of(files).compile().warnings());
    }

    @Test
    void everyGroupCompilesWithoutWarning() {
        List<GeneratedFile> files =
                emitter.emit(new SupportNames("all", true), EnumSet.of(TemplateGroup.JSON, TemplateGroup.VALIDATION));
        assertEquals(List.of(), JavaSources.of(files).compile().warnings());
    }

    @Test
    void unknownNamesAreErrors() {
        SupportFileEmitter.NameFactory factory =
                new SupportFileEmitter.NameFactory(new SupportNames("a.b", true), Set.of());
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
    void keepsFilesSmall() {
        for (GeneratedFile file : emitter.emit(new SupportNames("a", true), EnumSet.allOf(TemplateGroup.class))) {
            assertTrue(file.content().lines().count() <= 265, file.path());
            assertTrue(file.content().lines().allMatch(line -> line.length() <= 120), file.path());
        }
    }
}
