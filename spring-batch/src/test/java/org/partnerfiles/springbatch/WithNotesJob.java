package org.partnerfiles.springbatch;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Each test has a job over notes, in a folder and with a database of its own. */
abstract class WithNotesJob {

    @TempDir
    Path folder;

    NotesJob job;

    @BeforeEach
    void begin() throws Exception {
        job = new NotesJob(folder);
    }

    @AfterEach
    void end() {
        job.database.close();
    }
}
