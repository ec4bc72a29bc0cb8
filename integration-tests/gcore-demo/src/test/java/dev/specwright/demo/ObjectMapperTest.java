package dev.specwright.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.gcore.model.InferenceDeployment;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.PropertyNamingStrategy;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The models are written and read alike by the mappers that applications have. */
final class ObjectMapperTest {

    /** Null, absent, empty and default values, members in an order that is not the alphabet's, and an unknown one. */
    private static final String TRICKY = "{\"api_keys\":[],\"command\":null,\"containers\":[{\"region_id\":1,\"scale\":"
            + "{\"cooldown_period\":60,\"max\":3,\"min\":0,\"triggers\":{\"cpu\":null,\"gpu_memory\":{\"threshold\":80}}}}],"
            + "\"credentials_name\":\"\",\"description\":null,\"envs\":{\"Z\":\"\",\"A\":\"1\"},\"flavor_name\":\"f\","
            + "\"image\":\"nginx\",\"ingress_opts\":{},\"listening_port\":80,\"logging\":{\"enabled\":false},"
            + "\"name\":\"my-instance\",\"probes\":{\"startup_probe\":null},\"timeout\":null,"
            + "\"unknown_member\":{\"b\":null,\"a\":[1.0,1e2,{}]}}";

    private static final String TYPED = "default typing of all";

    /** A class of the application's own. */
    static final class Holder {
        public String ownName = "x";
        public InferenceDeployment held = InferenceDeployment.fromJson(TRICKY);
        public Optional<InferenceDeployment> perhaps = Optional.of(held);
    }

    @SuppressWarnings("deprecation") // EVERYTHING: the only typing that takes in final classes
    static Stream<Arguments> mappers() {
        return Map.<String, JsonMapper.Builder>ofEntries(
                        Map.entry("plain", JsonMapper.builder()),
                        Map.entry("Spring Boot", springBoot()),
                        Map.entry(
                                "Spring Boot, snake case",
                                springBoot().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)),
                        Map.entry("NON_NULL", including(JsonInclude.Include.NON_NULL)),
                        Map.entry("NON_ABSENT", including(JsonInclude.Include.NON_ABSENT)),
                        Map.entry("NON_EMPTY", including(JsonInclude.Include.NON_EMPTY)),
                        Map.entry("NON_DEFAULT", including(JsonInclude.Include.NON_DEFAULT)),
                        Map.entry("snake case", named(PropertyNamingStrategies.SNAKE_CASE)),
                        Map.entry("upper camel case", named(PropertyNamingStrategies.UPPER_CAMEL_CASE)),
                        Map.entry("kebab case", named(PropertyNamingStrategies.KEBAB_CASE)),
                        Map.entry("default typing", typing(ObjectMapper.DefaultTyping.NON_FINAL)),
                        Map.entry(TYPED, typing(ObjectMapper.DefaultTyping.EVERYTHING)),
                        Map.entry("sorted", sorted()),
                        Map.entry("lenient", lenient()),
                        Map.entry("fields only", fieldsOnly()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> Arguments.of(
                        entry.getKey(),
                        entry.getValue().addModule(new Jdk8Module()).build()));
    }

    private static JsonMapper.Builder springBoot() {
        return JsonMapper.builder()
                .disable(MapperFeature.DEFAULT_VIEW_INCLUSION)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(
                        SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                        SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .addModule(new ParameterNamesModule());
    }

    private static JsonMapper.Builder including(JsonInclude.Include include) {
        return JsonMapper.builder().defaultPropertyInclusion(JsonInclude.Value.construct(include, include));
    }

    private static JsonMapper.Builder named(PropertyNamingStrategy names) {
        return JsonMapper.builder().propertyNamingStrategy(names);
    }

    private static JsonMapper.Builder typing(ObjectMapper.DefaultTyping typing) {
        BasicPolymorphicTypeValidator any = BasicPolymorphicTypeValidator.builder()
                .allowIfBaseType(Object.class)
                .build();
        return JsonMapper.builder().activateDefaultTyping(any, typing);
    }

    private static JsonMapper.Builder sorted() {
        return JsonMapper.builder()
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    private static JsonMapper.Builder lenient() {
        return JsonMapper.builder()
                .enable(
                        DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY,
                        DeserializationFeature.UNWRAP_SINGLE_VALUE_ARRAYS,
                        DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES);
    }

    private static JsonMapper.Builder fieldsOnly() {
        return JsonMapper.builder()
                .visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
                .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mappers")
    void isReadAndWrittenAsItIs(String name, ObjectMapper mapper) throws IOException {
        for (String json : List.of(GcoreSpec.MINIMAL, GcoreSpec.FULL, TRICKY)) {
            InferenceDeployment expected = InferenceDeployment.fromJson(json);
            InferenceDeployment read = mapper.readValue(json, InferenceDeployment.class);
            assertEquals(expected, read);
            assertEquals(expected.toJson(), mapper.writeValueAsString(read));
            assertTrue(JsonText.same(json, mapper.writeValueAsString(read)));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mappers")
    void isTheSameInsideOfOtherThings(String name, ObjectMapper mapper) throws IOException {
        Holder holder = new Holder();
        InferenceDeployment model = holder.held;
        String held = mapper.writeValueAsString(holder);
        String list = mapper.writerFor(new TypeReference<List<InferenceDeployment>>() {})
                .writeValueAsString(List.of(model));
        String map = mapper.writerFor(new TypeReference<Map<String, InferenceDeployment>>() {})
                .writeValueAsString(Map.of("k", model));

        String object = mapper.writeValueAsString(new Object[] {model});

        for (String json : List.of(held, list, map, object)) {
            assertTrue(json.contains(model.toJson()), json);
        }
        Holder read = mapper.readValue(held, Holder.class);
        assertEquals(model, read.held);
        assertEquals(Optional.of(model), read.perhaps);
        assertEquals(List.of(model), mapper.readValue(list, new TypeReference<List<InferenceDeployment>>() {}));
        assertEquals(
                Map.of("k", model), mapper.readValue(map, new TypeReference<Map<String, InferenceDeployment>>() {}));
    }

    /** Without the mapper that reads no tree whose root has no type. */
    static Stream<Arguments> mappersWithTrees() {
        return mappers().filter(mapper -> !mapper.get()[0].equals(TYPED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mappersWithTrees")
    void isConvertedToATreeAndBack(String name, ObjectMapper mapper) throws IOException {
        InferenceDeployment model = InferenceDeployment.fromJson(TRICKY);

        assertTrue(JsonText.same(TRICKY, mapper.valueToTree(model).toString()));
        assertEquals(model, mapper.treeToValue(mapper.readTree(TRICKY), InferenceDeployment.class));
        assertEquals(model, mapper.convertValue(model, InferenceDeployment.class));
    }

    /** Nothing is converted, not even by a mapper that is told to, and all misfits are in one exception. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("mappers")
    void whatDoesNotFitIsAMappingException(String name, ObjectMapper mapper) throws IOException {
        String bad = JsonText.put(JsonText.put(TRICKY, "/listening_port", "\"80\""), "/api_keys", "\"key\"");
        TypeReference<List<InferenceDeployment>> list = new TypeReference<>() {};
        String badList = mapper.writerFor(list)
                .writeValueAsString(List.of(InferenceDeployment.fromJson(TRICKY)))
                .replace("\"listening_port\":80", "\"listening_port\":\"80\"")
                .replace("\"api_keys\":[]", "\"api_keys\":\"key\"");
        String badHolder = mapper.writeValueAsString(new Holder())
                .replace("\"listening_port\":80", "\"listening_port\":\"80\"")
                .replace("\"api_keys\":[]", "\"api_keys\":\"key\"");

        for (JsonMappingException refused : List.of(
                assertThrows(JsonMappingException.class, () -> mapper.readValue(bad, InferenceDeployment.class)),
                assertThrows(JsonMappingException.class, () -> mapper.readValue(badList, list)),
                assertThrows(JsonMappingException.class, () -> mapper.readValue(badHolder, Holder.class)))) {
            String message = refused.getMessage();
            assertTrue(message.contains("/listening_port: expected an integer, found a string"), message);
            assertTrue(message.contains("/api_keys: expected an array, found a string"), message);
        }
    }
}
