package org.partnerfiles.helix.internal.rules;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.helix.CustomerRegistrationHeader;
import org.partnerfiles.rule.FileFacts;

/** The moment, usually the end of a day, that a file describes. */
final class EffectiveDate {

    private static final int LAST_SECOND = 24 * 60 * 60 - 1;

    private EffectiveDate() {}

    /** {@return File Effective Date in the header record, or null if it is not known} */
    static @Nullable OffsetDateTime of(FileFacts file) {
        var header = file.headerRecord(CustomerRegistrationHeader.class);
        return header == null ? null : header.fileEffectiveDate();
    }

    /** {@return File Created Date in the header record, or null if it is not known} */
    static @Nullable OffsetDateTime created(FileFacts file) {
        var header = file.headerRecord(CustomerRegistrationHeader.class);
        return header == null ? null : header.fileCreatedDate();
    }

    /** {@return the day, by the header's own offset, or null if it is not known} */
    static @Nullable LocalDate day(FileFacts file) {
        OffsetDateTime effective = of(file);
        return effective == null ? null : effective.toLocalDate();
    }

    /** {@return the first moment that the file does not describe} Helix writes the end of a day as 23:59:59.999. */
    static OffsetDateTime end(OffsetDateTime effective) {
        return effective.toLocalTime().toSecondOfDay() == LAST_SECOND
                ? effective.withNano(0).plusSeconds(1)
                : effective.plusNanos(1);
    }
}
