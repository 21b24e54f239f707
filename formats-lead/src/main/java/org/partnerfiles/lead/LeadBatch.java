package org.partnerfiles.lead;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files of one upload: the newest version of each type, and the older ones that they replace. Made by {@link LeadBatches}.
 *
 * <pre>{@code
 * LeadFileName corrected = batch.nextName(LeadFileType.CUSTOMER);   // …_customer_V2.csv
 * }</pre>
 */
public final class LeadBatch {

    /** A file and its parsed name. */
    record Named(LeadFileName name, LeadSource source) {}

    private final Map<LeadFileType, Named> newest;
    private final List<LeadFileName> all;
    private final Set<LeadFileType> sent;

    private LeadBatch(Map<LeadFileType, Named> newest, List<LeadFileName> all, Set<LeadFileType> sent) {
        this.newest = newest;
        this.all = all;
        this.sent = sent;
    }

    /** The batch of files whose ids differ at most in case. */
    static LeadBatch of(List<Named> files) {
        List<Named> sorted = new ArrayList<>(files);
        // of two files with one version the first by name is used; lead.file-name reports that there are two
        sorted.sort(Comparator.comparing((Named file) -> file.name.type())
                .thenComparing(file -> file.name.number(), Comparator.reverseOrder())
                .thenComparing(file -> file.name.toString()));
        Map<LeadFileType, Named> newest = new EnumMap<>(LeadFileType.class);
        sorted.forEach(file -> newest.putIfAbsent(file.name.type(), file));
        return new LeadBatch(newest, sorted.stream().map(Named::name).toList(), EnumSet.copyOf(newest.keySet()));
    }

    /** {@return the batch id, as the first of its files spells it} */
    public String id() {
        return all.get(0).batchId();
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
        return all;
    }

    /** {@return the names of files that a newer version replaces} */
    public List<LeadFileName> superseded() {
        return all.stream().filter(name -> !name.equals(name(name.type()))).toList();
    }

    /**
     * {@return the name for a corrected file: the next version of the newest one, or the first version if the batch has no such
     * file}
     *
     * @param type which file
     */
    public LeadFileName nextName(LeadFileType type) {
        LeadFileName name = name(type);
        return name == null ? LeadFileName.of(id(), type) : name.next();
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
        return new LeadBatch(newest, all, now);
    }

    boolean isSent(LeadFileType type) {
        return sent.contains(type);
    }

    /** {@return the names of the newest files} */
    @Override
    public String toString() {
        return newest.values().stream()
                .map(file -> file.name.toString())
                .toList()
                .toString();
    }
}
