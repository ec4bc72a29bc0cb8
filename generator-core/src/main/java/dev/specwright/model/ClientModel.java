package dev.specwright.model;

import java.util.List;
import java.util.Optional;

/**
 * The client.
 *
 * @param name the Java class's simple name, such as {@code GcoreClient}
 * @param documentation what the document says of the API as a whole
 * @param baseUrl the first server's URL, its variables in braces; absent where the document has none
 * @param variables the variables of that URL
 * @param environmentPrefix prefix of the environment variables, such as {@code GCORE_}
 * @param credentials the secrets that the document's security schemes ask for
 * @param headers the headers of answers, absent where the document describes none
 * @param callDefaults parameters of calls that have a default for the client as a whole
 * @param requestId where the server says what it calls a request, where the document says so
 * @param groups the operations by tag
 */
public record ClientModel(
        String name,
        Documentation documentation,
        Optional<String> baseUrl,
        List<ServerVariable> variables,
        String environmentPrefix,
        List<CredentialModel> credentials,
        Optional<HeadersModel> headers,
        List<CallDefault> callDefaults,
        Optional<RequestIdModel> requestId,
        List<GroupModel> groups) {

    /** Copies what it is given. */
    public ClientModel {
        variables = List.copyOf(variables);
        credentials = List.copyOf(credentials);
        callDefaults = List.copyOf(callDefaults);
        groups = List.copyOf(groups);
    }

    /**
     * The same with other groups.
     *
     * @param changed the groups
     * @return a copy
     */
    public ClientModel withGroups(List<GroupModel> changed) {
        return new ClientModel(
                name,
                documentation,
                baseUrl,
                variables,
                environmentPrefix,
                credentials,
                headers,
                callDefaults,
                requestId,
                changed);
    }

    /**
     * A default for a parameter of calls, which may then be left out of them.
     *
     * @param variable the environment variable that has it, such as {@code GCORE_CLOUD_PROJECT_ID}
     * @param javaName the builder method that sets it, such as {@code cloudProjectId}
     * @param parameter the parameter's name in the document
     * @param type the parameter's type
     * @param pointer JSON Pointer of the first operation that has it
     */
    public record CallDefault(String variable, String javaName, String parameter, TypeRef type, String pointer) {}

    /**
     * Where the server says what it calls a request.
     *
     * @param header a header of its answers
     * @param member a member of the bodies of errors, looked at where there is no such header
     */
    public record RequestIdModel(String header, Optional<String> member) {}

    /**
     * A variable of a server's URL.
     *
     * @param name its name in the document
     * @param javaName the builder method that sets it, such as {@code region}
     * @param defaultValue its value unless set
     * @param allowed the values that it may have; empty where any will do
     * @param documentation what the document says of it
     */
    public record ServerVariable(
            String name, String javaName, String defaultValue, List<String> allowed, Documentation documentation) {

        /** Copies what it is given. */
        public ServerVariable {
            allowed = List.copyOf(allowed);
        }
    }

    /**
     * A secret that is sent with each call that needs it.
     *
     * @param scheme the security scheme's name in the document
     * @param kind what the user hands in
     * @param javaName the builder method that takes it, such as {@code apiKey}
     * @param environmentVariable where {@code fromEnv} finds it, such as {@code GCORE_API_KEY}
     * @param name the name of the header, query parameter or cookie that carries it
     * @param prefix what stands before the secret in the header's value, such as {@code "apikey "}
     * @param tokenUrl where tokens are fetched, for client credentials
     * @param scopes the scopes that operations demand, for client credentials
     * @param documentation what the document says of the scheme
     */
    public record CredentialModel(
            String scheme,
            CredentialKind kind,
            String javaName,
            String environmentVariable,
            String name,
            String prefix,
            Optional<String> tokenUrl,
            List<String> scopes,
            Documentation documentation) {

        /** Copies what it is given. */
        public CredentialModel {
            scopes = List.copyOf(scopes);
        }
    }

    /** What the user hands in, and how it is sent. */
    public enum CredentialKind {
        /** A secret in a header. */
        HEADER,
        /** A secret in the query string. */
        QUERY,
        /** A secret in a cookie. */
        COOKIE,
        /** User name and password: RFC 7617. */
        BASIC,
        /** A token, or what supplies one: RFC 6750. */
        BEARER,
        /** A client's id and secret, for which tokens are fetched: RFC 6749, section 4.4. */
        CLIENT_CREDENTIALS
    }

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
