package org.partnerfiles.lead.internal.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.lead.LeadFileName;
import org.partnerfiles.lead.LeadFileType;
import org.partnerfiles.lead.LeadSource;
import org.partnerfiles.lead.SentFile;

/** Questions about the files that were sent under one batch id. */
public final class SentFiles {

    private SentFiles() {}

    private static Stream<SentFile> of(Collection<SentFile> files, LeadFileType type) {
        return files.stream().filter(file -> file.name().type() == type);
    }

    public static long highestVersion(Collection<SentFile> files, LeadFileType type) {
        return of(files, type).mapToLong(file -> file.name().number()).max().orElse(0);
    }

    /** The file of a type with the highest version. */
    public static Optional<SentFile> newest(Collection<SentFile> files, LeadFileType type) {
        return of(files, type).max(Comparator.comparingLong(file -> file.name().number()));
    }

    /** Whether a file was sent before in this version and with the same bytes. */
    public static boolean isAmong(Collection<SentFile> files, LeadFileName name, LeadSource content)
            throws IOException {
        Optional<SentFile> sent = ofVersion(files, name);
        String digest = sent.isPresent() ? digest(sent.get()) : null;
        return digest != null && digest.equals(content.digest());
    }

    /** Whether a file at hand is known not to have the bytes that were sent. */
    public static boolean hasChanged(SentFile sent, @Nullable LeadSource here) throws IOException {
        return here != null && sent.digest() != null && !sent.digest().equals(here.digest());
    }

    /** The file that was sent under the type and number of a name. */
    public static Optional<SentFile> ofVersion(Collection<SentFile> files, LeadFileName name) {
        return files.stream().filter(file -> isSameVersion(file, name)).findFirst();
    }

    /** Whether a file was sent under the type and number of a name. */
    public static boolean isSameVersion(SentFile file, LeadFileName name) {
        return file.name().type() == name.type() && file.name().number() == name.number();
    }

    /** The digest of a file, or null if it is not known. */
    static @Nullable String digest(SentFile file) {
        LeadSource content = file.content();
        try {
            return file.digest() == null && content != null ? content.digest() : file.digest();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
