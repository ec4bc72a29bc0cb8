package com.example.unions;

import com.example.unions.core.JsonDecodeException;
import com.example.unions.core.JsonValue;
import com.example.unions.model.Alike;
import com.example.unions.model.ByConst;
import com.example.unions.model.ByRequired;
import com.example.unions.model.Cat;
import com.example.unions.model.Holder;
import com.example.unions.model.HolderValidator;
import com.example.unions.model.Json;
import com.example.unions.model.Nested;
import com.example.unions.model.Pet;
import com.example.unions.model.PetValidator;
import com.example.unions.model.Scalars;
import com.example.unions.model.Texts;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Uses unions as an application does; prints what it sees. */
public final class Driver {
    private Driver() {}

    public static Map<String, Object> run() throws Exception {
        Map<String, Object> seen = new LinkedHashMap<>();
        for (String json : List.of("{\"petType\":\"cat\",\"lives\":3}", "{\"petType\":\"Lizard\"}", "{\"petType\":\"bird\"}", "7")) {
            seen.put("pet " + json, Pet.fromJson(json));
        }
        for (String json : List.of("{\"kind\":\"a\",\"x\":1}", "{\"kind\":\"b\",\"x\":\"1\"}", "{\"kind\":\"z\"}", "{}")) {
            seen.put("const " + json, ByConst.fromJson(json));
        }
        for (String json : List.of("{\"token\":\"t\"}", "{\"password\":\"p\",\"more\":1}", "{}")) {
            seen.put("required " + json, ByRequired.fromJson(json));
        }
        for (String json : List.of("{\"petType\":\"x\",\"bark\":\"w\"}", "{\"petType\":\"x\",\"lives\":3}", "{\"petType\":\"x\"}")) {
            seen.put("alike " + json, Alike.fromJson(json));
        }
        for (String json : List.of("\"a\"", "1.0", "1.5", "true", "[]")) {
            seen.put("scalar " + json, Scalars.fromJson(json));
        }
        seen.put("texts", Texts.of("abc") + " " + Texts.of(List.of("a")) + " " + Texts.fromJson("[1]"));
        seen.put("json", Json.fromJson("{\"a\":[1,\"b\",{}]}"));
        seen.put("nested", Nested.fromJson("{\"petType\":\"cat\"}") + " " + Nested.fromJson("\"all\"") + " " + Nested.fromJson("\"?\""));
        seen.put("nestedUnknown", Nested.fromJson("{\"petType\":\"bird\"}"));
        try {
            Holder.fromJson("{\"pets\":[{\"petType\":\"cat\",\"lives\":\"nine\"}]}");
        } catch (JsonDecodeException e) {
            seen.put("misfit", e.misfits());
        }
        Cat cat = Cat.builder().petType("cat").lives(12).build();
        Holder holder = Holder.builder().pet(Pet.of(cat)).addPet(new Pet.Cat(cat)).pets(List.of(new Pet.Cat(cat))).putPetMap("a", Pet.of(cat)).build();
        seen.put("built", holder.toJson());
        seen.put("equal", holder.equals(Holder.fromJson(holder.toJson())));
        seen.put("violations", HolderValidator.validate(holder));
        seen.put("unknown", PetValidator.validate(Pet.fromJson("{\"petType\":\"bird\"}")));
        seen.put("match", Pet.of(cat).<Object>match(Cat::lives, dog -> "dog", lizard -> "lizard", unknown -> "unknown"));
        seen.put("default", Holder.fromJson("{}").nullable());
        seen.put("value", JsonValue.of(Pet.of(cat)));
        ObjectMapper mapper = new ObjectMapper();
        seen.put("mapper", mapper.writeValueAsString(Map.of("p", Pet.of(cat))) + mapper.readValue("{\"petType\":\"dog\"}", Pet.class));
        List<String> mutable = new ArrayList<>(List.of("x"));
        Holder copied = Holder.builder().texts(Texts.of(mutable)).build();
        mutable.add("y");
        seen.put("copied", copied.toJson());
        return seen;
    }
}
