package com.example.security;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Each kind of credential, with the operations that need it and those that do not. */
public final class Calls {
    private Calls() {}

    public static void run(String baseUrl, Path directory, Consumer<Object> note) {
        Iterator<String> tokens = List.of("first", "second").iterator();
        DefaultApi all = VaultClient.builder()
                .baseUrl(baseUrl)
                .headerKey("h-key")
                .queryKey("q key")
                .session("c-key")
                .login("tom", "s3cret:é")
                .token(tokens::next)
                .oauth("id", "s&cret")
                .openId("oidc")
                .build()
                .operations();
        all.header();
        all.query("b");
        all.cookie("b");
        all.basic();
        all.bearer();
        all.bearer();
        all.oauth();
        all.oauth();
        all.oauthToo();
        all.openId();
        all.both();
        all.tls();
        all.none();
        DefaultApi one = VaultClient.builder()
                .fromEnv(Map.of(
                        "VAULT_BASE_URL", baseUrl,
                        "VAULT_QUERY_KEY", "from env",
                        "VAULT_LOGIN_USERNAME", "u",
                        "VAULT_LOGIN_PASSWORD", "p"))
                .build()
                .operations();
        one.either();
        one.optional();
        one.basic();
        one.header();
        note.accept(VaultClient.builder().token("  x ").getClass().getSimpleName());
    }
}
