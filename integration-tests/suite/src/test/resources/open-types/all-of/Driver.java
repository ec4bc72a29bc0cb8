package com.example.allof;

import com.example.allof.model.AnyBase;
import com.example.allof.model.AnyNamed;
import com.example.allof.model.Base;
import com.example.allof.model.Derived;
import com.example.allof.model.HolderInline;
import com.example.allof.model.Named;
import com.example.allof.model.RequiredOnly;
import com.example.allof.model.Siblings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Handles models alike that are composed of the same one; prints what it sees. */
public final class Driver {
    private Driver() {}

    public static Map<String, Object> run() {
        Map<String, Object> seen = new LinkedHashMap<>();
        HolderInline both = HolderInline.builder().id("3").name("three").build();
        List<AnyBase> bases = List.of(
                Base.builder().id("1").kind("k").build(), Siblings.builder().id("2").more("m").build(), both);
        seen.put("bases", bases.stream().map(base -> base.id() + " " + base.kind()).toList());
        List<AnyNamed> named = List.of(
                Named.builder().name("one").build(), Derived.builder().id("d").kind("derived").name("two").build(), both);
        seen.put("named", named.stream().map(AnyNamed::name).toList());
        seen.put("otherwise", AnyBase.class.isAssignableFrom(RequiredOnly.class));
        return seen;
    }
}
