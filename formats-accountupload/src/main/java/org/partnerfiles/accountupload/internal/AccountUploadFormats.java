package org.partnerfiles.accountupload.internal;

import java.util.List;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FormatProvider;
import org.partnerfiles.accountupload.AccountUpload;

/** Provides the format to {@link org.partnerfiles.FileFormats}. */
public final class AccountUploadFormats implements FormatProvider {

    /** For the service loader. */
    public AccountUploadFormats() {}

    @Override
    public List<FileFormat<?>> formats() {
        return List.of(AccountUpload.ACCOUNTS);
    }
}
