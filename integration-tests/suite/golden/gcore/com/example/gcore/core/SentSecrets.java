package com.example.gcore.core;

import java.util.ArrayList;
import java.util.List;

/** The last secrets sent for one credential: answers to earlier requests may still quote them. Thread-safe. */
final class SentSecrets {
    private static final int MOST = 8;
    private static final int SHORTEST_MASKED = 4; // to hide each "a" of a text would say more than it hides
    private volatile List<String> sent = List.of();

    /** The secret that is going to be sent, which must not be blank. */
    String next(String name, String secret) {
        if (secret == null || secret.isBlank()) {
            throw new IllegalArgumentException("The credential " + name + " is blank");
        }
        if (!sent.contains(secret)) {
            remember(secret);
        }
        return secret;
    }

    private synchronized void remember(String secret) {
        List<String> all = new ArrayList<>(sent);
        all.remove(secret);
        all.add(0, secret);
        sent = List.copyOf(all.subList(0, Math.min(all.size(), MOST)));
    }

    String mask(String text) {
        String masked = text;
        for (String secret : sent) {
            masked = secret.length() < SHORTEST_MASKED ? masked : masked.replace(secret, "***");
        }
        return masked;
    }
}
