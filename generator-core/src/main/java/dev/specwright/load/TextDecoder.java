package dev.specwright.load;

import static dev.specwright.diagnostics.DiagnosticCode.TOO_COMPLEX;
import static dev.specwright.diagnostics.DiagnosticCode.UNREADABLE_FILE;

import dev.specwright.diagnostics.SourceLocation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** From a file to text: UTF-8, with or without a byte order mark. */
final class TextDecoder {

    /** An order of magnitude above the largest public API descriptions; keeps a wrong path from filling the heap. */
    private static final int MAX_BYTES = 256 << 20;

    private final String name;

    TextDecoder(String name) {
        this.name = name;
    }

    String read(Path path) throws LoadFailure {
        if (Files.isDirectory(path)) {
            throw unreadable("this is a directory, not a file", "give the path of the document in it");
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new LoadFailure(
                        TOO_COMPLEX,
                        SourceLocation.ofFile(name),
                        "the file is larger than 256 MiB",
                        "check that the path leads to an API description");
            }
            return decode(bytes);
        } catch (NoSuchFileException e) {
            throw unreadable("the file does not exist", "check the path; it leads to " + absolute(path));
        } catch (AccessDeniedException e) {
            throw unreadable("the file may not be read by this user", "check the file's permissions");
        } catch (IOException e) {
            throw unreadable("the file cannot be read: " + e.getMessage(), "check the path and the disk");
        }
    }

    private String decode(byte[] bytes) throws LoadFailure {
        String text = new String(bytes, StandardCharsets.UTF_8);
        // The replacement character is legal in a document, so its presence alone proves nothing.
        if (text.indexOf('\uFFFD') >= 0) {
            checkWellFormed(bytes);
        }
        return text;
    }

    private void checkWellFormed(byte[] bytes) throws LoadFailure {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        if (!StandardCharsets.UTF_8.newDecoder().decode(in, out, true).isError()) {
            return;
        }
        if (startsWithUtf16Mark(bytes)) {
            throw unreadable("the file is written in UTF-16", "save it as UTF-8");
        }
        String before = out.flip().toString();
        LineIndex lines = new LineIndex(name, before);
        throw new LoadFailure(
                UNREADABLE_FILE,
                lines.at(before.length()),
                String.format("the file is not UTF-8: the byte 0x%02X stands here", bytes[in.position()]),
                "save the file as UTF-8");
    }

    private static boolean startsWithUtf16Mark(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        int mark = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        return mark == 0xFEFF || mark == 0xFFFE;
    }

    private LoadFailure unreadable(String message, String hint) {
        return new LoadFailure(UNREADABLE_FILE, SourceLocation.ofFile(name), message, hint);
    }

    private static String absolute(Path path) {
        return path.toAbsolutePath().normalize().toString().replace('\\', '/');
    }
}
