package org.partnerfiles.lead;

import static org.partnerfiles.lead.LeadFileType.ACCOUNT;
import static org.partnerfiles.lead.LeadFileType.CUSTOMER;
import static org.partnerfiles.lead.LeadFileType.CUSTOMER_RELATIONSHIP;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** For each of Lead's rules about batches a batch that breaks it: valid records with one thing changed. */
final class BrokenBatches {

    private static final LeadFileType[] ALL = LeadFileType.values();
    private static final String ID = "2026-01-31";
    private static final String DAY_BEFORE = "2026-01-30";
    private static final String NOBODY = "nobody-0";

    private final BatchRecords valid;
    private final Map<String, Supplier<FixtureBatch>> byRule = new LinkedHashMap<>();

    /** Of records with a business and a sole proprietorship among them. */
    BrokenBatches(BatchRecords valid) {
        this.valid = valid;
        ofNames();
        ofRelationships();
        ofAccounts();
    }

    List<String> rules() {
        return List.copyOf(byRule.keySet());
    }

    @Nullable
    FixtureBatch find(String rule) {
        Supplier<FixtureBatch> batch = byRule.get(rule);
        return batch == null ? null : batch.get();
    }

    private void add(String rule, Supplier<List<LeadSource>> files) {
        add(rule, files, batch -> batch);
    }

    private void add(String rule, Supplier<List<LeadSource>> files, UnaryOperator<FixtureBatch> then) {
        byRule.put(rule, () -> then.apply(FixtureBatch.breaking(rule, files.get())));
    }

    // ---- which files there are, and what they are called

    private void ofNames() {
        add("lead.batch.id-reused", () -> valid.files(ID, ALL), batch -> batch.after(valid.files(ID, CUSTOMER)));
        add("lead.batch.id-case-mismatch", () -> {
            List<LeadSource> files = valid.files(ID + "-b", CUSTOMER_RELATIONSHIP, ACCOUNT);
            files.addAll(valid.files(ID + "-B", CUSTOMER));
            return files;
        });
        add("lead.batch.superseded-version", () -> {
            List<LeadSource> files = valid.files(ID, ALL);
            files.add(valid.file(LeadFileName.of(ID, CUSTOMER).next()));
            return files;
        });
        add("lead.batch.customer-file-missing", () -> valid.files(ID, CUSTOMER_RELATIONSHIP, ACCOUNT));
        add("lead.batch.relationship-file-missing", () -> valid.files(ID, CUSTOMER, ACCOUNT));
    }

    // ---- who is related to whom

    private void ofRelationships() {
        related("lead.relationship.unknown-individual", list -> {
            list.add(of(list, RelationshipType.CONTROL_PERSON).toBuilder()
                    .clientIndividualId(NOBODY)
                    .build());
        });
        related("lead.relationship.unknown-business", list -> {
            list.add(of(list, RelationshipType.CONTROL_PERSON).toBuilder()
                    .clientBusinessId(NOBODY)
                    .build());
        });
        related("lead.relationship.unknown-sole-prop", list -> {
            list.add(of(list, RelationshipType.SOLE_PROPRIETOR).toBuilder()
                    .clientSolePropId(NOBODY)
                    .build());
        });
        related("lead.relationship.control-person-missing", list -> {
            LeadCustomerRelationship control = of(list, RelationshipType.CONTROL_PERSON);
            list.set(
                    list.indexOf(control),
                    control.toBuilder()
                            .relationshipType(RelationshipType.BENEFICIAL_OWNER)
                            .build());
        });
        related("lead.relationship.sole-proprietor-count", list -> {
            String another = of(list, RelationshipType.CONTROL_PERSON).clientIndividualId();
            list.add(of(list, RelationshipType.SOLE_PROPRIETOR).toBuilder()
                    .clientIndividualId(another)
                    .build());
        });
        add(
                "lead.relationship.dropped",
                () -> valid.files(ID, ALL),
                batch -> batch.after(changed(list -> {
                            String another =
                                    of(list, RelationshipType.SOLE_PROPRIETOR).clientIndividualId();
                            list.add(of(list, RelationshipType.CONTROL_PERSON).toBuilder()
                                    .clientIndividualId(another)
                                    .build());
                        })
                        .files(DAY_BEFORE, CUSTOMER, CUSTOMER_RELATIONSHIP)));
    }

    /** Changes a list in place. */
    private interface Change {
        void apply(List<LeadCustomerRelationship> list);
    }

    /** A batch whose relationships are changed, held against a history that knows of nothing else. */
    private void related(String rule, Change change) {
        add(rule, () -> changed(change).files(ID, ALL), batch -> batch.after(List.of()));
    }

    private BatchRecords changed(Change change) {
        return valid.relationships(list -> {
            change.apply(list);
            return list;
        });
    }

    private static LeadCustomerRelationship of(List<LeadCustomerRelationship> list, RelationshipType type) {
        return list.stream()
                .filter(relationship -> relationship.relationshipType() == type)
                .findFirst()
                .orElseThrow();
    }

    // ---- whose accounts, and what became of them

    private void ofAccounts() {
        add(
                "lead.account.invalid-entity-reference-on-closed-account",
                () -> valid.accounts(account ->
                                closed(account).accountHolders(List.of(NOBODY)).build())
                        .files(ID, ALL),
                batch -> batch.after(List.of()));
        add(
                "lead.account.entity-role-mismatch",
                () -> valid.accounts(account -> account.toBuilder()
                                .accountHolderType(AccountHolderType.CONSUMER)
                                .build())
                        .files(ID, ALL));
        add(
                "lead.account.may-not-change-closed-account",
                () -> valid.files(ID, ALL),
                batch -> batch.after(dayBefore(account -> closed(account).build())));
        add(
                "lead.account.effective-at-not-after-previous",
                () -> valid.files(ID, ALL),
                batch -> batch.after(valid.files(DAY_BEFORE, ALL)));
        add(
                "lead.account.invalid-status-transition",
                () -> valid.files(ID, ALL),
                batch -> batch.after(dayBefore(account -> account.toBuilder()
                                .status(AccountStatus.INACTIVE)
                                .statusReason(StatusReason.DORMANT)
                                .build()))
                        .withoutTransitions());
    }

    private static LeadAccountBuilder closed(LeadAccount account) {
        return account.toBuilder().status(AccountStatus.CLOSED).statusReason(StatusReason.PAID_OFF);
    }

    /** The same batch a day before, its accounts changed and effective a day before. */
    private List<LeadSource> dayBefore(UnaryOperator<LeadAccount> change) {
        return valid.accounts(account -> {
                    LeadAccount changed = change.apply(account);
                    var effectiveAt = changed.effectiveAt();
                    return changed.toBuilder()
                            .effectiveAt(effectiveAt == null ? null : effectiveAt.minusDays(1))
                            .build();
                })
                .files(DAY_BEFORE, ALL);
    }
}
