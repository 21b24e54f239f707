package org.partnerfiles.reliability;

import java.util.List;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FileFormats;
import org.partnerfiles.fixtures.Fixtures;

/** Every format of the build, and files in it. */
final class Formats {

    static final List<FileFormat<?>> ALL = FileFormats.all();

    private Formats() {}

    static FileFormat<?> of(String id) {
        return FileFormats.find(id).orElseThrow();
    }

    /** {@return a name that the vendor accepts} */
    static String fileName(FileFormat<?> format) {
        return switch (format.id()) {
            case "lead.account" -> "2026-01-31_account_V1.csv";
            case "lead.customer" -> "2026-01-31_customer_V1.csv";
            case "lead.customer-relationship" -> "2026-01-31_beneficial_owner_V1.csv";
            default -> "partner.csv";
        };
    }

    /** A valid file. */
    static byte[] file(FileFormat<?> format, long seed, int records) {
        return Fixtures.of(format).seed(seed).file(records).bytes();
    }
}
