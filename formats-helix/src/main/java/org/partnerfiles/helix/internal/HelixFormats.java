package org.partnerfiles.helix.internal;

import java.util.List;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FormatProvider;
import org.partnerfiles.helix.Helix;

/** Provides Helix's formats to the service loader. */
public final class HelixFormats implements FormatProvider {

    /** For the service loader. */
    public HelixFormats() {}

    @Override
    public List<FileFormat<?>> formats() {
        return List.of(Helix.CUSTOMER_REGISTRATIONS, Helix.CUSTOMERS);
    }
}
