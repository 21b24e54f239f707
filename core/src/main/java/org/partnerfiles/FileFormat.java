package org.partnerfiles;

import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.fiction.RecordGenerator;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.internal.check.OpenBatchRules;
import org.partnerfiles.internal.codec.ColumnNames;
import org.partnerfiles.internal.file.FileBytes;
import org.partnerfiles.internal.file.KeptOpen;
import org.partnerfiles.internal.file.Target;
import org.partnerfiles.internal.format.Format;
import org.partnerfiles.internal.format.FormatMistakes;
import org.partnerfiles.internal.format.FormatSettings;
import org.partnerfiles.internal.format.Lookups;
import org.partnerfiles.internal.stream.TableReader;
import org.partnerfiles.internal.stream.TableWriter;
import org.partnerfiles.io.Checkpoint;
import org.partnerfiles.io.FileColumns;
import org.partnerfiles.io.Limits;
import org.partnerfiles.io.Position;
import org.partnerfiles.io.Progress;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.option.Option;
import org.partnerfiles.option.Options;
import org.partnerfiles.rule.Lookup;
import org.partnerfiles.rule.Profile;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleCatalogue;
import org.partnerfiles.table.HeaderRecord;
import org.partnerfiles.table.Layout;
import org.partnerfiles.table.RecordTable;
import org.partnerfiles.text.Printable;

/**
 * One format of one vendor: the table, the rules, and the settings of a host. Immutable and shareable between threads; each method that
 * changes something returns a new format. This class is the list of all that a host can set and open, so it is long.
 *
 * <pre>{@code
 * ValidationReport report = LoanPro.CUSTOMERS.validator().validate(Path.of("customers.csv"));
 * }</pre>
 *
 * @param <R> the type of the record of a row
 * @since 0.1.0
 */
public final class FileFormat<R> {

    private final Format<R> format;
    private final FileValidator<R> validator;

    FileFormat(Format<R> format) {
        this.format = format;
        this.validator = new FileValidator<>(this);
    }

    /**
     * {@return a builder of a format}
     *
     * @param id the format's id, such as {@code loanpro.customer}
     * @param title its name for people
     * @param table its table
     * @param <R> the record
     */
    public static <R> FormatBuilder<R> builder(String id, String title, RecordTable<R> table) {
        return new FormatBuilder<>(id, title, table);
    }

    /**
     * {@return this format with an option set}
     *
     * @param option one of the format's options
     * @param value its value
     * @param <T> the type of its values
     */
    public <T> FileFormat<R> withOption(Option<T> option, T value) {
        return withOptions(Options.standard().with(option, value));
    }

    /**
     * {@return this format with an option set by texts, as a command line or a property file has them}
     *
     * @param id the id of one of the format's options, such as {@code loanpro.date-style}
     * @param value the text of its value, such as {@code iso}
     * @throws IllegalArgumentException if the format has no such option, and the message suggests the nearest one; or if the text is not
     *     that of a value, and the message has what was expected
     */
    public FileFormat<R> withOption(String id, String value) {
        return withOptions(Options.parse(Map.of(id, value), settableOptions()));
    }

    /**
     * {@return this format with several options set; others keep the values that they have}
     *
     * @param options the values
     */
    public FileFormat<R> withOptions(Options options) {
        return with(draft -> draft.options = draft.options.with(options));
    }

    /**
     * {@return this format with a further rule}
     *
     * @param rule the rule
     * @throws IllegalArgumentException if the format has another rule of that id
     */
    public FileFormat<R> withRule(Rule<R> rule) {
        return withRules(List.of(rule));
    }

    /**
     * {@return this format with the rules that the {@link RuleProvider}s on the class path or module path have for it}
     *
     * @throws IllegalArgumentException as {@link #withRule} does
     */
    public FileFormat<R> withProvidedRules() {
        List<Rule<R>> provided = new ArrayList<>();
        for (RuleProvider provider : ServiceLoader.load(RuleProvider.class, FileFormats.LOADER)) {
            provided.addAll(provider.rulesFor(this));
        }
        return withRules(provided);
    }

    private FileFormat<R> withRules(List<Rule<R>> rules) {
        String taken = FormatMistakes.taken(format, rules);
        if (taken != null) {
            throw new IllegalArgumentException(id() + " already has a rule " + taken);
        }
        return with(draft -> draft.rules.addAll(rules));
    }

    /**
     * {@return this format with a look-up into the host's data, which replaces an earlier one of the same interface}
     *
     * @param kind the look-up's interface, by which rules ask for it
     * @param lookup the look-up; may be a lambda
     * @param <L> the look-up's interface
     * @throws IllegalArgumentException if no rule of the format asks for the interface
     */
    public <L extends Lookup<?, ?>> FileFormat<R> withLookup(Class<L> kind, L lookup) {
        return withLookup(Set.of(kind), lookup);
    }

    /**
     * {@return this format with a look-up into the host's data, which replaces earlier ones of the same interfaces}
     *
     * @param lookup an implementation of one of the format's look-ups, or of several
     * @throws IllegalArgumentException if no rule of the format asks for an interface that it implements
     */
    public FileFormat<R> withLookup(Lookup<?, ?> lookup) {
        return withLookup(Lookups.kindsOf(lookup), lookup);
    }

    private FileFormat<R> withLookup(Set<Class<?>> kinds, Lookup<?, ?> lookup) {
        return with(draft -> draft.lookups = draft.lookups.with(kinds, lookup, id(), lookups()));
    }

    /** {@return the interfaces of the look-ups that the format's rules ask for, including rules added by the host} */
    public Set<Class<?>> lookups() {
        return Lookups.askedBy(format.rules());
    }

    /**
     * {@return this format with a profile, which replaces an earlier one}
     *
     * @param profile which rules are on, and with which effect; and options, which {@link #withOption} overrides
     * @throws IllegalArgumentException if the profile names a rule or an option that no known format has, and the message suggests the
     *     nearest one; or sets an option to something that is no value of it
     */
    public FileFormat<R> withProfile(Profile profile) {
        // one profile may be for many formats, and not every general rule applies to each of them
        RuleCatalogue own = format.catalogue();
        if (!profile.rules().stream().allMatch(own::contains)) {
            profile.requireKnown(List.of(own, FileFormats.rules()));
        }
        Options options = ProfileOptions.of(this, profile);
        return with(draft -> {
            draft.profile = profile;
            draft.optionsOfProfile = options;
        });
    }

    /**
     * {@return this format with another validator of constraints}
     *
     * @param validator the validator, in place of the library's
     */
    public FileFormat<R> withValidator(Validator validator) {
        return with(draft -> draft.validator = validator);
    }

    /**
     * {@return this format with other limits for its readers}
     *
     * @param limits the bounds
     */
    public FileFormat<R> withLimits(Limits limits) {
        return with(draft -> draft.limits = limits);
    }

    /**
     * {@return a copy of this format that reports progress to a listener}
     *
     * @param progress the listener
     */
    public FileFormat<R> withProgress(Progress progress) {
        return with(draft -> draft.progress = progress);
    }

    /**
     * {@return this format with several threads that read a long file} Rows are returned in the order of the file, with the same findings as
     * from one thread. All threads call the rules on single records, so such a rule must keep no state between records. A host that reads
     * many files at a time does not need this.
     *
     * @param count the number of threads that read a file, including the caller's, from 1
     * @throws IllegalArgumentException if {@code count} is less than 1
     */
    public FileFormat<R> withReadingThreads(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("count must be at least 1: " + count);
        }
        return with(draft -> draft.threads = count);
    }

    /**
     * {@return this format with further columns, which files must have; their cells are kept, and written after the columns of the format}
     *
     * @param headers their headers
     * @throws IllegalArgumentException if a header is empty, names a column of the format, or is given twice, also by an earlier call
     * @throws IllegalStateException if the format's columns are identified by position; cells after the last one are kept anyway
     */
    public FileFormat<R> withAdditionalColumns(String... headers) {
        if (headers.length > 0 && table().layout().firstLine() != Layout.FirstLine.COLUMN_NAMES) {
            throw new IllegalStateException(
                    "the columns of " + id() + " are identified by position and have no headers;"
                            + " cells after the last one are kept without a declaration");
        }
        Set<String> taken = new HashSet<>(format.settings().additional());
        for (String header : headers) {
            boolean isKnown = header.isEmpty() || table().column(ColumnNames.spelling(table(), header)) != null;
            if (isKnown || !taken.add(header)) {
                throw new IllegalArgumentException("an additional column must have a header of its own; found"
                        + (header.isEmpty() ? " an empty one" : ", a second time, " + Printable.of(header)));
            }
        }
        return with(draft -> draft.additional.addAll(List.of(headers)));
    }

    /**
     * {@return this format with a record about the file, which writers write first, for formats that have one} If that
     * record counts the rows and its count is null, the count is filled in on publishing; until then the rows are in a temporary
     * file. If a given count is wrong, publishing fails.
     *
     * @param headerRecord the record
     * @throws IllegalArgumentException if the format has no such record, or one of another type
     */
    public FileFormat<R> withHeaderRecord(Object headerRecord) {
        HeaderRecord<?> header = table().headerRecord();
        if (header == null) {
            throw new IllegalArgumentException("the files of " + id() + " do not begin with a record");
        }
        return with(draft -> draft.headerRecord = headerRecord);
    }

    /**
     * {@return this format with the format's invented header record, if it has one and {@link #withHeaderRecord} has set none; for fixtures}
     */
    public FileFormat<R> withSampleHeaderRecord() {
        HeaderRecord<?> header = table().headerRecord();
        Object invented = header == null || header.given() != null ? null : header.sample();
        return invented == null ? this : withHeaderRecord(invented);
    }

    /**
     * {@return this format with another layout}
     *
     * @param layout the layout; its first line is of the same kind
     * @throws IllegalArgumentException if its first line is of another kind
     */
    public FileFormat<R> withLayout(Layout layout) {
        if (layout.firstLine() != table().layout().firstLine()) {
            throw new IllegalArgumentException("the first line of " + id() + " is "
                    + table().layout().firstLine() + ", not " + layout.firstLine());
        }
        return with(draft -> draft.layout = layout);
    }

    /** {@return this format without constraints and rules; readers and writers check only what is needed to read and write cells and rows} */
    public FileFormat<R> withoutRules() {
        return with(draft -> draft.rulesOn = false);
    }

    /**
     * {@return this format without the rules that compare a row with earlier ones, or look at the file as a whole} The rules on single
     * records stay, with their look-ups, as does what the library itself says of the file: its first line, its line ends, its number of
     * rows.
     */
    public FileFormat<R> withoutFileRules() {
        return new FileFormat<>(format.withoutFileRules());
    }

    private FileFormat<R> with(Consumer<FormatSettings.Draft<R>> change) {
        return new FileFormat<>(format.with(format.settings().with(change)));
    }

    /** {@return the format's id, such as {@code loanpro.customer}} */
    public String id() {
        return format.id();
    }

    /** {@return the format's name for people} */
    public String title() {
        return format.definition().title();
    }

    /** {@return the table} */
    public RecordTable<R> table() {
        return format.table();
    }

    /** {@return every rule that a file of the format can break, the general ones first, those of the host last} */
    public RuleCatalogue catalogue() {
        return GeneralRules.subjectTo(format);
    }

    /** {@return the host's choices} */
    public Options options() {
        return format.options();
    }

    /**
     * {@return a valid record that examples and fixtures start from}
     *
     * @throws IllegalStateException if the format was defined without one
     */
    public R sample() {
        R record = format.definition().sample();
        if (record == null) {
            throw new IllegalStateException(id() + " has no sample record");
        }
        return record;
    }

    /** {@return the options of the format itself} */
    public List<Option<?>> knownOptions() {
        return format.definition().options();
    }

    /** {@return the options that can be set: those of the format, then the {@linkplain Options#general() general} ones} */
    public List<Option<?>> settableOptions() {
        return Stream.concat(knownOptions().stream(), Options.general().stream())
                .toList();
    }

    /**
     * {@return the effect of a rule under the options and the profile, today; null if the rule is off}
     *
     * @param rule the rule's id
     */
    public @Nullable Effect effectOf(String rule) {
        return format.enforcer().effect(rule);
    }

    /**
     * {@return whether a name is one that the recipient gives to files of this format, or requires of them; false if the format declares no
     * names}
     *
     * @param fileName the name, without directory and {@code .gz}
     */
    public boolean isNamed(String fileName) {
        return format.definition().names().test(fileName, options());
    }

    /**
     * {@return the name that the recipient requires of a file made at a time, or null if the format declares no names} Files made at times
     * that are near each other may have the same name, as some names have the minute only.
     *
     * @param time the time, of the years 1 to 9999
     */
    public @Nullable String nameAt(LocalDateTime time) {
        BiFunction<LocalDateTime, Options, String> naming = format.definition().naming();
        return naming == null ? null : naming.apply(time, options());
    }

    /** {@return whether a writer refuses the path of a file that exists, as the recipient takes a name only once} */
    public boolean isNeverReplacing() {
        return format.definition().neverReplacing();
    }

    /** {@return the generator of valid records, or null if the format was defined without one} */
    public @Nullable RecordGenerator<R> generator() {
        return format.definition().generator();
    }

    /**
     * {@return a reader of a file} A gzip file is unpacked, and rules on names look at its name without {@code .gz}.
     *
     * @param file the file
     * @throws IOException if it cannot be opened or read
     */
    public RecordReader<R> reader(Path file) throws IOException {
        return reader(file, null, null);
    }

    /**
     * {@return a reader that goes on in a file where another one stopped} The rules remember the rows before; no rule checks them again. A
     * look-up is asked about them only if a rule remembers its answers. The rows before are read again only if a rule has a memory.
     *
     * @param file the file, which has not changed since
     * @param position what {@link RecordReader#position} returned
     * @throws IOException if the file cannot be read, or has changed in its length or its first 64 KiB
     * @throws IllegalArgumentException if the position is of another format, or was stored by another version of the library
     */
    public RecordReader<R> reader(Path file, Position position) throws IOException {
        return reader(file, null, position);
    }

    RecordReader<R> reader(Path file, @Nullable OpenBatchRules<R> batch, @Nullable Position from) throws IOException {
        InputStream in = FileBytes.open(file);
        try {
            return new TableReader<>(in, String.valueOf(file.getFileName()), format, batch, from);
        } catch (Throwable e) {
            try (in) {
                throw e;
            }
        }
    }

    /**
     * {@return a reader of a stream, which stays open} A gzip file is unpacked, as by {@link #reader(Path)}.
     *
     * @param in the bytes
     * @param name the file's name, or null if it is not known
     * @throws IOException if the stream cannot be read
     */
    public RecordReader<R> reader(InputStream in, @Nullable String name) throws IOException {
        return new TableReader<>(new KeptOpen(in), name, format, null, null);
    }

    /**
     * {@return a writer of a file, which has its name once it is published} Its owner only can read it if it is new; {@link
     * org.partnerfiles.io.OutputFile} describes that and what happens to links, pipes and devices.
     *
     * @param file the file; an earlier one of that name is replaced, unless the format is {@linkplain FormatBuilder#neverReplacing never replacing}
     * @throws IOException if no file can be made in its directory
     * @throws IllegalStateException if the format's files begin with a record about the file and {@link #withHeaderRecord} has not set it
     */
    public RecordWriter<R> writer(Path file) throws IOException {
        requireHeaderRecord();
        return new TableWriter<>(target(file), String.valueOf(file.getFileName()), format, null);
    }

    /**
     * {@return a writer of a file with the columns of a file that was read, in their order, including those that the format does not know}
     *
     * @param file the file; an earlier one of that name is replaced, unless the format is {@linkplain FormatBuilder#neverReplacing never replacing}
     * @param columns the columns
     * @throws IOException if no file can be made in its directory
     * @throws IllegalStateException if the format's files begin with a record about the file and {@link #withHeaderRecord} has not set it
     */
    public RecordWriter<R> writer(Path file, FileColumns columns) throws IOException {
        requireHeaderRecord();
        return new TableWriter<>(target(file), String.valueOf(file.getFileName()), format, columns);
    }

    /**
     * {@return a writer to a stream, which stays open; publishing flushes it}
     *
     * @param out receives the bytes
     * @throws IOException if the stream cannot be written
     * @throws IllegalStateException if the format's files begin with a record about the file and {@link #withHeaderRecord} has not set it
     */
    public RecordWriter<R> writer(OutputStream out) throws IOException {
        return writer(out, (String) null);
    }

    /**
     * {@return a writer to a stream, which stays open; publishing flushes it}
     *
     * @param out receives the bytes
     * @param name the name of the file that they become, at which rules look, or null if it is not known
     * @throws IOException if the stream cannot be written
     * @throws IllegalStateException if the format's files begin with a record about the file and {@link #withHeaderRecord} has not set it
     */
    public RecordWriter<R> writer(OutputStream out, @Nullable String name) throws IOException {
        requireHeaderRecord();
        return new TableWriter<>(Target.stream(out), name, format, null);
    }

    /**
     * {@return a writer to a stream, with the columns of a file that was read} The stream stays open; publishing flushes it.
     *
     * @param out receives the bytes
     * @param columns the columns, in their order, including those that the format does not know
     * @throws IOException if the stream cannot be written
     * @throws IllegalStateException if the format's files begin with a record about the file and {@link #withHeaderRecord} has not set it
     */
    public RecordWriter<R> writer(OutputStream out, FileColumns columns) throws IOException {
        requireHeaderRecord();
        return new TableWriter<>(Target.stream(out), null, format, columns);
    }

    /**
     * {@return a writer of a file that can stop and go on: see {@link RecordWriter#checkpoint}} Its unfinished file is beside the file, under
     * a name that depends only on the file's, and can be read by its owner only; another one has the refused records, which rules must know
     * too. What an earlier writer left of them is deleted, unless that writer still writes.
     *
     * @param file the file; an earlier one of that name is replaced, unless the format is {@linkplain FormatBuilder#neverReplacing never replacing}
     * @throws IOException if no file can be made in its directory, another writer writes it, or it is a device
     * @throws IllegalStateException if the format's files begin with a record about the file and {@link #withHeaderRecord} has not set it
     */
    public RecordWriter<R> resumableWriter(Path file) throws IOException {
        requireHeaderRecord();
        Target target = Target.resumable(file, !isNeverReplacing());
        return new TableWriter<>(target, String.valueOf(file.getFileName()), format, null);
    }

    /**
     * {@return a writer that goes on with an unfinished file} The file is cut at the checkpoint and read, so that the rules remember its
     * records and those that were refused; no rule checks them again. A look-up is asked about them only if a rule remembers its answers.
     * If that fails, the unfinished file stays.
     *
     * <p>If the file was published after the checkpoint with the records before it, and the process was killed before it could note that, the
     * writer finds it so: its {@link RecordWriter#publish} does nothing, and no record can be added.
     *
     * @param file the file
     * @param checkpoint what {@link RecordWriter#checkpoint} returned
     * @throws java.nio.file.NoSuchFileException if there is no unfinished file, and the file is not that of the checkpoint: it was published
     *     with other records, given up or removed
     * @throws IOException if the unfinished file is not that of the checkpoint, or another writer writes it
     * @throws IllegalArgumentException if the checkpoint is of another format, or was stored by another version of the library
     * @throws IllegalStateException if the format's files begin with a record about the file and {@link #withHeaderRecord} has not set it
     */
    public RecordWriter<R> resume(Path file, Checkpoint checkpoint) throws IOException {
        requireHeaderRecord();
        return TableWriter.resume(file, !isNeverReplacing(), format, checkpoint);
    }

    private Target target(Path file) throws IOException {
        return Target.file(file, !isNeverReplacing());
    }

    private void requireHeaderRecord() {
        HeaderRecord<?> header = table().headerRecord();
        if (header != null && header.given() == null) {
            throw new IllegalStateException(
                    "the files of " + id() + " begin with a " + header + ": say which by withHeaderRecord(...)");
        }
    }

    /** {@return a validator of records and files} */
    public FileValidator<R> validator() {
        return validator;
    }

    /** {@return what reads a file in parts, perhaps on several machines} */
    public FileParts<R> parts() {
        return new FileParts<>(format);
    }

    Format<R> format() {
        return format;
    }

    /** {@return the id} */
    @Override
    public String toString() {
        return id();
    }
}
