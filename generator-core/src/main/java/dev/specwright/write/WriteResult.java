package dev.specwright.write;

import java.util.List;

/**
 * What writing changed. Paths are sorted, relative to the output directory, with {@code /} as separator.
 *
 * @param written files that are new or changed
 * @param unchanged files that already had the right bytes and were left alone
 * @param deleted files of the previous run that are not generated any more
 */
public record WriteResult(List<String> written, List<String> unchanged, List<String> deleted) {}
