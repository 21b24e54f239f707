package org.partnerfiles.benchmarks.peers;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.lead.BusinessType;
import org.partnerfiles.lead.CustomerType;

/** A row of Lead's Customer file as a flat record; the array of roles is plain text. */
public record CustomerRow(
        @Nullable String clientCustomerId,
        @Nullable CustomerType customerType,
        @Nullable String intendedRoles,
        @Nullable String firstName,
        @Nullable String preferredFirstName,
        @Nullable String middleName,
        @Nullable String lastName,
        @Nullable LocalDate dateOfBirth,
        @Nullable String occupation,
        @Nullable BusinessType businessType,
        @Nullable String businessName,
        @Nullable String doingBusinessAs,
        @Nullable String website,
        @Nullable BigDecimal businessGrossAnnualRevenue) {}
