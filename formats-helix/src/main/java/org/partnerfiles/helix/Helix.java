package org.partnerfiles.helix;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.helix.internal.fixtures.RegistrationGenerator;
import org.partnerfiles.helix.internal.rules.CustomerRegistrationRules;
import org.partnerfiles.helix.internal.table.CustomerRegistrationTable;
import org.partnerfiles.helix.internal.table.RuleIds;
import org.partnerfiles.option.Option;
import org.partnerfiles.option.Options;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.rule.RuleDescription;

/**
 * Helix's files. Helix makes them and its users read them: an effect says what this reader does. Writing serves tests, simulators and
 * re-delivery.
 *
 * <pre>{@code
 * try (RecordReader<CustomerRegistration> in = Helix.CUSTOMER_REGISTRATIONS.reader(path)) {
 *     CustomerRegistrationHeader header = in.headerRecord(CustomerRegistrationHeader.class);
 *     for (Row<CustomerRegistration> row : in) {
 *         // …
 *     }
 * }
 *
 * var header = CustomerRegistrationHeader.of(name, created, effective); // the count is filled in
 * try (RecordWriter<CustomerRegistration> out = Helix.CUSTOMER_REGISTRATIONS.withHeaderRecord(header).writer(path)) {
 *     out.write(customer);
 *     out.publish();
 * }
 * }</pre>
 */
public final class Helix {

    /** Whether a content line with too few fields is rejected. Off, advice, unless the host says otherwise. */
    public static final Option<Boolean> STRICT_FIELDS = Option.of(
            "helix.strict-fields",
            false,
            "Whether a content line with too few fields is rejected; its missing fields are read as blank otherwise.");

    /** Whether a Record Count that is not the number of lines is advice. Off, the file is rejected, unless the host says otherwise. */
    public static final Option<Boolean> LENIENT_COUNT = Option.of(
            "helix.lenient-count",
            false,
            "Whether a Record Count that is not the number of content lines is advice; the file is rejected otherwise.");

    /** Whether a writer cuts texts that are too long, as Helix does. Off, the record is refused, unless the host says otherwise. */
    public static final Option<Boolean> CUT_LONG_TEXTS = Option.of(
            "helix.cut-long-texts",
            false,
            "Whether a writer cuts texts that are too long; their records are refused otherwise.");

    /**
     * Whether a writer puts {@code ?} in place of a character that windows-1252 does not have. Off, the record is refused, unless the host
     * says otherwise.
     */
    public static final Option<Boolean> REPLACE_FOREIGN_CHARACTERS = Option.of(
            "helix.replace-foreign-characters",
            false,
            "Whether a writer puts ? in place of a character that windows-1252 does not have; its record is refused otherwise.");

    /** The customer registration file: a header record, and a line for each potential customer. */
    public static final FileFormat<CustomerRegistration> CUSTOMER_REGISTRATIONS = FileFormat.builder(
                    "helix.customer-registration", "Helix customer registration file", CustomerRegistrationTable.TABLE)
            .describing(CustomerRegistrationRules.DESCRIBED)
            .rules(CustomerRegistrationRules.ALL)
            .effects(Helix::effect)
            .effectsOnWriting(Helix::effectOnWriting)
            .sample(sample())
            .generating(RegistrationGenerator::registration)
            .options(STRICT_FIELDS, LENIENT_COUNT, CUT_LONG_TEXTS, REPLACE_FOREIGN_CHARACTERS)
            .build();

    private Helix() {}

    private static Effect effect(RuleDescription rule, Effect effect, Options options) {
        return switch (rule.id()) {
            case RuleIds.TOO_FEW_FIELDS -> options.get(STRICT_FIELDS) ? Effect.RECORD_REJECTED : effect;
            case RuleIds.RECORD_COUNT_MISMATCH -> options.get(LENIENT_COUNT) ? Effect.ADVICE : effect;
            default -> effect;
        };
    }

    private static Effect effectOnWriting(RuleDescription rule, Effect effect, Options options) {
        boolean refused = rule.id().equals(CoreRules.VALUE_TOO_LONG) && !options.get(CUT_LONG_TEXTS);
        return refused ? Effect.RECORD_REJECTED : effect;
    }

    private static CustomerRegistration sample() {
        return CustomerRegistration.builder()
                .customerId(1203L)
                .customerTag("C-1203")
                .name(new PersonName("Rosa", null, "Field", null))
                .birthDate(LocalDate.of(1986, 7, 12))
                .gender("F")
                .culture("en-US")
                .taxId("000120300")
                .status(CustomerStatus.INITIATED)
                .dates(StatusDates.builder()
                        .created(OffsetDateTime.parse("2026-01-30T10:30:31.456-06:00"))
                        .build())
                .email("rosa.field@example.com")
                .consents(new Consents(false, true, false, null))
                .residence(new Address("321 Oak Lane", null, null, null, "Schenectady", "NY", "12345", "US"))
                .phones(new Phones(null, "555-555-0100", null))
                .build();
    }
}
