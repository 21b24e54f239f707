package org.partnerfiles.lead;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Files grouped into batches by their names. Batch ids that differ only in case denote one batch.
 *
 * <pre>{@code
 * LeadBatch today = LeadBatches.in(Path.of("outbox")).batch("2026-01-31").orElseThrow();
 * }</pre>
 *
 * @param batches the batches in the order of their ids, which for dates is that of the days
 * @param others the names of files that are not Lead files
 */
public record LeadBatches(List<LeadBatch> batches, List<String> others) {

    /** Copies the lists. */
    public LeadBatches {
        batches = List.copyOf(batches);
        others = List.copyOf(others);
    }

    /**
     * {@return the batches of a directory; its subdirectories and hidden files are left out}
     *
     * @param directory the directory
     * @throws IOException if it cannot be read
     */
    public static LeadBatches in(Path directory) throws IOException {
        return in(directory, FileTokens.standard());
    }

    /**
     * {@return the batches of a directory; its subdirectories and hidden files are left out}
     *
     * @param directory the directory
     * @param tokens the words for the types of files
     * @throws IOException if it cannot be read
     */
    public static LeadBatches in(Path directory, FileTokens tokens) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return of(
                    files.filter(Files::isRegularFile)
                            .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                            .sorted()
                            .map(LeadSource::of)
                            .toList(),
                    tokens);
        }
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
        Map<String, List<LeadBatch.Named>> byKey = new TreeMap<>();
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
        return new LeadBatches(byKey.values().stream().map(LeadBatch::of).toList(), others);
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
