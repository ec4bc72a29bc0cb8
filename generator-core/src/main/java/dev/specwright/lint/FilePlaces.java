package dev.specwright.lint;

import dev.specwright.lint.fix.Edit;
import dev.specwright.lint.fix.Fix;
import dev.specwright.load.Pointers;
import dev.specwright.load.PositionIndex;
import dev.specwright.resolve.Bundler;
import dev.specwright.resolve.FilePointers;
import dev.specwright.resolve.Node;
import java.util.Optional;

/** Places in the files of a document, which all stand in one tree while it is looked at. */
final class FilePlaces {

    private final String document;
    private final Node root;

    /**
     * @param document what messages call the document
     * @param root the tree that has all files in it
     */
    FilePlaces(String document, Node root) {
        this.document = document;
        this.root = root;
    }

    /** The pointer from the root of the tree; the same where the file is not in the tree, as an overlay. */
    String fromRoot(String file, String pointer) {
        String folder = document.substring(0, document.lastIndexOf('/') + 1);
        String name = file.startsWith(folder) ? file.substring(folder.length()) : file;
        boolean there = !file.equals(document)
                && root.member(Bundler.FILES)
                        .flatMap(files -> files.member(name))
                        .isPresent();
        return there ? Pointers.child("/" + Bundler.FILES, name) + pointer : pointer;
    }

    /** A finding with pointers from the root of the file that it is in, as people and editors count. */
    Finding shown(Finding finding, PositionIndex positions) {
        Optional<Fix> fix = finding.fix().map(mend -> {
            boolean elsewhere = mend.edits().stream().anyMatch(edit -> !isIn(finding, edit, positions));
            return elsewhere
                    ? new Fix(mend.description(), mend.edits(), "it does not stand in the document, but in an overlay")
                    : mend;
        });
        return finding.with(fix).within(FilePointers::within);
    }

    private boolean isIn(Finding finding, Edit edit, PositionIndex positions) {
        String file = finding.location().file();
        String pointer = fromRoot(file, FilePointers.within(edit.pointer()));
        return pointer.equals(edit.pointer())
                && positions.locate(pointer).file().equals(file);
    }
}
