package dev.specwright.it;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Judges values with a validator that has nothing in common with ours. */
final class Judge {

    private static final String ADDRESS = "https://example.com/document.json";

    private final Schema root;
    private final Map<String, Schema> schemas = new HashMap<>();

    /**
     * Takes a document.
     *
     * @param document an OpenAPI document as JSON text
     * @param is30 whether its schemas are of the dialect of OpenAPI 3.0
     */
    Judge(String document, boolean is30) {
        this(document, is30, false);
    }

    /**
     * Takes a document.
     *
     * @param document an OpenAPI document as JSON text
     * @param is30 whether its schemas are of the dialect of OpenAPI 3.0
     * @param formats whether {@code format} is an assertion
     */
    Judge(String document, boolean is30, boolean formats) {
        Dialect dialect = is30 ? Dialects.getOpenApi30() : Dialects.getDraft202012();
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(formats)
                .losslessNarrowing(true)
                .build();
        root = SchemaRegistry.withDefaultDialect(dialect, builder -> builder.schemaRegistryConfig(config))
                .getSchema(SchemaLocation.of(ADDRESS), document, InputFormat.JSON);
    }

    /**
     * What is wrong with a value.
     *
     * @param pointer where its schema stands
     * @param json the value as JSON text
     * @return nothing if it is valid
     */
    List<Error> errors(String pointer, String json) {
        return schemas.computeIfAbsent(
                        pointer,
                        at -> root.getRefSchema(
                                SchemaLocation.of(ADDRESS + "#" + at).getFragment()))
                .validate(json, InputFormat.JSON);
    }
}
