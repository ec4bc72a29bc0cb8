package dev.specwright.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specwright.model.ApiModel;
import dev.specwright.model.ClientModel;
import dev.specwright.model.ClientModel.CredentialKind;
import dev.specwright.model.ClientModel.CredentialModel;
import dev.specwright.model.ClientModel.GroupModel;
import dev.specwright.model.OperationModel;
import dev.specwright.model.OperationModel.ParameterModel;
import java.io.Closeable;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Calls the operations of a generated client with values made after the document.
 *
 * @param loader knows the generated classes
 * @param packageName the package that was generated
 * @param model what was generated
 * @param document the document, all of whose references lead into itself
 */
record OperationCaller(ClassLoader loader, String packageName, ApiModel model, JsonNode document) {

    /** Once with what is required only, then with all there is, with other alternatives each time. */
    private static final int VARIANTS = 4;

    /**
     * What came of an operation.
     *
     * @param operation method and path
     * @param calls how many calls were made
     * @param failures what went wrong, different each; none if all is well
     */
    record Outcome(String operation, int calls, List<String> failures) {}

    /** Calls each operation. */
    List<Outcome> call(String url) throws ReflectiveOperationException {
        ClientModel client = model.client().orElseThrow();
        Object instance = client(client, url);
        List<Outcome> outcomes = new ArrayList<>();
        for (GroupModel group : client.groups()) {
            Object api = instance.getClass().getMethod(group.accessor()).invoke(instance);
            for (OperationModel operation : group.operations()) {
                // What is sent as XML is text that the caller writes; values are made as JSON.
                boolean xml = operation
                        .body()
                        .filter(body -> body.mediaType().contains("xml"))
                        .isPresent();
                if (!xml) {
                    outcomes.add(call(api, operation));
                }
            }
        }
        return outcomes;
    }

    private Object client(ClientModel client, String url) throws ReflectiveOperationException {
        Class<?> type = loader.loadClass(packageName + "." + client.name());
        Object builder = type.getMethod("builder").invoke(null);
        Class<?> settings = builder.getClass();
        settings.getMethod("baseUrl", String.class).invoke(builder, url);
        settings.getMethod("retries", int.class).invoke(builder, 0);
        for (CredentialModel credential : client.credentials()) {
            boolean pair = credential.kind() == CredentialKind.BASIC;
            Class<?>[] types = pair ? new Class<?>[] {String.class, String.class} : new Class<?>[] {String.class};
            Object[] values = pair ? new Object[] {"user", "secret"} : new Object[] {"secret"};
            settings.getMethod(credential.javaName(), types).invoke(builder, values);
        }
        return settings.getMethod("build").invoke(builder);
    }

    private Outcome call(Object api, OperationModel operation) {
        Method method = Stream.of(api.getClass().getMethods())
                .filter(each -> each.getName().equals(operation.name() + "WithResponse"))
                .max(Comparator.comparing(Method::getParameterCount))
                .orElseThrow();
        List<String> failures = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        int calls = 0;
        for (int variant = 0; variant < VARIANTS; variant++) {
            String failure = call(api, method, operation, variant);
            if (failure.startsWith("not sent: ")) {
                refusals.add(failure);
            } else {
                calls++;
                if (!failure.isEmpty() && !failures.contains(failure)) {
                    failures.add(failure);
                }
            }
        }
        return new Outcome(
                operation.method() + " " + operation.path(), calls, calls == 0 ? refusals.subList(0, 1) : failures);
    }

    private String call(Object api, Method method, OperationModel operation, int variant) {
        Object[] arguments;
        try {
            arguments = arguments(method, operation, variant);
        } catch (ReflectiveOperationException | RuntimeException e) {
            return "not sent: no such value: " + firstLine(e);
        }
        try {
            Object response = method.invoke(api, arguments);
            Object body = response.getClass().getMethod("body").invoke(response);
            if (body instanceof Closeable stream) {
                stream.close();
            }
            return "";
        } catch (InvocationTargetException e) {
            return describe(e.getCause());
        } catch (ReflectiveOperationException | IOException e) {
            return e.toString();
        }
    }

    private static String describe(Throwable failure) {
        if (failure.getClass().getSimpleName().equals("RequestInvalidException")
                || failure instanceof IllegalArgumentException) {
            return "not sent: " + failure.getMessage().replaceAll("\\s+", " ");
        }
        Throwable answered =
                failure.getClass().getSimpleName().equals("OutcomeUnknownException") ? failure.getCause() : failure;
        try {
            Object body = answered.getClass().getMethod("body").invoke(answered);
            Object status = answered.getClass().getMethod("status").invoke(answered);
            Map<?, ?> headers =
                    (Map<?, ?>) answered.getClass().getMethod("headers").invoke(answered);
            Object said = headers.containsKey("sl-violations") ? headers.get("sl-violations") : body;
            return "status " + status + ": " + said.toString().replaceAll("\\s+", " ");
        } catch (ReflectiveOperationException e) {
            return firstLine(failure);
        }
    }

    private static String firstLine(Throwable failure) {
        return failure.toString().replaceAll("\\s+", " ");
    }

    private Object[] arguments(Method method, OperationModel operation, int variant)
            throws ReflectiveOperationException {
        List<Object> arguments = new ArrayList<>();
        ObjectNode optional = JsonNodeFactory.instance.objectNode();
        for (ParameterModel parameter : operation.parameters()) {
            JsonNode value = sample(schema(operation, parameter), variant);
            if (parameter.required()) {
                arguments.add(JavaArguments.of(method.getGenericParameterTypes()[arguments.size()], value));
            } else if (variant > 0) {
                optional.set(parameter.jsonName(), value);
            }
        }
        if (operation.body().isPresent()) {
            JsonNode schema = document.at(operation.body().get().pointer()).path("schema");
            arguments.add(
                    JavaArguments.of(method.getGenericParameterTypes()[arguments.size()], sample(schema, variant)));
        }
        if (operation.parameterObject().isPresent()) {
            arguments.add(JavaArguments.of(method.getGenericParameterTypes()[arguments.size()], optional));
        }
        Class<?> options = method.getParameterTypes()[arguments.size()];
        arguments.add(options.getField("NONE").get(null));
        return arguments.toArray();
    }

    private JsonNode sample(JsonNode schema, int variant) {
        List<JsonNode> samples = List.copyOf(Samples.of(document, schema));
        return samples.get(Math.min(variant, samples.size() - 1));
    }

    private JsonNode schema(OperationModel operation, ParameterModel wanted) {
        JsonNode own = document.at(operation.pointer());
        JsonNode around =
                document.at(operation.pointer().substring(0, operation.pointer().lastIndexOf('/')));
        for (JsonNode holder : List.of(own, around)) {
            for (JsonNode each : holder.path("parameters")) {
                String reference = each.path("$ref").asText();
                JsonNode parameter = reference.isEmpty() ? each : document.at(ExampleDocument.pointer(reference));
                if (parameter.path("name").asText().equals(wanted.jsonName())
                        && parameter
                                .path("in")
                                .asText()
                                .equalsIgnoreCase(wanted.place().name())) {
                    Iterator<JsonNode> contents = parameter.path("content").iterator();
                    return contents.hasNext() ? contents.next().path("schema") : parameter.path("schema");
                }
            }
        }
        return JsonNodeFactory.instance.objectNode();
    }
}
