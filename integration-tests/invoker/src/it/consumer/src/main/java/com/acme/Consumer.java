package com.acme;

import com.acme.notes.NotesApi;
import com.acme.notes.NotesClient;
import com.acme.notes.model.Note;
import com.acme.notes.model.NoteValidator;

/** Hand-written code between generated code. */
public final class Consumer {

    private Consumer() {}

    /** Saves a note. */
    public static Note save(NotesClient client, long id, String text) {
        Note note = Note.builder().text(text).build();
        NoteValidator.validate(note).requireValid();
        NotesApi notes = client.notes();
        return notes.saveNote(id, note);
    }
}
