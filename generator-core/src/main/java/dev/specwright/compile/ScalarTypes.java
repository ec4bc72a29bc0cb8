package dev.specwright.compile;

import dev.specwright.compile.FlatSchema.Entry;
import dev.specwright.model.TextFormat;
import dev.specwright.model.TypeRef;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The types of strings, numbers and booleans, with what {@code format} and {@code contentEncoding} say of them. */
final class ScalarTypes {

    private final SchemaOptions options;
    private final TypeMappings mappings;

    ScalarTypes(SchemaOptions options, TypeMappings mappings) {
        this.options = options;
        this.mappings = mappings;
    }

    /**
     * The type of the values of a schema.
     *
     * @param flat the schema
     * @param kind the kind of its values; neither arrays nor objects
     * @return the type
     */
    TypeRef of(FlatSchema flat, ValueKind kind) {
        return switch (kind) {
            case STRING -> text(flat);
            case NUMBER -> new TypeRef.Decimal(options.exactNumbers() && !saysDouble(flat));
            case INTEGER -> new TypeRef.Whole(width(flat));
            case BOOLEAN, ARRAY, OBJECT -> plain(kind);
        };
    }

    private TypeRef text(FlatSchema flat) {
        return flat.all("format").stream()
                .flatMap(entry -> mappings.ofFormat(text(entry)).stream())
                .findFirst()
                .map(mapped -> mapped.<TypeRef>map(type -> new TypeRef.Text(TextFormat.MAPPED, Optional.of(type)))
                        .orElseGet(TypeRef.Text::new))
                .orElseGet(() -> new TypeRef.Text(options.formats() ? format(flat) : TextFormat.PLAIN));
    }

    /** The type of values of which no more is known than their kind. */
    TypeRef plain(ValueKind kind) {
        return switch (kind) {
            case STRING -> new TypeRef.Text();
            case BOOLEAN -> new TypeRef.Truth();
            case NUMBER -> new TypeRef.Decimal(options.exactNumbers());
            case INTEGER -> new TypeRef.Whole(TypeRef.Whole.Width.LONG);
            case ARRAY, OBJECT -> new TypeRef.AnyJson();
        };
    }

    /** The type of the values that an enum lists: strings stay as they are, and {@code double} is exact enough. */
    static TypeRef ofListed(FlatSchema flat, ValueKind kind) {
        return switch (kind) {
            case STRING -> new TypeRef.Text();
            case INTEGER -> new TypeRef.Whole(width(flat));
            case NUMBER -> new TypeRef.Decimal(false);
            case BOOLEAN, ARRAY, OBJECT -> new TypeRef.AnyJson();
        };
    }

    /** The format of strings; where several are named, no one type can show them all. */
    static TextFormat format(FlatSchema flat) {
        Set<TextFormat> formats = new LinkedHashSet<>();
        flat.all("format").forEach(entry -> formats.add(format(entry)));
        flat.all("contentEncoding").forEach(entry -> formats.add(encoding(entry)));
        formats.remove(TextFormat.PLAIN);
        return formats.size() == 1 ? formats.iterator().next() : TextFormat.PLAIN;
    }

    /** What one {@code format} stands for. */
    static TextFormat format(Entry entry) {
        return switch (text(entry)) {
            case "byte" -> TextFormat.BASE64;
            case "" -> TextFormat.PLAIN;
            default ->
                Stream.of(TextFormat.values())
                        .filter(format ->
                                format != TextFormat.BASE64 && format.keyword().equals(text(entry)))
                        .findFirst()
                        .orElse(TextFormat.PLAIN);
        };
    }

    /** RFC 2045, section 6.1: names of encodings are compared without case. */
    private static TextFormat encoding(Entry entry) {
        return switch (text(entry).toLowerCase(Locale.ROOT)) {
            case "base64" -> TextFormat.BASE64;
            case "base64url" -> TextFormat.BASE64_URL;
            default -> TextFormat.PLAIN;
        };
    }

    private static boolean saysDouble(FlatSchema flat) {
        return flat.all("format").stream().map(ScalarTypes::text).anyMatch(List.of("double", "float")::contains);
    }

    private static TypeRef.Whole.Width width(FlatSchema flat) {
        boolean narrow =
                flat.all("format").stream().anyMatch(entry -> text(entry).equals("int32"));
        return narrow ? TypeRef.Whole.Width.INT : TypeRef.Whole.Width.LONG;
    }

    private static String text(Entry entry) {
        return Optional.ofNullable(entry.value().json().textValue()).orElse("");
    }
}
