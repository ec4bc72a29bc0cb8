package dev.specwright.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.example.gcore.core.Violation;
import com.example.gcore.model.InferenceDeployment;
import com.example.gcore.model.InferenceDeploymentValidator;
import com.example.gcore.model.Logging;
import com.example.gcore.model.LoggingValidator;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The patterns of the document, with texts on which {@code java.util.regex} hangs, overflows its stack or is wrong. */
final class PatternsTest {

    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    /** 28 characters of this kind take {@code java.util.regex} ten seconds, each two more four times as long. */
    @ParameterizedTest
    @ValueSource(ints = {28, 200, 2_000, 20_000})
    void aTopicNameThatBacktracksIsRefusedAtOnce(int length) {
        Logging logging =
                Logging.builder().topicName("a." + "a".repeat(length - 3) + "!").build();

        List<String> broken = assertTimeoutPreemptively(AT_ONCE, () -> keywords(LoggingValidator.validate(logging)));

        assertEquals(length > 223 ? List.of("maxLength", "pattern") : List.of("pattern"), broken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"my-log-name", "a", "a.b.c", "a-b.c-d", "0", "a--b.c"})
    void aTopicNameIsAccepted(String name) {
        assertEquals(
                List.of(),
                keywords(LoggingValidator.validate(
                        Logging.builder().topicName(name).build())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"my-instance\n", "my-instance\r", "my-instance\u0085", "my-instance\u2028", "\nmy-instance"})
    void aNameWithALineFeedIsRefused(String name) {
        assertEquals(List.of("pattern"), broken("name", name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docker.io/library/nginx",
                "docker.io/library/nginx:1.27-alpine",
                "nginx",
                "nginx:latest",
                "a/b/c/d/e:_tag",
                "registry.example.com/team/my_image.v2:V1.0_rc-1"
            })
    void anImageIsAccepted(String image) {
        assertEquals(List.of(), broken("image", image));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docker.io:5000/nginx",
                "nginx:latest\n",
                "Nginx",
                "nginx::latest",
                "a//b",
                "/nginx",
                "ngin\u00e9"
            })
    void anImageIsRefused(String image) {
        assertEquals(List.of("pattern"), broken("image", image));
    }

    /** {@code java.util.regex} overflows its stack. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "a/", "a-", "a.b_"})
    void anImageOfTenThousandCharactersIsAccepted(String part) {
        String image = part.repeat(10_000 / part.length()) + "nginx";

        assertEquals(List.of(), assertTimeoutPreemptively(AT_ONCE, () -> broken("image", image)));
        assertEquals(List.of("pattern"), assertTimeoutPreemptively(AT_ONCE, () -> broken("image", image + "!")));
    }

    /** Lengths are counted in code points: 8 code units are 4 characters. */
    @Test
    void lengthsAreThoseOfCodePoints() {
        String four = "\ud83d\ude00".repeat(4);

        assertEquals(List.of("pattern"), broken("name", four));
        assertEquals(List.of("minLength", "pattern"), broken("name", four.substring(2)));
        assertEquals(List.of("pattern"), broken("name", "\ud83d\ude00".repeat(30)));
        assertEquals(List.of("maxLength", "pattern"), broken("name", "\ud83d\ude00".repeat(31)));
    }

    @Test
    void theRetentionPeriodRefusesZeroAndAcceptsNull() {
        assertEquals(List.of("exclusiveMinimum"), period("{\"period\":0}"));
        assertEquals(List.of(), period("{\"period\":1}"));
        assertEquals(List.of(), period("{\"period\":1825}"));
        assertEquals(List.of(), period("{\"period\":null}"));
    }

    private static List<String> period(String policy) {
        return keywords(LoggingValidator.validate(Logging.fromJson("{\"retention_policy\":" + policy + "}")));
    }

    private static List<String> broken(String member, String text) {
        InferenceDeployment.Builder builder = InferenceDeployment.fromJson(GcoreSpec.MINIMAL).toBuilder();
        InferenceDeployment deployment = (member.equals("name") ? builder.name(text) : builder.image(text)).build();
        return keywords(InferenceDeploymentValidator.validate(deployment));
    }

    private static List<String> keywords(List<Violation> violations) {
        return violations.stream().map(Violation::keyword).toList();
    }
}
