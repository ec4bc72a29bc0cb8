package com.example.views;

import com.example.views.core.JsonDecodeException;
import com.example.views.core.JsonValue;
import com.example.views.model.Bar;
import com.example.views.model.Foo;
import com.example.views.model.FooValidator;
import com.example.views.model.Holder;
import com.example.views.model.HolderValidator;
import com.example.views.model.Mixed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at JSON values that may be objects; prints what it sees. */
public final class Driver {
    private Driver() {}

    public static Map<String, Object> run() {
        Map<String, Object> seen = new LinkedHashMap<>();
        Holder holder = Holder.fromJson(
                "{\"foo\":{\"a\":3,\"inner\":{\"x\":\"y\"},\"self\":{\"a\":4}},\"foos\":[{\"a\":5,\"more\":[]},7,null,\"x\"]}");
        Optional<Foo> foo = holder.foo().flatMap(Foo::of);
        seen.put("a", foo.map(Foo::a));
        seen.put("inner", foo.flatMap(Foo::inner));
        seen.put("self", foo.flatMap(Foo::self).flatMap(Foo::of).map(Foo::a));
        seen.put("foos", holder.foos().orElseThrow().stream().map(Foo::of).toList());
        seen.put("valid", HolderValidator.validate(holder));
        seen.put("invalid", FooValidator.validate(JsonValue.parse("{\"a\":1}")) + " " + FooValidator.validate(JsonValue.of(7)));
        Foo built = Foo.builder().a(8).build();
        Holder again = Holder.builder().foo(built.toJsonValue()).foos(List.of(JsonValue.of("text"))).build();
        seen.put("built", again + " " + again.foo().flatMap(Foo::of).equals(Optional.of(built)));
        seen.put("bar", Bar.of(JsonValue.parse("{\"a\":3}")).map(Bar::b));
        seen.put("mixed", Mixed.of(JsonValue.of("m")) + " " + Mixed.of(JsonValue.parse("{\"m\":\"m\"}")));
        try {
            Foo.of(JsonValue.parse("{\"a\":\"x\"}"));
        } catch (JsonDecodeException e) {
            seen.put("misfits", e.misfits());
        }
        return seen;
    }
}
