package org.partnerfiles.spark.internal.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileParts;
import org.partnerfiles.io.PartReader;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.spark.internal.format.OpenFormat;
import org.partnerfiles.spark.internal.format.SourceOptions;
import org.partnerfiles.spark.internal.read.FileSplit;
import org.partnerfiles.spark.internal.read.InputFile;
import org.partnerfiles.spark.internal.read.SplitPlan;
import scala.Tuple2;

/**
 * Checks files with all rules. One job reads the splits and sorts the keys of their rows; another one judges, for each file in one task,
 * the rows that share a key. A file that cannot be read in parts is read by one task.
 */
public final class FileChecks implements AutoCloseable {

    private final JavaSparkContext context;
    private final OpenFormat format;
    private final Broadcast<SerializableConfiguration> configuration;
    private final List<List<FileSplit>> files;
    private final List<JavaRDD<?>> kept = new ArrayList<>();
    private final JavaRDD<Verdict> verdicts;
    private final Map<String, ValidationReport> reports = new LinkedHashMap<>();

    /**
     * Checks files.
     *
     * @param context runs the jobs
     * @param format the format
     * @param options the paths, and the size of a split
     * @throws IOException if a file cannot be read
     */
    public FileChecks(JavaSparkContext context, OpenFormat format, SourceOptions options) throws IOException {
        this.context = context;
        this.format = format.today();
        this.configuration = context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
        this.files = byFile(new SplitPlan(context, this.format, options).splits());
        FileParts<Object> parts = this.format.open().parts();
        boolean needWhole = !parts.rulesForWholeFiles().isEmpty();
        List<Integer> inParts = new ArrayList<>();
        List<Integer> whole = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            boolean isSplittable = files.get(i).get(0).head().isSplittable();
            (needWhole || !isSplittable ? whole : inParts).add(i);
        }
        JavaRDD<Found> found = keep(sharedKeys(inParts));
        this.verdicts = keep(judged(found).union(readWhole(whole)));
        report(parts, found.filter(element -> element.result() != null).collect());
    }

    private static List<List<FileSplit>> byFile(List<FileSplit> splits) {
        Map<String, List<FileSplit>> files = new LinkedHashMap<>();
        splits.forEach(split -> files.computeIfAbsent(split.file().path(), first -> new ArrayList<>())
                .add(split));
        return new ArrayList<>(files.values());
    }

    private <T> JavaRDD<T> keep(JavaRDD<T> rdd) {
        kept.add(rdd);
        return rdd.persist(StorageLevel.MEMORY_AND_DISK());
    }

    /** The rows that share a key with another one, once for each such key, and the results of all splits. */
    private JavaRDD<Found> sharedKeys(List<Integer> indexes) {
        List<Tuple2<Integer, FileSplit>> splits = new ArrayList<>();
        for (int file : indexes) {
            files.get(file).forEach(split -> splits.add(new Tuple2<>(file, split)));
        }
        if (splits.isEmpty()) {
            return context.emptyRDD();
        }
        OpenFormat opened = format;
        Broadcast<SerializableConfiguration> shared = configuration;
        int partitions = Math.max(1, context.defaultParallelism());
        return context.parallelize(splits, splits.size())
                .flatMap(split -> SplitKeys.read(
                        opened, split._1(), split._2(), shared.value().value()))
                .mapToPair(element -> new Tuple2<Found, @Nullable Void>(element, null))
                .repartitionAndSortWithinPartitions(Partitions.byKey(partitions), new Found.ByKey())
                .keys()
                .mapPartitions(SharedKeys::new);
    }

    /** The rows that share keys, judged in the order of their file. */
    private JavaRDD<Verdict> judged(JavaRDD<Found> found) {
        OpenFormat opened = format;
        Broadcast<SerializableConfiguration> shared = configuration;
        Broadcast<List<FileSplit>> first = context.broadcast(
                new ArrayList<>(files.stream().map(splits -> splits.get(0)).toList()));
        int partitions = Math.max(1, Math.min(files.size(), context.defaultParallelism()));
        return found.filter(element -> element.result() == null)
                .mapToPair(element -> new Tuple2<Found, @Nullable Void>(element, null))
                .repartitionAndSortWithinPartitions(Partitions.byFile(partitions), new Found.ByPlace())
                .keys()
                .mapPartitions(rows -> new RowsByFile(rows, (file, places) -> {
                    FileSplit ofFile = first.value().get(file);
                    PartReader<Object> reader = opened.open()
                            .parts()
                            .judge(
                                    ofFile.head(),
                                    places,
                                    ofFile.file().source(shared.value().value()));
                    return new ReadThrough<>(
                            reader,
                            (row, verdict) -> verdict.accept(Verdict.on(file, row)),
                            read -> Verdict.judged(file, read.result()));
                }));
    }

    /** The rows with findings of files that one task reads. */
    private JavaRDD<Verdict> readWhole(List<Integer> indexes) {
        List<Tuple2<Integer, InputFile>> whole = new ArrayList<>();
        indexes.forEach(
                index -> whole.add(new Tuple2<>(index, files.get(index).get(0).file())));
        if (whole.isEmpty()) {
            return context.emptyRDD();
        }
        OpenFormat opened = format;
        Broadcast<SerializableConfiguration> shared = configuration;
        return context.parallelize(whole, whole.size())
                .flatMap(file -> new ReadThrough<>(
                        opened.open()
                                .reader(
                                        file._2().source(shared.value().value()).open(0),
                                        file._2().name()),
                        (row, verdict) -> {
                            if (!row.findings().isEmpty()) {
                                verdict.accept(Verdict.on(file._1(), row));
                            }
                        },
                        read -> Verdict.whole(file._1(), read.report())));
    }

    private void report(FileParts<Object> parts, List<Found> results) throws IOException {
        Map<Integer, List<Found>> byFile = new HashMap<>();
        results.forEach(result -> byFile.computeIfAbsent(result.file(), first -> new ArrayList<>())
                .add(result));
        Map<Integer, Verdict> ends = new HashMap<>();
        verdicts.filter(verdict -> !verdict.isOnRow()).collect().forEach(end -> ends.put(end.file(), end));
        for (int i = 0; i < files.size(); i++) {
            FileSplit first = files.get(i).get(0);
            Verdict end = ends.get(i);
            ValidationReport report = end == null ? null : end.report();
            if (report == null) {
                List<Found> inOrder = byFile.getOrDefault(i, Collections.emptyList());
                inOrder.sort(new Found.ByPlace());
                report = parts.merge(
                        first.head(),
                        inOrder.stream().map(Found::result).toList(),
                        end == null ? null : end.judged(),
                        first.file().source(context.hadoopConfiguration()));
            }
            reports.put(first.file().path(), report);
        }
    }

    /** {@return the verdicts on the rows whose findings may be others than those of a row by itself} */
    public JavaRDD<org.apache.spark.sql.Row> rows() {
        Broadcast<List<String>> paths = context.broadcast(new ArrayList<>(
                files.stream().map(splits -> splits.get(0).file().path()).toList()));
        return verdicts.filter(Verdict::isOnRow)
                .map(verdict -> verdict.row(paths.value().get(verdict.file())));
    }

    /** {@return the report of each file, by its path, in the order of the files} */
    public Map<String, ValidationReport> reports() {
        return Collections.unmodifiableMap(reports);
    }

    /** Frees what the executors keep. */
    @Override
    public void close() {
        kept.forEach(rdd -> rdd.unpersist(false));
    }
}
