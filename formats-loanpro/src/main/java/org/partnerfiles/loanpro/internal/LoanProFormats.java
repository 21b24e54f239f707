package org.partnerfiles.loanpro.internal;

import java.util.List;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FormatProvider;
import org.partnerfiles.loanpro.LoanPro;

/** Provides LoanPro's formats to {@link org.partnerfiles.FileFormats}. */
public final class LoanProFormats implements FormatProvider {

    /** For the service loader. */
    public LoanProFormats() {}

    @Override
    public List<FileFormat<?>> formats() {
        return List.of(LoanPro.CUSTOMERS);
    }
}
