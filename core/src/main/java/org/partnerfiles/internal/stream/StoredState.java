package org.partnerfiles.internal.stream;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Base64;

/** The form of the texts that a host stores for the library: a version, the id of the format, and what a reader or a writer knows. */
final class StoredState {

    private static final int VERSION = 1;

    /** Writes or reads a part of the state. */
    interface Part<S, T> {
        T apply(S stream) throws IOException;
    }

    private StoredState() {}

    /**
     * {@return the text of a state}
     *
     * @param format the id of the format
     * @param state writes the state
     * @throws IOException if a text in it is longer than 64 KiB
     */
    static String text(String format, Part<DataOutputStream, ?> state) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(VERSION);
            out.writeUTF(format);
            state.apply(out);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /**
     * {@return a state that was stored}
     *
     * @param text its text
     * @param format the id of the format
     * @param state reads the state
     * @throws IllegalArgumentException if it was stored by another version of the library, or is of another format
     */
    static <T> T read(String text, String format, Part<DataInputStream, T> state) {
        byte[] bytes = Base64.getDecoder().decode(text);
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != VERSION) {
                throw new IllegalArgumentException(
                        "the state was stored by another version of the library; begin the file again");
            }
            String own = in.readUTF();
            if (!own.equals(format)) {
                throw new IllegalArgumentException(
                        "expected the state of a file of " + format + "; found one of " + own);
            }
            return state.apply(in);
        } catch (IOException e) {
            throw new IllegalArgumentException("the stored state is incomplete", e);
        }
    }
}
