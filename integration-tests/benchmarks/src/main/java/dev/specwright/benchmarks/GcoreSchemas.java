package dev.specwright.benchmarks;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The Gcore document's schemas for a validator that interprets them. */
public final class GcoreSchemas {

    /** The document, from this module's directory, which is where measurements run. */
    public static final Path DOCUMENT = Path.of("../../specs/gcore/openapi.yaml");

    private GcoreSchemas() {}

    /**
     * The schema of a deployment.
     *
     * @return networknt's form of it
     */
    public static Schema deployment() {
        ObjectNode root = (ObjectNode) new YAMLMapper().readTree(DOCUMENT.toFile());
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("$ref", "#/components/schemas/InferenceInstanceInSerializerV3");
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("urn:gcore"), root);
    }
}
