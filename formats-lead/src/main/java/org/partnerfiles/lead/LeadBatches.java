package org.partnerfiles.lead;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.partnerfiles.lead.internal.batch.BatchIds;

/**
 * Files grouped into batches by their names, as a sequence. Batch ids that differ only in case denote one batch.
 *
 * <pre>{@code
 * LeadBatch today = LeadBatches.in(Path.of("outbox")).batch("2026-01-31").orElseThrow();
 * }</pre>
 *
 * @param batches the batches, earlier ones first
 * @param others the names of files that are not named as Lead requires
 * @param order what the order of the batches follows from
 * @param tokens the words in the names for the types of files
 * @since 0.1.0
 */
public record LeadBatches(List<LeadBatch> batches, List<String> others, Order order, FileTokens tokens) {

    /** What the order of batches follows from. */
    public enum Order {
        /** The host lists the batches. */
        LIST("the order in which they are listed"),
        /** The dates and numbers in the batch ids; a plain date comes before its numbered batches. */
        IDS("the dates and numbers in their ids"),
        /** The times at which the files were written, as the batch ids tell no order. */
        TIMES("the times of their files, as their ids tell no order");

        private final String text;

        Order(String text) {
            this.text = text;
        }

        /** {@return what the order follows from, in words} */
        public String text() {
            return text;
        }
    }

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if two batches have the same id
     */
    public LeadBatches {
        batches = List.copyOf(batches);
        others = List.copyOf(others);
        Set<String> ids = new HashSet<>();
        for (LeadBatch batch : batches) {
            if (!ids.add(batch.key())) {
                throw new IllegalArgumentException("the batch " + batch.id() + " is listed twice");
            }
        }
    }

    /**
     * {@return batches in the order in which the host lists them}
     *
     * @param batches the batches, earlier ones first
     * @throws IllegalArgumentException if two batches have the same id
     */
    public static LeadBatches inOrder(List<LeadBatch> batches) {
        return new LeadBatches(
                batches,
                List.of(),
                Order.LIST,
                batches.isEmpty() ? FileTokens.standard() : batches.get(0).tokens());
    }

    /**
     * {@return the batches of a directory} Left out are its subdirectories, hidden and unfinished files, and reports of this library.
     *
     * @param directory the directory
     * @throws IOException if it cannot be read
     */
    public static LeadBatches in(Path directory) throws IOException {
        return in(directory, FileTokens.standard());
    }

    /**
     * {@return the batches of a directory} Left out are its subdirectories, hidden and unfinished files, and reports of this library.
     *
     * @param directory the directory
     * @param tokens the words for the types of files
     * @throws IOException if it cannot be read
     */
    public static LeadBatches in(Path directory, FileTokens tokens) throws IOException {
        return of(LeadFolder.files(directory, 1), tokens);
    }

    /**
     * {@return the batches of a directory and its subdirectories} Left out are hidden and unfinished files, and reports of this library.
     *
     * @param directory the directory
     * @param tokens the words for the types of files
     * @throws IOException if it cannot be read
     */
    public static LeadBatches inTree(Path directory, FileTokens tokens) throws IOException {
        return of(LeadFolder.files(directory, Integer.MAX_VALUE), tokens);
    }

    /**
     * {@return the batches of named files}
     *
     * @param files the files, in any order
     */
    public static LeadBatches of(Collection<LeadSource> files) {
        return of(files, FileTokens.standard());
    }

    /**
     * {@return the batches of named files}
     *
     * @param files the files, in any order
     * @param tokens the words for the types of files
     */
    public static LeadBatches of(Collection<LeadSource> files, FileTokens tokens) {
        Map<String, List<LeadBatch.Named>> byKey = new LinkedHashMap<>();
        List<String> others = new ArrayList<>();
        for (LeadSource file : files) {
            Optional<LeadFileName> name = LeadFileName.parse(file.name(), tokens);
            if (name.isPresent()) {
                byKey.computeIfAbsent(name.get().batchKey(), key -> new ArrayList<>())
                        .add(new LeadBatch.Named(name.get(), file));
            } else {
                others.add(file.name());
            }
        }
        return ordered(
                byKey.values().stream()
                        .map(named -> LeadBatch.of(named, tokens))
                        .toList(),
                others,
                tokens);
    }

    private static LeadBatches ordered(List<LeadBatch> batches, List<String> others, FileTokens tokens) {
        List<LeadBatch> ordered = new ArrayList<>(batches);
        ordered.sort(Comparator.comparing(LeadBatch::key, BatchIds.IN_ORDER));
        boolean byTimes =
                !BatchIds.tellOrder(ordered.stream().map(LeadBatch::key).toList())
                        && ordered.stream().map(LeadBatch::modified).allMatch(Objects::nonNull);
        if (byTimes) {
            ordered.sort(Comparator.comparing(batch -> Objects.requireNonNullElse(batch.modified(), Instant.MIN)));
        }
        return new LeadBatches(ordered, others, byTimes ? Order.TIMES : Order.IDS, tokens);
    }

    /**
     * {@return the batch of an id}
     *
     * @param id the batch id, in any case
     */
    public Optional<LeadBatch> batch(String id) {
        return batches.stream().filter(batch -> batch.id().equalsIgnoreCase(id)).findFirst();
    }

    /**
     * {@return the batches that come before one of them}
     *
     * @param batch one of these batches
     */
    public List<LeadBatch> before(LeadBatch batch) {
        return batches.stream().takeWhile(earlier -> earlier != batch).toList();
    }
}
