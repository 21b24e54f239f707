package org.partnerfiles.examples.delivery;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.bouncycastle.openpgp.PGPCompressedData;
import org.bouncycastle.openpgp.PGPEncryptedData;
import org.bouncycastle.openpgp.PGPEncryptedDataList;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPObjectFactory;
import org.bouncycastle.openpgp.PGPPrivateKey;
import org.bouncycastle.openpgp.PGPPublicKeyEncryptedData;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.operator.bc.BcPublicKeyDataDecryptorFactory;

/** Decrypts a message while it is read. What was read is to be trusted only after {@link #verify}. */
final class PgpInput extends FilterInputStream {

    private final InputStream decrypted;
    private final PGPEncryptedData message;

    private PgpInput(InputStream content, InputStream decrypted, PGPEncryptedData message) {
        super(content);
        this.decrypted = decrypted;
        this.message = message;
    }

    /**
     * Opens a message, in bytes or in ASCII armor.
     *
     * @param in the message, which stays open
     * @param own the private key that it was encrypted for
     */
    static PgpInput of(InputStream in, PGPPrivateKey own) throws IOException {
        try {
            PGPPublicKeyEncryptedData message = messageFor(own, PGPUtil.getDecoderStream(in));
            if (!message.isIntegrityProtected() && !message.isAEAD()) {
                throw new IOException("the message must have a check of its integrity");
            }
            InputStream decrypted = message.getDataStream(new BcPublicKeyDataDecryptorFactory(own));
            return new PgpInput(contentOf(decrypted), decrypted, message);
        } catch (PGPException e) {
            throw new IOException("the message cannot be decrypted", e);
        }
    }

    private static PGPPublicKeyEncryptedData messageFor(PGPPrivateKey own, InputStream in) throws IOException {
        PGPObjectFactory packets = new BcPGPObjectFactory(in);
        for (Object packet = packets.nextObject(); packet != null; packet = packets.nextObject()) {
            if (packet instanceof PGPEncryptedDataList recipients) {
                for (PGPEncryptedData recipient : recipients) {
                    if (recipient instanceof PGPPublicKeyEncryptedData forKey
                            && forKey.getKeyIdentifier().getKeyId() == own.getKeyID()) {
                        return forKey;
                    }
                }
            }
        }
        throw new IOException("expected a message for the key " + Long.toHexString(own.getKeyID()));
    }

    /** The bytes of the file in a message, which may be compressed and signed. */
    private static InputStream contentOf(InputStream decrypted) throws IOException, PGPException {
        PGPObjectFactory packets = new BcPGPObjectFactory(decrypted);
        for (Object packet = packets.nextObject(); packet != null; packet = packets.nextObject()) {
            if (packet instanceof PGPCompressedData compressed) {
                packets = new BcPGPObjectFactory(compressed.getDataStream());
            } else if (packet instanceof PGPLiteralData literal) {
                return literal.getInputStream();
            }
        }
        throw new IOException("expected a file in the message");
    }

    /**
     * Reads the message to its end, and checks that it is the one that was encrypted.
     *
     * @throws IOException if it was cut or changed
     */
    void verify() throws IOException {
        transferTo(OutputStream.nullOutputStream());
        decrypted.transferTo(OutputStream.nullOutputStream());
        try {
            // with AEAD, reading has checked it
            if (!message.isAEAD() && !message.verify()) {
                throw new IOException("the message was changed");
            }
        } catch (PGPException e) {
            throw new IOException("the message cannot be verified", e);
        }
    }
}
