package dev.specwright.compile;

import dev.specwright.compile.EnumFinder.Listed;
import dev.specwright.compile.EnumFinder.Listing;
import dev.specwright.load.CompactJson;
import dev.specwright.lock.ApiLock;
import dev.specwright.model.EnumModel;
import dev.specwright.model.TypeRef;
import dev.specwright.naming.JavaNames;
import dev.specwright.naming.NameTable;
import dev.specwright.resolve.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compiles schemas that list values. */
final class EnumCompiler {

    private static final String UNKNOWN = "UNKNOWN";

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
        Map<String, String> kept = kept(root, listing, constants);
        Optional<String> unknown = kept.isEmpty() ? Optional.empty() : Optional.of(constants.claim(UNKNOWN));
        List<EnumModel.Value> values = new ArrayList<>();
        for (Listed listed : listing.values()) {
            String json = CompactJson.write(listed.value().json());
            String constant =
                    Optional.ofNullable(kept.get(json)).orElseGet(() -> constants.claim(constant(listed, json)));
            values.add(new EnumModel.Value(constant, json, listed.description()));
        }
        return new EnumModel(
                names.name(root, schemas.classOverride(root, base)),
                root.pointer(),
                SchemaDocumentation.of(flat, root.name()),
                listing.kind().map(kind -> ScalarTypes.ofListed(flat, kind)).orElseGet(TypeRef.AnyJson::new),
                values,
                unknown.orElseGet(() -> constants.claim(UNKNOWN)),
                flat.entries().stream()
                        .anyMatch(entry -> entry.keyword().equals("deprecated")
                                && entry.schema().isTrue("deprecated")));
    }

    /** The constants that were there before, by the values as compact JSON. */
    private Map<String, String> kept(Node root, Listing listing, NameTable constants) {
        Map<String, String> before = names.keeper()
                .type(root.pointer())
                .<Map<String, String>>map(ApiLock.Type::members)
                .orElse(Map.of());
        Map<String, String> kept = new LinkedHashMap<>();
        for (Listed listed : listing.values()) {
            String json = CompactJson.write(listed.value().json());
            String constant = before.get(LockKeys.value(json));
            if (constant != null && constants.isFree(List.of(constant))) {
                constants.reserve(List.of(constant));
                kept.put(json, constant);
            }
        }
        return kept;
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
