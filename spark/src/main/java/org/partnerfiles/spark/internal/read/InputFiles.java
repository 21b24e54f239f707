package org.partnerfiles.spark.internal.read;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.partnerfiles.io.RejectsFile;

/** The files under paths: files, folders and patterns. */
public final class InputFiles {

    private InputFiles() {}

    /**
     * {@return the files, in the order of the paths, those of one path by their names} Of a folder, files are left out whose names begin with
     * {@code _} or {@code .}, as Spark does, and files of rejected rows.
     *
     * @param paths the paths
     * @param isRecursive whether folders within folders are read
     * @param configuration that of the file systems
     * @throws FileNotFoundException if there is nothing under one of the paths
     * @throws IOException if a folder cannot be read
     */
    public static List<InputFile> under(List<String> paths, boolean isRecursive, Configuration configuration)
            throws IOException {
        List<InputFile> files = new ArrayList<>();
        for (String text : paths) {
            Path path = new Path(text);
            FileSystem system = path.getFileSystem(configuration);
            FileStatus[] found = system.globStatus(path);
            if (found == null || found.length == 0) {
                throw new FileNotFoundException(text + ": there is no such file or folder");
            }
            for (FileStatus status : found) {
                if (status.isDirectory()) {
                    addFolder(system, status.getPath(), isRecursive, files);
                } else {
                    files.add(file(status));
                }
            }
        }
        return files;
    }

    private static void addFolder(FileSystem system, Path folder, boolean isRecursive, List<InputFile> files)
            throws IOException {
        List<FileStatus> inOrder = new ArrayList<>(List.of(system.listStatus(folder)));
        inOrder.sort(Comparator.comparing(status -> status.getPath().getName()));
        for (FileStatus status : inOrder) {
            String name = status.getPath().getName();
            if (!isRead(name)) {
                continue;
            }
            if (status.isFile()) {
                files.add(file(status));
            } else if (isRecursive) {
                addFolder(system, status.getPath(), true, files);
            }
        }
    }

    /** {@return whether a file in a folder is read, by its name} */
    public static boolean isRead(String name) {
        return !name.startsWith("_") && !name.startsWith(".") && !name.endsWith(RejectsFile.SUFFIX);
    }

    private static InputFile file(FileStatus status) {
        return new InputFile(status.getPath().toString(), status.getLen());
    }
}
