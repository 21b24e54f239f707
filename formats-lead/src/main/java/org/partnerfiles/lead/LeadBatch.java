package org.partnerfiles.lead;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.lead.internal.batch.SentFiles;
import org.partnerfiles.text.Printable;

/**
 * The files of one upload: the newest version of each type, and the older ones that they replace. Made by {@link LeadBatches}.
 *
 * <pre>{@code
 * LeadFileName corrected = batch.nextName(LeadFileType.CUSTOMER);   // …_customer_V2.csv
 * }</pre>
 *
 * @since 0.1.0
 */
public final class LeadBatch {

    /** A file and its parsed name. */
    record Named(LeadFileName name, LeadSource source) {}

    private final FileTokens tokens;
    private final Map<LeadFileType, Named> newest;
    private final List<Named> all;
    private final Set<LeadFileType> sentNow;
    /** What a history knows of the files sent under this id; empty without a history. */
    private final List<SentFile> sentBefore;

    private LeadBatch(
            FileTokens tokens, Collection<Named> files, Set<LeadFileType> sentNow, List<SentFile> sentBefore) {
        List<Named> sorted = new ArrayList<>(files);
        // of two files with one version the first by name is used; lead.file-name reports that there are two
        sorted.sort(Comparator.comparing((Named file) -> file.name.type())
                .thenComparing(file -> file.name.number(), Comparator.reverseOrder())
                .thenComparing(file -> file.name.toString()));
        this.tokens = tokens;
        this.all = sorted;
        this.newest = new EnumMap<>(LeadFileType.class);
        sorted.forEach(file -> newest.putIfAbsent(file.name.type(), file));
        this.sentNow = sentNow;
        this.sentBefore = sentBefore;
    }

    /** The batch of files whose ids differ at most in case. */
    static LeadBatch of(List<Named> files, FileTokens tokens) {
        return new LeadBatch(tokens, files, EnumSet.allOf(LeadFileType.class), List.of());
    }

    /** {@return the batch id, as the first of its files spells it} */
    public String id() {
        return all.get(0).name.batchId();
    }

    /** {@return the id by which histories know it: in lower case} */
    String key() {
        return all.get(0).name.batchKey();
    }

    /** {@return the words in the names of its files} */
    public FileTokens tokens() {
        return tokens;
    }

    /** {@return the types of its files, in the order in which they are checked} */
    public Set<LeadFileType> types() {
        return Collections.unmodifiableSet(newest.keySet());
    }

    /**
     * {@return the name of the newest file of a type, or null if there is none}
     *
     * @param type which file
     */
    public @Nullable LeadFileName name(LeadFileType type) {
        Named file = newest.get(type);
        return file == null ? null : file.name;
    }

    /**
     * {@return the newest file of a type, or null if there is none}
     *
     * @param type which file
     */
    public @Nullable LeadSource file(LeadFileType type) {
        Named file = newest.get(type);
        return file == null ? null : file.source;
    }

    /** {@return the names of all its files, with older versions; by type, the newest first} */
    public List<LeadFileName> names() {
        return all.stream().map(Named::name).toList();
    }

    /** All its files, with older versions. */
    List<Named> all() {
        return all;
    }

    /** {@return the names of files that a newer version replaces} */
    public List<LeadFileName> superseded() {
        return names().stream().filter(name -> !name.equals(name(name.type()))).toList();
    }

    /**
     * {@return the name for a corrected file: one version above the highest one that is at hand or known to have been sent, or the first
     * version if there is none}
     *
     * @param type which file
     */
    public LeadFileName nextName(LeadFileType type) {
        LeadFileName here = name(type);
        Optional<LeadFileName> sent = SentFiles.newest(sentBefore, type).map(SentFile::name);
        if (here == null) {
            return sent.map(LeadFileName::next).orElseGet(() -> LeadFileName.of(id(), type, tokens));
        }
        return here.nextAfter(sent.map(LeadFileName::number).orElse(0L));
    }

    /** When the first of its files was written, or null if not known. */
    @Nullable
    Instant modified() {
        return all.stream()
                .map(file -> file.source.modified())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /**
     * {@return a copy of this batch in which only some files are sent now, and the others were sent before; only those sent now are
     * checked against {@link SubmissionHistory}}
     *
     * @param types the files that are sent now
     */
    public LeadBatch sendingOnly(LeadFileType... types) {
        Set<LeadFileType> now = EnumSet.noneOf(LeadFileType.class);
        Collections.addAll(now, types);
        return new LeadBatch(tokens, all, now, sentBefore);
    }

    /**
     * The whole batch: a corrected file alone is completed by the latest files that were sent before, and a file that was sent before
     * in this version gives way to a newer version. A file that has changed since it was sent completes nothing: Lead does not have it.
     */
    LeadBatch completedBy(List<SentFile> sent) throws IOException {
        List<Named> files = new ArrayList<>(all);
        Set<LeadFileType> now = EnumSet.copyOf(sentNow);
        for (LeadFileType type : LeadFileType.values()) {
            SentFile latest = SentFiles.newest(sent, type).orElse(null);
            Named here = newest.get(type);
            if (latest != null
                    && latest.content() != null
                    && (here == null
                            || (latest.name().number() > here.name.number()
                                    && SentFiles.isAmong(sent, here.name, here.source)))
                    && !SentFiles.hasChanged(latest, latest.content())) {
                files.add(new Named(latest.name(), latest.content()));
                now.remove(type);
            }
        }
        return new LeadBatch(tokens, files, now, sent);
    }

    /** Whether a file is sent now, not one sent before that completes the batch. */
    boolean isSentNow(LeadFileType type) {
        return sentNow.contains(type) && newest.containsKey(type);
    }

    /** The files that were sent under this id before, as far as a history knows. */
    List<SentFile> sentBefore() {
        return sentBefore;
    }

    /** {@return the names of the newest files} */
    @Override
    public String toString() {
        return newest.values().stream()
                .map(file -> Printable.of(file.name.toString()))
                .toList()
                .toString();
    }
}
