package com.example.gcore.core;

import java.util.Map;
import java.util.TreeMap;

/** The secrets of a client and the headers that carry them. Immutable; its text form has no secret in it. */
final class Credentials {
    static final Credentials NONE = new Credentials(Map.of());
    private static final int SHORTEST_MASKED = 4; // to hide each "a" of a text would say more than it hides
    private final Map<String, Credential> byHeader;

    private record Credential(String prefix, String secret) {}

    private Credentials(Map<String, Credential> byHeader) {
        this.byHeader = byHeader;
    }

    /** These and one more, which replaces one for the same header. */
    Credentials with(String header, String prefix, String secret) {
        if (secret.isBlank()) {
            throw new IllegalArgumentException("The credential for header " + header + " is blank");
        }
        Map<String, Credential> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(byHeader);
        all.put(header, new Credential(prefix, HttpText.requireHeader(header, secret)));
        return new Credentials(all);
    }

    void addTo(Map<String, String> headers) {
        byHeader.forEach((header, credential) -> headers.put(header, credential.prefix + credential.secret));
    }

    /** The text with {@code ***} in place of each secret: servers like to quote the key that they refuse. */
    String mask(String text) {
        String masked = text;
        for (Credential credential : byHeader.values()) {
            masked = credential.secret.length() < SHORTEST_MASKED ? masked : masked.replace(credential.secret, "***");
        }
        return masked;
    }

    @Override
    public String toString() {
        return byHeader.keySet().toString();
    }
}
