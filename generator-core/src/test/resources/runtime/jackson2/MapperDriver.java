package com.example.api.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.api.core.JsonDecodeException;
import com.example.api.core.JsonValue;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.MapperBuilder;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

public final class MapperDriver {
    private static final String JSON = "{\"name\":\"abc\",\"period\":null,\"api_keys\":[],\"auth_enabled\":false,"
            + "\"triggers\":{\"cpu\":0,\"x\":2},\"envs\":{},\"logging\":null,"
            + "\"nodes\":[{\"id\":\"\",\"next\":{\"id\":\"b\",\"next\":null,\"children\":[]}}],\"ratio\":0.1,"
            + "\"anything\":{\"a\":[1.0,null,9007199254740993]},\"matrix\":{\"r\":[1,2]},\"Other\":{\"b\":1.10}}";

    /** What an application might have of its own. */
    public static final class Pojo {
        public Deployment deployment;
        public JsonValue json;
        public List<Deployment> list;
        public Map<String, Deployment> map;
        public Object anything;
    }

    private static Map<String, ObjectMapper> mappers() {
        Map<String, ObjectMapper> mappers = new LinkedHashMap<>();
        mappers.put("plain", new ObjectMapper());
        mappers.put(
                "spring",
                JsonMapper.builder()
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                        .disable(MapperFeature.DEFAULT_VIEW_INCLUSION)
                        .build());
        for (JsonInclude.Include include : JsonInclude.Include.values()) {
            if (include != JsonInclude.Include.CUSTOM) {
                mappers.put(include.name(), new ObjectMapper().setDefaultPropertyInclusion(include));
            }
        }
        mappers.put("snake", JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build());
        mappers.put(
                "camel", JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE).build());
        for (ObjectMapper.DefaultTyping typing : ObjectMapper.DefaultTyping.values()) {
            mappers.put("typing " + typing, typing(typing).build());
        }
        mappers.put("fields", JsonMapper.builder()
                .visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
                .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
                .build());
        mappers.put("any visibility", JsonMapper.builder()
                .visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.ANY)
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .build());
        mappers.put("strict", JsonMapper.builder()
                .disable(MapperFeature.CAN_OVERRIDE_ACCESS_MODIFIERS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.USE_JAVA_ARRAY_FOR_JSON_ARRAY, DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                .enable(DeserializationFeature.UNWRAP_SINGLE_VALUE_ARRAYS, DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT)
                .enable(SerializationFeature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build());
        return mappers;
    }

    private static MapperBuilder<?, ?> typing(ObjectMapper.DefaultTyping typing) {
        return JsonMapper.builder()
                .typeFactory(TypeFactory.defaultInstance().withClassLoader(Pojo.class.getClassLoader()))
                .activateDefaultTyping(
                        BasicPolymorphicTypeValidator.builder().allowIfBaseType(Object.class).build(), typing);
    }

    private interface Body {
        void run(ObjectMapper mapper) throws Exception;
    }

    private static void withEach(Body body) {
        withEach(mappers(), body);
    }

    private static void withEach(Map<String, ObjectMapper> mappers, Body body) {
        mappers.forEach((name, mapper) -> {
            try {
                body.run(mapper);
            } catch (Exception | AssertionError e) {
                throw new AssertionError(name, e);
            }
        });
    }

    @Test
    void sameAsRoot() {
        Deployment deployment = Deployment.fromJson(JSON);
        withEach(mapper -> {
            assertEquals(JSON, mapper.writeValueAsString(deployment));
            assertEquals(deployment, mapper.readValue(JSON, Deployment.class));
            assertEquals(deployment, mapper.readValue(mapper.writeValueAsBytes(deployment), Deployment.class));
            assertEquals(JsonValue.parse(JSON), mapper.readValue(JSON, JsonValue.class));
            assertEquals(JSON, mapper.writeValueAsString(JsonValue.parse(JSON)));
        });
    }

    @Test
    void sameThroughTrees() {
        Deployment deployment = Deployment.fromJson(JSON);
        Map<String, ObjectMapper> mappers = mappers();
        mappers.remove("typing EVERYTHING"); // which includes JsonNode
        withEach(mappers, mapper -> {
            JsonNode tree = mapper.valueToTree(deployment);
            assertEquals(deployment, mapper.treeToValue(tree, Deployment.class));
            assertEquals(deployment, mapper.convertValue(deployment.toJsonValue(), Deployment.class));
            assertEquals(
                    Logging.fromJson("{\"enabled\":true}"),
                    mapper.treeToValue(mapper.readTree("{\"enabled\":true}"), Logging.class));
        });
    }

    @Test
    void sameInsideAnApplicationsTypes() {
        Deployment deployment = Deployment.fromJson(JSON);
        withEach(mapper -> {
            Pojo pojo = new Pojo();
            pojo.deployment = deployment;
            pojo.json = deployment.toJsonValue();
            pojo.list = List.of(deployment, deployment);
            pojo.map = Map.of("k", deployment);
            pojo.anything = deployment;
            String json = mapper.writeValueAsString(pojo);
            assertEquals(6, (json.length() - json.replace(JSON, "").length()) / JSON.length());
            pojo.anything = null;
            Pojo back = mapper.readValue(mapper.writeValueAsString(pojo), Pojo.class);
            assertEquals(deployment, back.deployment);
            assertEquals(deployment.toJsonValue(), back.json);
            assertEquals(List.of(deployment, deployment), back.list);
            assertEquals(Map.of("k", deployment), back.map);
        });
    }

    @Test
    void sameInCollections() {
        Deployment deployment = Deployment.fromJson(JSON);
        ObjectMapper mapper = new ObjectMapper();
        String list = "[" + JSON + ",null," + JSON + "]";
        List<Deployment> read = mapper.convertValue(readTree(mapper, list), new TypeReference<List<Deployment>>() {});
        assertEquals(deployment, read.get(2));
        assertNull(read.get(1));
    }

    private static JsonNode readTree(ObjectMapper mapper, String json) {
        try {
            return mapper.readTree(json);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void nullIsAJsonValue() {
        withEach(mapper -> assertEquals(JsonValue.of(null), mapper.readValue("null", JsonValue.class)));
    }

    @Test
    void misfitsAreMappingExceptions() {
        withEach(mapper -> {
            JsonMappingException root = assertThrows(
                    JsonMappingException.class,
                    () -> mapper.readValue("{\"period\":\"7\",\"envs\":{\"a\":1}}", Deployment.class));
            assertTrue(root.getMessage().contains("/period: expected an integer, found a string"), root.getMessage());
            assertTrue(root.getMessage().contains("/envs/a: expected a string, found the number 1"), root.getMessage());
            assertTrue(root.getMessage().contains("/name: expected a value, found nothing"), root.getMessage());
            assertEquals(3, ((JsonDecodeException) root.getCause()).misfits().size());
            for (String json : List.of("[]", "{}", "\"x\"", "7", "true", "\"\"")) {
                assertThrows(JsonMappingException.class, () -> mapper.readValue(json, Deployment.class), json);
            }
            for (String json : List.of("{\"name\":}", "{\"name\":\"a\",\"period\":", "{\"name\"", "[", "")) {
                assertThrows(JsonProcessingException.class, () -> mapper.readValue(json, Deployment.class), json);
            }
        });
    }

    @Test
    void misfitsInsideAnApplicationsTypes() {
        JsonMappingException e = assertThrows(
                JsonMappingException.class,
                () -> new ObjectMapper().readValue("{\"list\":[" + JSON + ",{\"name\":7}]}", Pojo.class));
        assertTrue(e.getMessage().contains("/list/1/name: expected a string, found the number 7"), e.getMessage());
        assertTrue(e.getPathReference().contains("[\"list\"]"), e.getPathReference());
    }

    @Test
    void duplicatesAreMisfitsToo() {
        assertThrows(
                JsonMappingException.class,
                () -> new ObjectMapper().readValue("{\"enabled\":true,\"enabled\":false}", Logging.class));
        assertThrows(JsonMappingException.class, () -> new ObjectMapper().readValue("{\"a\":1,\"a\":2}", JsonValue.class));
    }

    @Test
    void numbersThatAreNoJson() {
        ObjectMapper mapper = JsonMapper.builder()
                .enable(com.fasterxml.jackson.core.json.JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .build();
        for (String number : List.of("NaN", "Infinity", "-Infinity")) {
            for (String name : List.of("ratio", "timeout", "anything", "x")) {
                String json = "{\"name\":\"a\",\"period\":1,\"" + name + "\":" + number + "}";
                assertThrows(JsonMappingException.class, () -> mapper.readValue(json, Deployment.class), json);
            }
        }
    }
}
