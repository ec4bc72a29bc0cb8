package dev.specwright.emit;

import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.specwright.model.ClientModel.CredentialModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Emits what takes the credentials: methods of the builder, and how they are read from the environment. */
final class CredentialEmitter {

    private final Javadocs javadocs;
    private final ClassName builder;
    private final boolean schemes;

    /** @param schemes whether credentials are told apart by their security schemes */
    CredentialEmitter(Javadocs javadocs, ClassName builder, boolean schemes) {
        this.javadocs = javadocs;
        this.builder = builder;
        this.schemes = schemes;
    }

    /** The builder's methods for one credential. */
    List<MethodSpec> methods(CredentialModel credential) {
        String scheme = JavaLiterals.string(credential.scheme());
        String name = JavaLiterals.string(credential.name());
        List<MethodSpec> methods = new ArrayList<>();
        switch (credential.kind()) {
            case HEADER -> addSecret(credential, methods, header(credential), "secret");
            case BEARER -> addSecret(credential, methods, header(credential), "token");
            case QUERY ->
                addSecret(credential, methods, CodeBlock.of("queryCredential($L, $L", scheme, name), "secret");
            case COOKIE ->
                addSecret(credential, methods, CodeBlock.of("cookieCredential($L, $L", scheme, name), "secret");
            case BASIC ->
                methods.add(start(credential)
                        .addParameter(String.class, "username")
                        .addParameter(String.class, "password")
                        .addStatement("return basicCredential($L, username, password)", scheme)
                        .build());
            case CLIENT_CREDENTIALS -> {
                String url = JavaLiterals.string(credential.tokenUrl().orElseThrow());
                methods.add(start(credential)
                        .addParameter(String.class, "clientId")
                        .addParameter(String.class, "clientSecret")
                        .addStatement(
                                "return clientCredentials($L, $L, $L, clientId, clientSecret)",
                                scheme,
                                url,
                                JavaLiterals.string(String.join(" ", credential.scopes())))
                        .build());
                addSecret(credential, methods, header(credential), "token", CodeBlock.of("A token from elsewhere."));
            }
        }
        return methods;
    }

    private void addSecret(CredentialModel credential, List<MethodSpec> methods, CodeBlock call, String parameter) {
        addSecret(
                credential,
                methods,
                call,
                parameter,
                javadocs.comment(credential.documentation(), fallback(credential)));
    }

    /** As it is, and from a supplier, for secrets that change: which method takes the former differs. */
    private void addSecret(
            CredentialModel credential, List<MethodSpec> methods, CodeBlock call, String parameter, CodeBlock comment) {
        methods.add(MethodSpec.methodBuilder(credential.javaName())
                .addJavadoc(comment)
                .addModifiers(PUBLIC)
                .returns(builder)
                .addParameter(String.class, parameter)
                .addStatement(schemes ? "return $L, () -> $L)" : "return $L, $L)", call, parameter)
                .build());
        methods.add(MethodSpec.methodBuilder(credential.javaName())
                .addJavadoc("Asks for the $L before each attempt of a call: it may change.", parameter)
                .addModifiers(PUBLIC)
                .returns(builder)
                .addParameter(ParameterizedTypeName.get(Supplier.class, String.class), parameter)
                .addStatement("return $L, $L)", call, parameter)
                .build());
    }

    /** The start of a call that sends a secret in a header. */
    private CodeBlock header(CredentialModel credential) {
        String name = JavaLiterals.string(credential.name());
        String prefix = JavaLiterals.string(credential.prefix());
        return schemes
                ? CodeBlock.of("credential($L, $L, $L", JavaLiterals.string(credential.scheme()), name, prefix)
                : CodeBlock.of("credential($L, $L", name, prefix);
    }

    private static String fallback(CredentialModel credential) {
        String name = JavadocText.code(credential.name());
        return switch (credential.kind()) {
            case HEADER -> "The secret for the header " + name + ".";
            case QUERY -> "The secret for the query parameter " + name + ".";
            case COOKIE -> "The secret for the cookie " + name + ".";
            case BASIC -> "User name and password.";
            case BEARER -> "The token for the header " + name + ".";
            case CLIENT_CREDENTIALS -> "The id and the secret that tokens are fetched with.";
        };
    }

    private MethodSpec.Builder start(CredentialModel credential) {
        return MethodSpec.methodBuilder(credential.javaName())
                .addJavadoc(javadocs.comment(credential.documentation(), fallback(credential)))
                .addModifiers(PUBLIC)
                .returns(builder);
    }

    /** The environment variables of a credential. */
    static List<String> variables(CredentialModel credential) {
        String name = credential.environmentVariable();
        return switch (credential.kind()) {
            case BASIC -> List.of(name + "_USERNAME", name + "_PASSWORD");
            case CLIENT_CREDENTIALS -> List.of(name + "_CLIENT_ID", name + "_CLIENT_SECRET");
            case HEADER, QUERY, COOKIE, BEARER -> List.of(name);
        };
    }

    /** Reads a credential from the environment: where it is not the only one, if it is there. */
    static void read(CredentialModel credential, boolean only, MethodSpec.Builder method) {
        List<String> variables = variables(credential);
        CodeBlock.Builder arguments = CodeBlock.builder();
        for (String variable : variables) {
            arguments.add(arguments.isEmpty() ? "" : ", ").add("requireVariable(environment, $S)", variable);
        }
        if (only) {
            method.addStatement("$L($L)", credential.javaName(), arguments.build());
        } else {
            method.beginControlFlow("if (environment.containsKey($S))", variables.get(0))
                    .addStatement("$L($L)", credential.javaName(), arguments.build())
                    .endControlFlow();
        }
    }
}
