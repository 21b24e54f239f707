package org.partnerfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.option.Options;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.report.ValidationReport.Skipped;
import org.partnerfiles.rule.BatchRule;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.Lookup;
import org.partnerfiles.rule.Profile;
import org.partnerfiles.rule.RecordRule;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.table.UnmappedCells;
import org.partnerfiles.testing.Parcel;
import org.partnerfiles.testing.Parcel.Speed;
import org.partnerfiles.testing.Parcels;

class FileValidatorTest {

    @TempDir
    Path directory;

    /** Which ids are taken. */
    interface TakenIds extends Lookup<String, Boolean> {}

    private static final RecordRule<Parcel> THROWS =
            RecordRule.of(RuleDescription.of("test.throws", "Always fails.").at("id"), (parcel, context, findings) -> {
                throw new IllegalStateException("holds the receiver: " + parcel.receiver());
            });

    private static final BatchRule<Parcel> ID_TAKEN = BatchRule.of(
            RuleDescription.of("test.id-taken", "An id is not taken, in an earlier file neither.")
                    .at("id"),
            List.of(TakenIds.class),
            context -> new BatchRule.Check<>() {
                private final Set<String> seen = new HashSet<>();

                @Override
                public void keys(Parcel parcel, BatchRule.Keys keys) {
                    if (parcel.id() != null) {
                        keys.ask(TakenIds.class, parcel.id());
                    }
                }

                @Override
                public void check(Parcel parcel, RowText<Parcel> row, Findings findings) {
                    String id = parcel.id();
                    if (id != null && (context.answer(TakenIds.class, id) != null || seen.contains(id))) {
                        findings.at("id", "is taken");
                    }
                }

                @Override
                public void remember(Parcel parcel, RowText<Parcel> row) {
                    if (parcel.id() != null) {
                        seen.add(parcel.id());
                    }
                }

                @Override
                public void end(Findings findings) {
                    findings.say(seen.size() + " ids", Effect.INFORMATION);
                }
            });

    private static Parcel parcel(String id) {
        return new Parcel(id, "Rosa Field", "5555550100", Speed.SLOW, null, null, List.of(), null);
    }

    private Path file(String name, int from, int to) throws IOException {
        StringBuilder text = new StringBuilder(Parcels.HEADER);
        for (int i = from; i <= to; i++) {
            text.append('A').append(i).append(",Rosa,5555550100,slow,,,,\n");
        }
        return Files.writeString(directory.resolve(name), text);
    }

    private static List<String> rules(List<Finding> findings) {
        return findings.stream().map(Finding::rule).toList();
    }

    @Test
    void two_broken_rules_of_one_record_are_both_reported() {
        Parcel parcel = new Parcel("A23456789", "Rosa", "12", Speed.FAST, null, new BigDecimal(99), List.of(), null);
        assertThat(rules(Parcel.FORMAT.validator().validate(parcel)))
                .containsExactlyInAnyOrder(
                        "core.value-too-long", "core.value-malformed", "core.value-missing", "test.heavy-is-slow");
    }

    @Test
    void a_rule_that_throws_is_a_finding_and_other_rules_still_run() {
        Parcel parcel =
                new Parcel("A1", "Rosa", null, Speed.FAST, LocalDate.EPOCH, new BigDecimal(99), List.of(), null);
        List<Finding> findings = Parcel.FORMAT.withRule(THROWS).validator().validate(parcel);
        assertThat(rules(findings)).containsExactly("test.heavy-is-slow", "core.rule-failed");
        assertThat(findings.get(1).message())
                .contains("test.throws")
                .contains("IllegalStateException")
                .doesNotContain("Rosa");
    }

    @Test
    void look_ups_are_called_once_for_each_thousand_rows() throws IOException {
        List<Integer> asked = new ArrayList<>();
        TakenIds taken = ids -> {
            asked.add(ids.size());
            return ids.contains("A777") ? Map.of("A777", true) : Map.of();
        };
        ValidationReport report =
                Parcel.FORMAT.withRule(ID_TAKEN).withLookup(taken).validator().validate(file("many.csv", 1, 100_000));
        assertThat(asked).hasSize(100).allMatch(size -> size == 1_000);
        assertThat(report.findings())
                .filteredOn(finding -> finding.location().line() > 0)
                .singleElement()
                .satisfies(finding -> assertThat(finding.location().line()).isEqualTo(778));
    }

    @Test
    void look_ups_are_called_once_for_each_thousand_written_records() throws IOException {
        List<Integer> asked = new ArrayList<>();
        TakenIds counting = ids -> {
            asked.add(ids.size());
            return Map.of("A1700", true);
        };
        FileFormat<Parcel> format = Parcel.FORMAT.withRule(ID_TAKEN).withLookup(counting);
        try (RecordWriter<Parcel> writer = format.writer(OutputStream.nullOutputStream())) {
            assertThat(writer.offerAll(IntStream.range(0, 2_500)
                            .mapToObj(number -> parcel("A" + number))
                            .toList()))
                    .isEqualTo(1);
            assertThat(rules(writer.offer(parcel("A3"), UnmappedCells.none()))).contains("test.id-taken");
            writer.publish();
            assertThat(writer.report().findings())
                    .extracting(finding -> finding.location().record() + " " + finding.message())
                    .containsExactly(
                            "1701 is taken", "2501 occurs again; first on line 5", "2501 is taken", "0 2500 ids");
        }
        assertThat(asked).containsExactly(1_000, 1_000, 500, 1);
    }

    @Test
    void a_rule_without_its_look_up_is_skipped_and_the_report_lists_it() throws IOException {
        ValidationReport report = Parcel.FORMAT.withRule(ID_TAKEN).validator().validate(file("some.csv", 1, 7));
        assertThat(report.skipped())
                .containsExactly(new Skipped(
                        "test.id-taken",
                        "needs the taken ids, which the program that checks the file must supply: ask its developer",
                        7));
        assertThat(report.hasErrors()).isFalse();
        assertThat(report.allRulesPassed()).isFalse();
    }

    @Test
    void an_exception_of_a_look_up_reaches_the_caller() throws IOException {
        Path file = file("some.csv", 1, 7);
        TakenIds broken = ids -> {
            throw new IllegalStateException("no database");
        };
        FileValidator<Parcel> validator =
                Parcel.FORMAT.withRule(ID_TAKEN).withLookup(broken).validator();
        assertThatThrownBy(() -> validator.validate(file)).hasMessage("no database");
    }

    @Test
    void several_files_are_one_batch() throws IOException {
        TakenIds none = ids -> Map.of();
        List<ValidationReport> reports = Parcel.FORMAT
                .withRule(ID_TAKEN)
                .withLookup(none)
                .validator()
                .validate(List.of(file("one.csv", 1, 3), file("two.csv", 3, 5)));
        assertThat(reports.get(0).findings()).isEmpty();
        assertThat(reports.get(1).findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "two.csv:2 id: is taken [test.id-taken, record rejected]",
                        "two.csv: 5 ids [test.id-taken, information]");
    }

    @Test
    void a_batch_rule_is_called_at_the_end_of_each_file_with_content() throws IOException {
        List<String> ended = new ArrayList<>();
        BatchRule<Parcel> hearing = BatchRule.of(
                RuleDescription.of("test.hearing", "Anything goes."),
                List.of(),
                context -> new BatchRule.Check<Parcel>() {
                    @Override
                    public void endFile() {
                        ended.add(
                                context.file().fileName() + " " + context.file().rows());
                    }

                    @Override
                    public void end(Findings findings) {
                        ended.add("all");
                    }
                });
        FileValidator<Parcel> validator = Parcel.FORMAT.withRule(hearing).validator();
        Path header = Files.writeString(directory.resolve("header.csv"), Parcels.HEADER);
        Path empty = Files.createFile(directory.resolve("empty.csv"));

        validator.validate(List.of(file("one.csv", 1, 3), header, file("two.csv", 4, 5), empty));
        assertThat(ended).containsExactly("one.csv 3", "header.csv 0", "two.csv 2", "all");

        ended.clear();
        validator.validate(List.of(empty, empty));
        assertThat(ended).isEmpty();
    }

    @Test
    void records_are_checked_as_the_records_of_one_file() {
        ValidationReport report =
                Parcel.FORMAT.validator().validateAll(List.of(parcel("A1"), parcel("A2"), parcel("A1")));
        assertThat(report.read()).isEqualTo(3);
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.location().record()).isEqualTo(3));
    }

    @Test
    void a_profile_turns_a_rule_off_and_makes_an_error_advice() {
        Parcel parcel = new Parcel("A1", "Rosa", null, Speed.FAST, null, new BigDecimal(99), List.of(), null);
        Profile lenient = Profile.standard().off("test.heavy-is-slow").relax("core.value-missing");
        List<Finding> findings = Parcel.FORMAT.withProfile(lenient).validator().validate(parcel);
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("core.value-missing");
            assertThat(finding.effect()).isEqualTo(Effect.ADVICE);
        });
    }

    @Test
    void a_profile_enforces_a_rule_from_a_date_on_by_the_clock_of_the_host() {
        RecordRule<Parcel> announced = RecordRule.of(
                RuleDescription.of("test.announced", "Needs a pin.")
                        .effect(Effect.NOT_ENFORCED_YET)
                        .at("pin"),
                (parcel, context, findings) -> findings.at("pin", "is going to be required"));
        Profile from2027 = Profile.standard().enforceAnnounced(LocalDate.of(2027, 1, 1));
        FileFormat<Parcel> format = Parcel.FORMAT.withRule(announced).withProfile(from2027);
        Map<String, Effect> effects = new HashMap<>();
        for (String day : List.of("2026-12-31", "2027-01-01")) {
            Clock clock = Clock.fixed(LocalDate.parse(day).atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
            format.withOption(Options.CLOCK, clock)
                    .validator()
                    .validate(parcel("A1"))
                    .forEach(finding -> effects.put(day, finding.effect()));
        }
        assertThat(effects)
                .containsOnly(
                        Map.entry("2026-12-31", Effect.NOT_ENFORCED_YET),
                        Map.entry("2027-01-01", Effect.RECORD_REJECTED));
    }

    @Test
    void a_validator_enforces_a_rule_from_its_day_on_even_if_made_earlier() {
        RecordRule<Parcel> announced = RecordRule.of(
                RuleDescription.of("test.announced", "Needs a pin.")
                        .effect(Effect.NOT_ENFORCED_YET)
                        .at("pin"),
                (parcel, context, findings) -> findings.at("pin", "is going to be required"));
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-12-31T23:59:00Z"));
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
        FileValidator<Parcel> validator = Parcel.FORMAT
                .withRule(announced)
                .withProfile(Profile.standard().enforceAnnounced(LocalDate.of(2027, 1, 1)))
                .withOption(Options.CLOCK, clock)
                .validator();
        assertThat(validator.validate(parcel("A1")))
                .extracting(Finding::effect)
                .containsExactly(Effect.NOT_ENFORCED_YET);
        now.set(Instant.parse("2027-01-01T00:00:00Z"));
        assertThat(validator.validate(parcel("A1")))
                .extracting(Finding::effect)
                .containsExactly(Effect.RECORD_REJECTED);
    }

    @Test
    void one_validator_checks_records_in_many_threads() {
        FileValidator<Parcel> validator = Parcel.FORMAT.validator();
        assertThat(IntStream.range(0, 2_000)
                        .parallel()
                        .mapToObj(i -> validator.validate(parcel(i % 2 == 0 ? "A" + i : "A23456789")))
                        .filter(List::isEmpty))
                .hasSize(1_000);
    }

    @Test
    void records_that_are_checked_one_by_one_are_not_compared() {
        FileValidator<Parcel> validator = Parcel.FORMAT.validator();
        assertThat(validator.validate(parcel("A1"))).isEmpty();
        assertThat(validator.validate(parcel("A1"))).isEmpty();
    }

    @Test
    void a_profile_with_an_unknown_rule_is_rejected_with_the_nearest_id() {
        assertThatThrownBy(() -> Parcel.FORMAT.withProfile(Profile.standard().off("test.heavy-is-slo")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("test.heavy-is-slow");
    }

    @Test
    void without_rules_only_the_cells_of_a_row_are_checked() {
        FileFormat<Parcel> format = Parcel.FORMAT.withoutRules();
        Parcels file = Parcels.read(
                format,
                (Parcels.HEADER + ",Rosa,12,slow,,,,\nA2,Rosa,12,quick,,,,\n").getBytes(StandardCharsets.UTF_8));
        assertThat(file.found()).containsExactly("3 speed core.value-not-allowed");
    }

    @Test
    void the_catalogue_has_the_rules_of_core_of_the_format_and_of_the_host() {
        assertThat(Parcel.FORMAT.withRule(THROWS).catalogue().all())
                .extracting(RuleDescription::id)
                .contains("core.value-missing", "test.heavy-is-slow", "test.duplicate-id", "test.throws");
    }

    @Test
    void progress_is_reported_and_a_listener_can_stop_the_work() throws IOException {
        Path file = file("many.csv", 1, 30_000);
        List<Long> heard = new ArrayList<>();
        List<Long> taken = new ArrayList<>();
        Parcel.FORMAT
                .withProgress((long rows, long bytes) -> {
                    heard.add(rows);
                    taken.add(bytes);
                })
                .validator()
                .validate(file);
        assertThat(heard).containsExactly(10_000L, 20_000L, 30_000L, 30_000L);
        assertThat(taken).isSorted().last().isEqualTo(Files.size(file));
        assertThat(taken.get(0)).isBetween(Files.size(file) / 3, Files.size(file) / 2);
        FileValidator<Parcel> cancelled = Parcel.FORMAT
                .withProgress((long rows, long bytes) -> {
                    throw new CancellationException();
                })
                .validator();
        assertThatThrownBy(() -> cancelled.validate(file)).isInstanceOf(CancellationException.class);
    }

    @Test
    void a_hosts_validator_is_not_called_for_a_cell_that_could_not_be_read() {
        Validator hosts = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
        FileFormat<Parcel> format = Parcel.FORMAT.withValidator(hosts);
        Parcels file =
                Parcels.read(format, (Parcels.HEADER + ",Rosa,12,slow,,heavy,,\n").getBytes(StandardCharsets.UTF_8));
        assertThat(file.found())
                .containsExactlyInAnyOrder(
                        "2 id core.value-missing", "2 phone core.value-malformed", "2 weight core.value-malformed");
    }

    @Test
    void text_that_a_spreadsheet_would_run_is_advice_if_a_profile_turns_the_rule_on() {
        byte[] file = (Parcels.HEADER + "A1,=1+1,5555550100,slow,,2,,\n").getBytes(StandardCharsets.UTF_8);
        assertThat(Parcels.read(Parcel.FORMAT, file).found()).isEmpty();
        FileFormat<Parcel> asking = Parcel.FORMAT.withProfile(Profile.standard().on("core.formula-like-text"));
        assertThat(Parcels.read(asking, file).found()).containsExactly("2 receiver core.formula-like-text");
        assertThat(Parcels.read(asking, file).accepted().get(0).receiver()).isEqualTo("=1+1");
    }
}
