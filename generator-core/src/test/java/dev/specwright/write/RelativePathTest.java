package dev.specwright.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RelativePathTest {

    @Test
    void aNameThatTheProcessCannotWriteIsAFailureOfTheDisk() {
        // Which letters cannot be written depends on the locale; this one cannot anywhere.
        String message = assertThrows(IOException.class, () -> RelativePath.resolve(Path.of("out"), "a\0.java"))
                .getMessage();
        assertEquals(
                "a\0.java: this process cannot name such a file; run it with LC_ALL=C.UTF-8, or choose ASCII names",
                message);
    }
}
