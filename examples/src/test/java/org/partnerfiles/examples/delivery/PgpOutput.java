package org.partnerfiles.examples.delivery;

import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.operator.bc.BcPGPDataEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPublicKeyKeyEncryptionMethodGenerator;

/** Encrypts bytes for a partner. The message is complete when {@link #finish} has returned; closing does not complete it. */
final class PgpOutput extends OutputStream {

    private static final int PART = 1 << 16;

    private final OutputStream encrypted;
    private final OutputStream content;

    /**
     * Begins a message.
     *
     * @param out receives the message and stays open
     * @param name the name of the file, which the partner sees after decryption
     * @param partner the partner's key for encryption
     */
    PgpOutput(OutputStream out, String name, PGPPublicKey partner) throws IOException {
        PGPEncryptedDataGenerator encryption =
                new PGPEncryptedDataGenerator(new BcPGPDataEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256)
                        .setWithIntegrityPacket(true)
                        .setSecureRandom(new SecureRandom()));
        encryption.addMethod(new BcPublicKeyKeyEncryptionMethodGenerator(partner));
        try {
            encrypted = encryption.open(out, new byte[PART]);
        } catch (PGPException e) {
            throw new IOException("the file cannot be encrypted", e);
        }
        content = new PGPLiteralDataGenerator()
                .open(encrypted, PGPLiteralData.BINARY, name, Date.from(Instant.now()), new byte[PART]);
    }

    @Override
    public void write(int next) throws IOException {
        content.write(next);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        content.write(bytes, offset, length);
    }

    /** Ends the message. A message without its end cannot be decrypted. */
    void finish() throws IOException {
        content.close();
        encrypted.close();
    }
}
