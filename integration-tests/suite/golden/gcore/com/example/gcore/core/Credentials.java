package com.example.gcore.core;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The secrets of a client and the headers that carry them. Immutable; its text form has no secret in it. */
final class Credentials {
    static final Credentials NONE = new Credentials(Map.of());
    private final Map<String, Credential> byHeader;

    private record Credential(String prefix, Supplier<String> secret, SentSecrets sent) {}

    private Credentials(Map<String, Credential> byHeader) {
        this.byHeader = byHeader;
    }

    /** These and one more, which replaces one for the same header. */
    Credentials with(String header, String prefix, Supplier<String> secret) {
        Map<String, Credential> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(byHeader);
        all.put(header, new Credential(prefix, secret, new SentSecrets()));
        return new Credentials(all);
    }

    void addTo(Map<String, String> headers) {
        byHeader.forEach((header, credential) -> {
            String secret = credential.sent.next("for header " + header, credential.secret.get());
            headers.put(header, HttpText.requireHeader(header, credential.prefix + secret));
        });
    }

    /** The text with {@code ***} in place of each secret: servers like to quote the key that they refuse. */
    String mask(String text) {
        String masked = text;
        for (Credential credential : byHeader.values()) {
            masked = credential.sent.mask(masked);
        }
        return masked;
    }

    @Override
    public String toString() {
        return byHeader.keySet().toString();
    }
}
