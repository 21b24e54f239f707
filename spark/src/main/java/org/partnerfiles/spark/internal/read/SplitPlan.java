package org.partnerfiles.spark.internal.read;

import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.partnerfiles.FileParts;
import org.partnerfiles.io.BlockRows;
import org.partnerfiles.io.FileHead;
import org.partnerfiles.io.FilePart;
import org.partnerfiles.spark.internal.format.OpenFormat;
import org.partnerfiles.spark.internal.format.SourceOptions;

/**
 * Cuts files into splits. Where rows begin is found by a pass over the blocks of all files, which is a job of its own: each executor scans
 * blocks without knowing those before, and the driver puts the results in order.
 */
public final class SplitPlan {

    /** How many blocks a core is given, so that a slow one does not keep the others waiting. */
    private static final int BLOCKS_PER_TASK = 4;

    private final JavaSparkContext context;
    private final OpenFormat format;
    private final SourceOptions options;

    /**
     * A plan.
     *
     * @param context runs the pass over the blocks
     * @param format the format
     * @param options the paths, and the size of a split
     */
    public SplitPlan(JavaSparkContext context, OpenFormat format, SourceOptions options) {
        this.context = context;
        this.format = format;
        this.options = options;
    }

    /** A file whose beginning is read. */
    private record BegunFile(InputFile file, FileHead head) implements Serializable {

        @Serial
        private static final long serialVersionUID = 1L;
    }

    /** A block of a file. */
    private record Block(int file, long from, long to) implements Serializable {

        @Serial
        private static final long serialVersionUID = 1L;
    }

    /**
     * {@return the splits, those of a file in its order}
     *
     * @throws IOException if a file cannot be read
     */
    public List<FileSplit> splits() throws IOException {
        long size = options.splitBytes();
        Configuration configuration = context.hadoopConfiguration();
        List<InputFile> files = InputFiles.under(options.paths(), options.isRecursive(), configuration);
        Broadcast<SerializableConfiguration> shared = context.broadcast(new SerializableConfiguration(configuration));
        List<BegunFile> begun = begin(files, shared);
        List<Block> blocks = blocks(begun, size);
        List<List<BlockRows>> scanned = scan(begun, blocks, shared);
        FileParts<Object> parts = format.open().parts();
        List<FileSplit> splits = new ArrayList<>();
        for (int i = 0; i < begun.size(); i++) {
            BegunFile file = begun.get(i);
            List<FilePart> ofFile =
                    scanned.get(i).isEmpty() ? List.of(FilePart.WHOLE) : parts.parts(file.head, scanned.get(i));
            for (FilePart part : ofFile) {
                splits.add(new FileSplit(file.file, file.head, part));
            }
        }
        return splits;
    }

    private List<BegunFile> begin(List<InputFile> files, Broadcast<SerializableConfiguration> shared) {
        OpenFormat opened = format;
        return context.parallelize(files, tasks(files.size()))
                .map(file -> new BegunFile(
                        file,
                        opened.open().parts().head(file.source(shared.value().value()), file.name())))
                .collect();
    }

    /** The blocks of the files that are longer than one. */
    private static List<Block> blocks(List<BegunFile> files, long size) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            long length = files.get(i).file.length();
            if (files.get(i).head.isSplittable() && length > size) {
                for (long from = 0; from < length; from += size) {
                    blocks.add(new Block(i, from, length - from > size ? from + size : Long.MAX_VALUE));
                }
            }
        }
        return blocks;
    }

    private List<List<BlockRows>> scan(
            List<BegunFile> files, List<Block> blocks, Broadcast<SerializableConfiguration> shared) {
        List<List<BlockRows>> byFile = new ArrayList<>();
        files.forEach(file -> byFile.add(new ArrayList<>()));
        if (blocks.isEmpty()) {
            return byFile;
        }
        OpenFormat opened = format;
        Broadcast<ArrayList<BegunFile>> begun = context.broadcast(new ArrayList<>(files));
        List<BlockRows> rows = context.parallelize(blocks, tasks(blocks.size()))
                .map(block -> {
                    BegunFile file = begun.value().get(block.file);
                    return opened.open()
                            .parts()
                            .scan(file.head, file.file.source(shared.value().value()), block.from, block.to);
                })
                .collect();
        for (int i = 0; i < rows.size(); i++) {
            byFile.get(blocks.get(i).file).add(rows.get(i));
        }
        return byFile;
    }

    private int tasks(int count) {
        return Math.max(1, Math.min(count, BLOCKS_PER_TASK * context.defaultParallelism()));
    }
}
