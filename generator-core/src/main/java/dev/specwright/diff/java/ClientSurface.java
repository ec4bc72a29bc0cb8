package dev.specwright.diff.java;

import dev.specwright.diff.java.JavaMember.Parameter;
import dev.specwright.model.ClientModel;
import dev.specwright.model.ClientModel.CredentialModel;
import dev.specwright.model.ClientModel.GroupModel;
import java.util.ArrayList;
import java.util.List;

/** The client, its builder, and its asynchronous twin. */
final class ClientSurface {

    private static final JavaType ENVIRONMENT = JavaType.of("java.util.Map", JavaType.STRING, JavaType.STRING);

    private final ClientModel client;
    private final JavaType self;
    private final JavaType builder;

    private ClientSurface(ClientModel client) {
        this.client = client;
        this.self = JavaType.of(client.name());
        this.builder = self.nested("Builder");
    }

    static List<JavaClass> of(ClientModel client, ConstraintTexts texts) {
        ClientSurface surface = new ClientSurface(client);
        List<JavaClass> classes = new ArrayList<>(List.of(surface.sync(), surface.builder(), surface.async()));
        client.groups().forEach(group -> classes.addAll(GroupSurface.of(group, texts)));
        classes.addAll(AnswersSurface.of(client));
        return classes;
    }

    static String asyncName(String name, String suffix) {
        return name.endsWith(suffix)
                ? name.substring(0, name.length() - suffix.length()) + "Async" + suffix
                : name + "Async";
    }

    private JavaClass sync() {
        ClassDraft draft = ClassDraft.plain(self, "");
        draft.factory("builder", builder)
                .factory("fromEnv", self)
                .method("async", JavaType.of(asyncName(client.name(), "Client")))
                .method("withOptions", self, new Parameter(JavaType.core("RequestOptions"), "options"));
        for (GroupModel group : client.groups()) {
            draft.add(accessor(group, JavaType.of(group.name())));
        }
        addResume(draft);
        draft.fact("base URL", client.baseUrl().orElse("none"), "/servers");
        draft.fact("environment", client.environmentPrefix() + "BASE_URL", "/info/title");
        client.callDefaults()
                .forEach(each -> draft.fact("default of " + each.parameter(), "$" + each.variable(), each.pointer()));
        client.requestId().ifPresent(said -> draft.fact("request id", said.header() + " " + said.member(), "/info"));
        for (CredentialModel credential : client.credentials()) {
            String pointer = "/components/securitySchemes/" + credential.scheme();
            draft.fact(
                    "credential " + credential.scheme(),
                    credential.kind() + " " + credential.name() + " '" + credential.prefix() + "' "
                            + credential.tokenUrl().orElse("") + " $" + credential.environmentVariable(),
                    pointer);
        }
        return draft.done();
    }

    private JavaClass async() {
        ClassDraft draft = ClassDraft.plain(JavaType.of(asyncName(client.name(), "Client")), "");
        for (GroupModel group : client.groups()) {
            draft.add(accessor(group, JavaType.of(asyncName(group.name(), "Api"))));
        }
        addResume(draft);
        return draft.done();
    }

    private void addResume(ClassDraft draft) {
        boolean tasks = client.groups().stream()
                .flatMap(group -> group.operations().stream())
                .anyMatch(operation -> operation.task().isPresent());
        if (tasks) {
            draft.method(
                    "resume", JavaType.core("Operation", JavaType.of("?")), new Parameter(JavaType.STRING, "token"));
        }
    }

    private static JavaMember accessor(GroupModel group, JavaType type) {
        String pointer = group.operations().stream()
                .findFirst()
                .map(first -> first.pointer() + "/tags")
                .orElse("");
        return new JavaMember(group.accessor(), JavaMember.Kind.METHOD, type, List.of(), false, pointer);
    }

    private JavaClass builder() {
        ClassDraft draft =
                new ClassDraft(builder, JavaClass.Kind.CLASS, JavaType.core("ClientBuilder", builder), "", false);
        client.credentials().forEach(credential -> credential(draft, credential));
        client.callDefaults()
                .forEach(each ->
                        draft.method(each.javaName(), builder, new Parameter(ShownTypes.plain(each.type()), "value")));
        client.variables()
                .forEach(variable -> draft.add(new JavaMember(
                        variable.javaName(),
                        JavaMember.Kind.METHOD,
                        builder,
                        List.of(new Parameter(JavaType.STRING, "value")),
                        false,
                        "/servers/0/variables/" + variable.name())));
        draft.method("fromEnv", builder, new Parameter(ENVIRONMENT, "environment"))
                .method("build", self);
        return draft.done();
    }

    private void credential(ClassDraft draft, CredentialModel credential) {
        Parameter secret = new Parameter(JavaType.STRING, "secret");
        Parameter other = new Parameter(JavaType.STRING, "user");
        switch (credential.kind()) {
            case HEADER, QUERY, COOKIE -> secret(draft, credential, "secret");
            case BASIC -> method(draft, credential, other, secret);
            case BEARER -> secret(draft, credential, "token");
            case CLIENT_CREDENTIALS -> {
                method(draft, credential, other, secret);
                secret(draft, credential, "token");
            }
        }
    }

    private void secret(ClassDraft draft, CredentialModel credential, String name) {
        method(draft, credential, new Parameter(JavaType.STRING, name));
        JavaType supplier = JavaType.of("java.util.function.Supplier", JavaType.STRING);
        method(draft, credential, new Parameter(supplier, name));
    }

    private void method(ClassDraft draft, CredentialModel credential, Parameter... parameters) {
        draft.add(new JavaMember(
                credential.javaName(),
                JavaMember.Kind.METHOD,
                builder,
                List.of(parameters),
                false,
                "/components/securitySchemes/" + credential.scheme()));
    }
}
