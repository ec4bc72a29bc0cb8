package dev.specwright.demo;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Judges request bodies against the Gcore document with a JSON Schema validator that has nothing in common with the
 * generated code.
 */
final class SpecJudge {

    private static final String DEPLOYMENT = "#/components/schemas/InferenceInstanceInSerializerV3";

    private final Schema deployment;

    /**
     * Reads the document.
     *
     * @param document the Gcore document, without overlay
     */
    SpecJudge(Path document) {
        try {
            ObjectNode root = (ObjectNode) new YAMLMapper().readTree(Files.readString(document));
            root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
            root.put("$ref", DEPLOYMENT);
            deployment = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(SchemaLocation.of("urn:gcore"), root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What is wrong with a body.
     *
     * @param body JSON text
     * @return nothing if it is a valid deployment
     */
    List<Error> errors(String body) {
        return deployment.validate(body, InputFormat.JSON);
    }
}
