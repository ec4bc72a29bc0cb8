package dev.specwright.compile;

import dev.specwright.compile.EnumFinder.Listed;
import dev.specwright.compile.EnumFinder.Listing;
import dev.specwright.load.CompactJson;
import dev.specwright.model.EnumModel;
import dev.specwright.naming.JavaNames;
import dev.specwright.naming.NameTable;
import dev.specwright.resolve.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compiles schemas that list values. */
final class EnumCompiler {

    private final SchemaCompiler schemas;
    private final TypeNames names;

    EnumCompiler(SchemaCompiler schemas, TypeNames names) {
        this.schemas = schemas;
        this.names = names;
    }

    /**
     * Compiles an enum.
     *
     * @param root the schema at which the enum's section begins
     * @param base what makes it an enum
     * @param listing its values
     * @return the enum
     */
    EnumModel compile(Node root, ModelBase base, Listing listing) {
        FlatSchema flat = schemas.flatten(root);
        NameTable constants = NameTable.exact();
        constants.reserve(List.of("TYPE"));
        List<EnumModel.Value> values = new ArrayList<>();
        for (Listed listed : listing.values()) {
            String json = CompactJson.write(listed.value().json());
            values.add(new EnumModel.Value(constants.claim(constant(listed, json)), json, listed.description()));
        }
        return new EnumModel(
                names.name(root, schemas.classOverride(root, base)),
                root.pointer(),
                SchemaDocumentation.of(flat, root.name()),
                SchemaCompiler.baseType(flat, listing),
                values,
                constants.claim("UNKNOWN"),
                flat.entries().stream()
                        .anyMatch(entry -> entry.keyword().equals("deprecated")
                                && entry.schema().isTrue("deprecated")));
    }

    /** A name from the document, or one made of the value: a number needs a word before it. */
    private static String constant(Listed listed, String json) {
        Optional<String> given = listed.name().map(JavaNames::constantName);
        if (given.isPresent()) {
            return given.get();
        }
        if (!listed.value().json().isTextual()) {
            return JavaNames.constantName("VALUE_" + json.replace("-", "MINUS_").replace('.', '_'));
        }
        String text = listed.value().json().textValue();
        return text.isBlank() ? (text.isEmpty() ? "EMPTY" : "BLANK") : JavaNames.constantName(text);
    }
}
