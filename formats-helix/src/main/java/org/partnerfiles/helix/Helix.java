package org.partnerfiles.helix;

import org.partnerfiles.FileFormat;
import org.partnerfiles.FormatBuilder;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.helix.internal.fixtures.CustomerGenerator;
import org.partnerfiles.helix.internal.rules.CustomerRegistrationRules;
import org.partnerfiles.helix.internal.rules.CustomerRules;
import org.partnerfiles.helix.internal.rules.FileRules;
import org.partnerfiles.helix.internal.rules.HelixCustomerRules;
import org.partnerfiles.helix.internal.table.CustomerRegistrationTable;
import org.partnerfiles.helix.internal.table.HelixCustomerTable;
import org.partnerfiles.helix.internal.table.RuleIds;
import org.partnerfiles.option.Option;
import org.partnerfiles.option.Options;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.table.RecordTable;

/**
 * Helix's files. Helix writes them and its clients read them, so effects describe what a reader does here, not what Helix does. Writing
 * is for tests, simulators and re-delivery.
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
 *
 * @since 0.1.0
 */
public final class Helix {

    /** Whether a content line with too few fields is rejected. Off by default: the finding is advice. */
    public static final Option<Boolean> STRICT_FIELDS = Option.of(
            "helix.strict-fields",
            false,
            "Whether a content line with too few fields is rejected; otherwise its missing fields are read as blank.");

    /** Whether a Record Count that differs from the number of content lines is only advice. Off by default: the file is rejected. */
    public static final Option<Boolean> LENIENT_COUNT = Option.of(
            "helix.lenient-count",
            false,
            "Whether a Record Count that differs from the number of content lines is only advice; otherwise the file is rejected.");

    /** Whether a writer cuts texts that are too long, as Helix does. Off by default: the record is refused. */
    public static final Option<Boolean> CUT_LONG_TEXTS = Option.of(
            "helix.cut-long-texts",
            false,
            "Whether a writer cuts texts that are too long; otherwise their records are refused.");

    /**
     * Whether a writer replaces a character that windows-1252 does not have by {@code ?}. Off by default: the record is refused.
     */
    public static final Option<Boolean> REPLACE_FOREIGN_CHARACTERS = Option.of(
            "helix.replace-foreign-characters",
            false,
            "Whether a writer replaces a character that windows-1252 does not have by ?; otherwise its record is refused.");

    /** The customer registration file: a header record, then one line for each potential customer. */
    public static final FileFormat<CustomerRegistration> CUSTOMER_REGISTRATIONS = file(
                    "helix.customer-registration",
                    "Helix customer registration file",
                    CustomerRegistrationTable.TABLE,
                    HelixFileName.CUSTOMER_REGISTRATION)
            .rules(CustomerRegistrationRules.ALL)
            .sample(CustomerGenerator.sampleRegistration())
            .generating(CustomerGenerator::registration)
            .build();

    /** The customer file: a header record, then one line for each customer who was verified. */
    public static final FileFormat<HelixCustomer> CUSTOMERS = file(
                    "helix.customer", "Helix customer file", HelixCustomerTable.TABLE, HelixFileName.CUSTOMER)
            .rules(HelixCustomerRules.ALL)
            .sample(CustomerGenerator.sampleCustomer())
            .generating(CustomerGenerator::customer)
            .build();

    private Helix() {}

    /** What all files about customers have in common. */
    private static <R extends Customer> FormatBuilder<R> file(
            String id, String title, RecordTable<R> table, HelixFileName names) {
        return FileFormat.builder(id, title, table)
                .describing(FileRules.described(names))
                .rules(FileRules.of(names, table))
                .named((name, options) -> names.matches(name), (time, options) -> names.at(time))
                .describing(CustomerRules.DESCRIBED)
                .explainingSkips(CustomerRules.WITHOUT_LOOKUPS)
                .effects(Helix::effect)
                .effectsOnWriting(Helix::effectOnWriting)
                .options(STRICT_FIELDS, LENIENT_COUNT, CUT_LONG_TEXTS, REPLACE_FOREIGN_CHARACTERS);
    }

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
}
