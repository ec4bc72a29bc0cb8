package dev.specwright.write;

/**
 * One file to be written, as a value.
 *
 * @param path path relative to the output directory, with {@code /} as separator
 * @param content the text, with {@code \n} as line end; written as UTF-8
 */
public record GeneratedFile(String path, String content) {}
