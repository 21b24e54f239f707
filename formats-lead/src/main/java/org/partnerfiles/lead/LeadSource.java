package org.partnerfiles.lead;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.text.Printable;

/**
 * A file with a name, from any source; it is opened again each time it is read. A gzip file counts as the file that it contains.
 *
 * @param name the file's name, without a directory and without {@code .gz}
 * @param content opens the content
 * @param modified when it was last written; null if not known. It orders batches whose ids do not tell their order
 * @since 0.1.0
 */
public record LeadSource(
        String name, Opening content, @Nullable Instant modified) {

    private static final String PACKED = ".gz";

    /** Removes {@code .gz}. */
    public LeadSource {
        if (name.length() > PACKED.length() && name.toLowerCase(Locale.ROOT).endsWith(PACKED)) {
            name = name.substring(0, name.length() - PACKED.length());
        }
    }

    /**
     * A file of which it is not known when it was last written.
     *
     * @param name the file's name, without a directory
     * @param content opens the content
     */
    public LeadSource(String name, Opening content) {
        this(name, content, null);
    }

    /**
     * {@return the content from its beginning, to be closed by the caller}
     *
     * @throws IOException if it cannot be opened
     */
    public InputStream open() throws IOException {
        return content.open();
    }

    /**
     * {@return the SHA-256 digest of its bytes, in lower-case hexadecimal digits; those of a gzip file are unpacked}
     *
     * @throws IOException if it cannot be read
     */
    public String digest() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream bytes = open();
                    InputStream in = new DigestInputStream(unpacked(bytes), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            } catch (EOFException | ZipException e) {
                // a damaged gzip file, which readers report: it must not have the digest of a whole one, also if only
                // its end is cut
                digest.update(PACKED.getBytes(StandardCharsets.US_ASCII));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }

    private static InputStream unpacked(InputStream content) throws IOException {
        PushbackInputStream in = new PushbackInputStream(content, 2);
        byte[] first = in.readNBytes(2);
        in.unread(first);
        boolean isPacked = first.length == 2 && first[0] == 0x1F && first[1] == (byte) 0x8B;
        return isPacked ? new GZIPInputStream(in) : in;
    }

    /**
     * {@return a file of the file system}
     *
     * @param file the file
     */
    public static LeadSource of(Path file) {
        return new LeadSource(String.valueOf(file.getFileName()), () -> Files.newInputStream(file));
    }

    /**
     * {@return a file in memory}
     *
     * @param name its name
     * @param bytes its bytes; not copied
     */
    public static LeadSource of(String name, byte[] bytes) {
        return new LeadSource(name, () -> new ByteArrayInputStream(bytes));
    }

    /** {@return the name, control characters written out} */
    @Override
    public String toString() {
        return Printable.of(name);
    }

    /** Opens a stream. */
    @FunctionalInterface
    public interface Opening {
        /**
         * {@return the content from its beginning}
         *
         * @throws IOException if it cannot be opened
         */
        InputStream open() throws IOException;
    }
}
