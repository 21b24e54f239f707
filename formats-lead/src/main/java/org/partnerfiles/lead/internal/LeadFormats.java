package org.partnerfiles.lead.internal;

import java.util.List;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FormatProvider;
import org.partnerfiles.lead.Lead;

/** Registers Lead's formats. */
public final class LeadFormats implements FormatProvider {

    /** For the service loader. */
    public LeadFormats() {}

    @Override
    public List<FileFormat<?>> formats() {
        return List.of(Lead.CUSTOMERS, Lead.CUSTOMER_RELATIONSHIPS, Lead.ACCOUNTS);
    }
}
