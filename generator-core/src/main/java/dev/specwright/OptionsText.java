package dev.specwright;

import java.util.List;
import java.util.Optional;

/** Options as one text, equal for equal options alone: what a run is compared by with the one before. */
final class OptionsText {

    private final StringBuilder text = new StringBuilder();

    private OptionsText() {}

    static String of(GeneratorOptions options) {
        OptionsText all = new OptionsText();
        all.names(options.names());
        all.features(options.features());
        all.typing(options.typing());
        all.forms(options.forms());
        all.slice(options.slice());
        return all.text.toString();
    }

    private void names(GeneratorOptions.Names names) {
        add("packageName", names.packageName());
        add("clientName", names.clientName());
        add("modelPackage", names.modelPackage());
        add("apiPackage", names.apiPackage());
        add("nameMappings", names.mappings());
    }

    private void features(GeneratorOptions.Features features) {
        add("client", features.client());
        add("validators", features.validators());
        add("testTransport", features.testTransport());
    }

    private void typing(GeneratorOptions.Typing typing) {
        add("assumeTypes", typing.assumeTypes());
        add("formats", typing.formats().name());
        add("exactNumbers", typing.exactNumbers());
        add("secretNames", typing.secretNames());
        add("nullness", typing.nullness().name());
        add("typeMappings", typing.typeMappings());
        add("formatMappings", typing.formatMappings());
    }

    private void forms(GeneratorOptions.Forms forms) {
        add("jackson", forms.jackson().name());
        add("accessors", forms.accessors().name());
        add("optionals", forms.optionals().name());
        add("jakartaValidation", forms.jakartaValidation());
        add("moduleName", forms.moduleName());
    }

    private void slice(GeneratorOptions.Slice slice) {
        add("includes", slice.includes());
        add("excludes", slice.excludes());
    }

    private void add(String name, Optional<String> value) {
        value.ifPresent(present -> add(name, present));
    }

    private void add(String name, boolean value) {
        add(name, Boolean.toString(value));
    }

    private void add(String name, List<String> values) {
        values.forEach(value -> add(name, value));
    }

    /** With its length, because a value may hold anything, a line that looks like another option too. */
    private void add(String name, String value) {
        text.append(name)
                .append(' ')
                .append(value.length())
                .append(' ')
                .append(value)
                .append('\n');
    }
}
