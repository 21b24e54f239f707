package org.partnerfiles.examples.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.sftp.client.SftpClient;
import org.bouncycastle.openpgp.PGPPrivateKey;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.partnerfiles.helix.CustomerRegistration;
import org.partnerfiles.helix.Helix;
import org.partnerfiles.io.FileRejectedException;
import org.partnerfiles.io.InvalidRecordException;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.io.Row;
import org.partnerfiles.loanpro.LoanPro;
import org.partnerfiles.loanpro.LoanProCustomer;

/** Sends a file to a partner's SFTP server and takes one from it, both encrypted, without a copy on the disk. */
final class SftpDelivery {

    private SftpDelivery() {}

    static void send(Iterable<LoanProCustomer> customers, SftpClient server, String name, PGPPublicKey partner)
            throws IOException {
        String unfinished = name + ".part";
        try (OutputStream upload = server.write(unfinished);
                PgpOutput encrypted = new PgpOutput(upload, "customers.csv", partner);
                RecordWriter<LoanProCustomer> out = LoanPro.CUSTOMERS.writer(encrypted)) {
            out.offerAll(customers, customer -> {
                if (!customer.isWritten()) {
                    throw new InvalidRecordException(customer.findings());
                }
            });
            out.publish();
            encrypted.finish();
        }
        server.rename(unfinished, name);
    }

    static List<CustomerRegistration> take(SftpClient server, String name, PGPPrivateKey own) throws IOException {
        List<CustomerRegistration> accepted = new ArrayList<>();
        try (InputStream download = server.read(name);
                PgpInput decrypted = PgpInput.of(download, own);
                RecordReader<CustomerRegistration> in =
                        Helix.CUSTOMER_REGISTRATIONS.reader(decrypted, name.replace(".pgp", ""))) {
            in.requireReadable();
            for (Row<CustomerRegistration> row : in) {
                if (row instanceof Row.Accepted<CustomerRegistration> good) {
                    accepted.add(good.record());
                }
            }
            decrypted.verify();
            if (in.report().fileRejected()) {
                throw new FileRejectedException(in.report().findings());
            }
        }
        return accepted;
    }
}
