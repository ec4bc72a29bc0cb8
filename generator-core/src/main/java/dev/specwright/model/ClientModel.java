package dev.specwright.model;

import java.util.List;
import java.util.Optional;

/**
 * The client.
 *
 * @param name the Java class's simple name, such as {@code GcoreClient}
 * @param documentation what the document says of the API as a whole
 * @param baseUrl the first server's URL, absent where the document has none
 * @param environmentPrefix prefix of the environment variables, such as {@code GCORE_}
 * @param credentials the API keys that the document's security schemes ask for
 * @param groups the operations by tag
 */
public record ClientModel(
        String name,
        Documentation documentation,
        Optional<String> baseUrl,
        String environmentPrefix,
        List<CredentialModel> credentials,
        List<GroupModel> groups) {

    /** Copies what it is given. */
    public ClientModel {
        credentials = List.copyOf(credentials);
        groups = List.copyOf(groups);
    }

    /**
     * A secret that is sent in a header with each call.
     *
     * @param javaName the builder method that takes it, such as {@code apiKey}
     * @param environmentVariable where {@code fromEnv} finds it, such as {@code GCORE_API_KEY}
     * @param header the header's name
     * @param prefix what stands before the secret in the header's value, such as {@code "apikey "}
     * @param documentation what the document says of the scheme
     */
    public record CredentialModel(
            String javaName, String environmentVariable, String header, String prefix, Documentation documentation) {}

    /**
     * The operations of one tag.
     *
     * @param accessor the client's method that leads to them, such as {@code inference}
     * @param name the Java class's simple name, such as {@code InferenceApi}
     * @param documentation what the document says of the tag
     * @param operations the operations, in the document's order
     */
    public record GroupModel(
            String accessor, String name, Documentation documentation, List<OperationModel> operations) {

        /** Copies what it is given. */
        public GroupModel {
            operations = List.copyOf(operations);
        }
    }
}
