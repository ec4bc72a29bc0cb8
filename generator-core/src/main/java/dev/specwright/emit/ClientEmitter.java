package dev.specwright.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.specwright.model.ClientModel;
import dev.specwright.model.ClientModel.CallDefault;
import dev.specwright.model.ClientModel.GroupModel;
import dev.specwright.model.ClientModel.ServerVariable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Emits the client and its asynchronous twin: how they are made, and the way to the operations. */
final class ClientEmitter {

    private static final TypeName ENVIRONMENT = ParameterizedTypeName.get(Map.class, String.class, String.class);

    private final JavaNamespace names;
    private final FormattedTypes formats;
    private final Javadocs javadocs;
    private final ClassName caller;

    ClientEmitter(JavaNamespace names, JavaTypes types, Javadocs javadocs) {
        this.names = names;
        this.formats = new FormattedTypes(names, types);
        this.javadocs = javadocs;
        this.caller = names.coreClass("ApiCaller");
    }

    static String asyncName(String name, String suffix) {
        return name.endsWith(suffix)
                ? name.substring(0, name.length() - suffix.length()) + "Async" + suffix
                : name + "Async";
    }

    TypeSpec sync(ClientModel client) {
        ClassName self = names.apiClass(client.name());
        ClassName async = names.apiClass(asyncName(client.name(), "Client"));
        ClassName options = names.coreClass("RequestOptions");
        return start(self, javadocs.comment(client.documentation(), "The client."))
                .addModifiers(PUBLIC)
                .addMethod(MethodSpec.methodBuilder("builder")
                        .addModifiers(PUBLIC, STATIC)
                        .returns(self.nestedClass("Builder"))
                        .addStatement("return new Builder()")
                        .build())
                .addMethod(fromEnvironment(client, self))
                .addMethods(accessors(client, ""))
                .addMethod(MethodSpec.methodBuilder("async")
                        .addJavadoc("The same operations, returning futures.")
                        .addModifiers(PUBLIC)
                        .returns(async)
                        .addStatement("return new $T(caller)", async)
                        .build())
                .addMethod(MethodSpec.methodBuilder("withOptions")
                        .addJavadoc("A client whose calls have these options; it shares the connections of this one.")
                        .addModifiers(PUBLIC)
                        .returns(self)
                        .addParameter(options, "options")
                        .addStatement("return new $T(caller.withOptions(options))", self)
                        .build())
                .addMethods(TaskEmitter.resume(client, names).stream().toList())
                .addType(builder(client, self))
                .build();
    }

    TypeSpec async(ClientModel client) {
        ClassName self = names.apiClass(asyncName(client.name(), "Client"));
        return start(self, CodeBlock.of("{@link $T} with calls that return futures.", names.apiClass(client.name())))
                .addModifiers(PUBLIC)
                .addMethods(accessors(client, "Async"))
                .addMethods(TaskEmitter.resume(client, names).stream().toList())
                .build();
    }

    private TypeSpec.Builder start(ClassName self, CodeBlock comment) {
        return TypeSpec.classBuilder(self)
                .addJavadoc(comment)
                .addModifiers(FINAL)
                .addField(FieldSpec.builder(caller, "caller", PRIVATE, FINAL).build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(caller, "caller")
                        .addStatement("this.caller = caller")
                        .build());
    }

    private List<MethodSpec> accessors(ClientModel client, String async) {
        return client.groups().stream()
                .map(group -> accessor(
                        group, names.apiClass(async.isEmpty() ? group.name() : asyncName(group.name(), "Api"))))
                .toList();
    }

    private MethodSpec accessor(GroupModel group, ClassName type) {
        return MethodSpec.methodBuilder(group.accessor())
                .addJavadoc(
                        javadocs.comment(group.documentation(), "The operations of {@link " + type.simpleName() + "}."))
                .addModifiers(PUBLIC)
                .returns(type)
                .addStatement("return new $T(caller)", type)
                .build();
    }

    private MethodSpec fromEnvironment(ClientModel client, ClassName self) {
        String variables = client.credentials().stream()
                .flatMap(credential -> CredentialEmitter.variables(credential).stream())
                .map(variable -> JavadocText.code(variable) + " and, ")
                .collect(Collectors.joining());
        String optional = Stream.concat(
                        Stream.of(client.environmentPrefix() + "BASE_URL"),
                        client.callDefaults().stream().map(CallDefault::variable))
                .map(JavadocText::code)
                .collect(Collectors.joining(", "));
        return MethodSpec.methodBuilder("fromEnv")
                .addJavadoc(
                        "A client from the environment: $Lwhere $L set, $L.",
                        variables,
                        client.callDefaults().isEmpty() ? "it is" : "they are",
                        optional)
                .addModifiers(PUBLIC, STATIC)
                .returns(self)
                .addStatement("return builder().fromEnv($T.getenv()).build()", System.class)
                .build();
    }

    private TypeSpec builder(ClientModel client, ClassName self) {
        ClassName builder = self.nestedClass("Builder");
        TypeSpec.Builder type = TypeSpec.classBuilder(builder)
                .addJavadoc("Builds {@link $T}.", self)
                .addModifiers(PUBLIC, STATIC, FINAL)
                .superclass(ParameterizedTypeName.get(names.coreClass("ClientBuilder"), builder))
                .addMethod(builderConstructor(client));
        CredentialEmitter credentials =
                new CredentialEmitter(javadocs, builder, ClientFeatures.needsSchemes(client.credentials()));
        client.credentials()
                .forEach(credential -> credentials.methods(credential).forEach(type::addMethod));
        client.variables().forEach(variable -> type.addMethod(variable(variable, builder)));
        client.callDefaults().forEach(each -> type.addMethod(callDefault(each, builder)));
        return type.addMethod(readEnvironment(client, builder))
                .addMethod(MethodSpec.methodBuilder("build")
                        .addModifiers(PUBLIC)
                        .returns(self)
                        .addStatement("return new $T(newCaller())", self)
                        .build())
                .build();
    }

    private static MethodSpec builderConstructor(ClientModel client) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addModifiers(PRIVATE)
                .addStatement(
                        "super($L)", client.baseUrl().map(JavaLiterals::string).orElse("null"));
        client.variables()
                .forEach(variable -> constructor.addStatement(
                        "variable($L, $L)",
                        JavaLiterals.string(variable.name()),
                        JavaLiterals.string(variable.defaultValue())));
        client.requestId()
                .ifPresent(said -> constructor.addStatement(
                        "requestId($L, $L)",
                        JavaLiterals.string(said.header()),
                        said.member().map(JavaLiterals::string).orElse("null")));
        return constructor.build();
    }

    private MethodSpec callDefault(CallDefault callDefault, ClassName builder) {
        return MethodSpec.methodBuilder(callDefault.javaName())
                .addJavadoc("The parameter $L of calls that leave it out.", JavadocText.code(callDefault.parameter()))
                .addModifiers(PUBLIC)
                .returns(builder)
                .addParameter(formats.plain(callDefault.type()), "value")
                .addStatement("return setting($S, value)", callDefault.variable())
                .build();
    }

    private MethodSpec variable(ServerVariable variable, ClassName builder) {
        String allowed = variable.allowed().stream()
                .map(value -> ", " + JavaLiterals.string(value))
                .collect(Collectors.joining());
        String fallback = "The variable " + JavadocText.code(variable.name()) + " of the server's URL, "
                + JavadocText.code(variable.defaultValue()) + " unless set.";
        return MethodSpec.methodBuilder(variable.javaName())
                .addJavadoc(javadocs.comment(variable.documentation(), fallback))
                .addModifiers(PUBLIC)
                .returns(builder)
                .addParameter(String.class, "value")
                .addStatement("return variable($L, value$L)", JavaLiterals.string(variable.name()), allowed)
                .build();
    }

    private MethodSpec readEnvironment(ClientModel client, ClassName builder) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("fromEnv")
                .addJavadoc("Takes what {@link $T#fromEnv()} takes, from any map.", names.apiClass(client.name()))
                .addModifiers(PUBLIC)
                .returns(builder)
                .addParameter(ENVIRONMENT, "environment")
                .addStatement("environment(environment, $S)", client.environmentPrefix() + "BASE_URL");
        boolean required = client.credentials().size() == 1;
        client.credentials().forEach(credential -> CredentialEmitter.read(credential, required, method));
        client.callDefaults()
                .forEach(each -> method.addStatement(
                        "setting(environment, $S, $L)", each.variable(), DefaultedForms.form(each.type())));
        return method.addStatement("return this").build();
    }
}
