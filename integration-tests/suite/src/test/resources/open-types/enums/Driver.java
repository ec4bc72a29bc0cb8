package com.example.enums;

import com.example.enums.core.JsonValue;
import com.example.enums.model.Holder;
import com.example.enums.model.HolderInline;
import com.example.enums.model.HolderValidator;
import com.example.enums.model.Level;
import com.example.enums.model.Mixed;
import com.example.enums.model.Mode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** Uses enums as an application does; prints what it sees. */
public final class Driver {
    private Driver() {}

    public static Map<String, Object> run() throws Exception {
        Map<String, Object> seen = new LinkedHashMap<>();
        seen.put("same", Mode.of("fast") == Mode.FAST);
        seen.put("unlisted", Mode.of("warp") + " " + Mode.of("warp").known() + " " + Mode.of("warp").isKnown());
        seen.put("equal", Mode.of("warp").equals(Mode.of("warp")) && !Mode.of("fast").equals(Mode.SLOW));
        seen.put("listedUnknown", Mode.UNKNOWN.known() + " " + Mode.UNKNOWN.isKnown());
        seen.put("switch", name(Mode.VERY_SLOW) + " " + name(Mode.of("x")));
        seen.put("whole", Level.of(2) == Level.VALUE_2);
        seen.put("mixed", Mixed.of(JsonValue.parse("1.0")).known() + " " + Mixed.VALUE_TRUE + " " + Mixed.A);
        Holder holder = Holder.builder().mode(Mode.FAST).inline(HolderInline.X).nullableRef(null).build();
        seen.put("built", holder.toJson());
        seen.put("default", holder.fallback() + " " + Holder.builder().mode(Mode.FAST).build().inline());
        seen.put("nullableDefault", Holder.fromJson("{\"mode\":\"fast\"}").nullableRef());
        seen.put("violations", HolderValidator.validate(Holder.fromJson("{\"mode\":\"warp\"}")));
        try {
            Holder.fromJson("{\"mode\":3}");
        } catch (com.example.enums.core.JsonDecodeException e) {
            seen.put("misfit", e.misfits());
        }
        ObjectMapper mapper = new ObjectMapper();
        seen.put("mapper", mapper.writeValueAsString(Map.of("m", Mode.SLOW)) + mapper.readValue("\"slow\"", Mode.class).known());
        return seen;
    }

    private static String name(Mode mode) {
        return switch (mode.known()) {
            case FAST -> "fast";
            case VERY_SLOW -> "very slow";
            default -> "other";
        };
    }
}
