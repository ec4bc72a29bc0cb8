package com.example.security;

import com.example.security.core.Timing;
import com.example.security.core.TokenException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** Each kind of credential, with the operations that need it and those that do not. */
public final class Calls {
    private static final Timing NO_WAIT = new Timing() {
        @Override
        public CompletableFuture<Void> after(Duration delay) {
            return CompletableFuture.completedFuture(null);
        }
    };

    private Calls() {}

    private static void none(VaultClient.Builder builder) {
        builder.build().async().operations().badToken().join();
    }

    public static void run(String baseUrl, Path directory, Consumer<Object> note) {
        Iterator<String> tokens = List.of("first", "second", "third", "fourth").iterator();
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
        all.either();
        all.eitherToo();
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
        one.eitherToo();
        VaultClient.Builder some = VaultClient.builder().baseUrl(baseUrl).timing(NO_WAIT).bad("id", "s3cret").gone("id", "s3cret");
        some.build().operations().either();
        some.headerKey("h-key").build().operations().eitherToo();
        DefaultApi none = some.build().operations();
        for (Runnable call : List.<Runnable>of(none::badToken, none::noToken, () -> none(some))) {
            try {
                call.run();
            } catch (TokenException e) {
                note.accept(e.getMessage().replace(baseUrl.substring(7), "HOST") + " after " + e.attempts());
            } catch (CompletionException e) {
                note.accept(e.getCause().getMessage().replace(baseUrl.substring(7), "HOST"));
            }
        }
        note.accept(VaultClient.builder().token("  x ").getClass().getSimpleName());
    }
}
