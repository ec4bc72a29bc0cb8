package com.example.beans;

import com.example.beans.core.Field;
import com.example.beans.model.AnyPart;
import com.example.beans.model.ListThingsParams;
import com.example.beans.model.Part;
import com.example.beans.model.Thing;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Uses beans as an application does; prints what it sees. */
public final class Driver {
    private Driver() {}

    public static Map<String, Object> run() throws Exception {
        Map<String, Object> seen = new LinkedHashMap<>();
        Thing thing = Thing.builder()
                .setId(1)
                .setEnabled(true)
                .addList("a")
                .setAt(OffsetDateTime.parse("2026-01-02T03:04:05Z"))
                .setPart(part -> part.setId(2).setNote(null))
                .addPart(part -> part.setId(3))
                .putMap("one", 1L)
                .build();
        seen.put("built", thing.toJson());
        seen.put("with a default", thing.isActive() + " " + thing.getValue() + " " + thing.getValueField().isAbsent());
        Thing changed = thing.toBuilder().setValue(null).setUntilText("tomorrow").unsetMap().build();
        seen.put("changed", changed.toJson());
        seen.put("null in place of a default", changed.getValue() + " " + (changed.getValueField() instanceof Field.Null<?>));
        seen.put("what is not there", Arrays.asList(
                thing.isEnabled(), thing.getVisible(), thing.getClassValue(), thing.getIsActive(), thing.getActive2(),
                thing.getBytes(), thing.getUntil(), thing.getUntilText(), thing.getNote(), changed.getMap()));
        try {
            changed.getUntil();
        } catch (RuntimeException e) {
            seen.put("no date-time", e.getMessage());
        }
        AnyPart part = thing;
        seen.put("as a part", part.getId() + " " + part.isActive() + " " + part.getNote());
        seen.put("parameters", ListThingsParams.builder().setActive(true).build().getLimit());
        List<String> properties = Arrays.stream(Introspector.getBeanInfo(Part.class, Object.class).getPropertyDescriptors())
                .map(PropertyDescriptor::getName)
                .toList();
        seen.put("to tools", properties);
        return seen;
    }
}
