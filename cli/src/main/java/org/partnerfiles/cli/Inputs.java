package org.partnerfiles.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.partnerfiles.text.Printable;

/** The files that a command reads. */
final class Inputs {

    private Inputs() {}

    /**
     * {@return the files of a command's arguments} A pattern such as {@code in/*.csv}, which a shell may have left as it is, is replaced
     * by the files that it matches, in the order of their names, without hidden ones.
     *
     * @throws IllegalArgumentException if a pattern matches no file or has wildcards in its folder, or an argument is a folder
     */
    static List<Path> files(List<File> arguments) throws IOException {
        List<Path> files = new ArrayList<>();
        for (File given : arguments) { // a Path could have no * on Windows
            String argument = given.getPath();
            if (isPattern(argument)) {
                files.addAll(matched(argument));
            } else {
                files.add(Path.of(argument));
            }
        }
        for (Path file : files) {
            if (Files.isDirectory(file)) {
                throw new IllegalArgumentException(
                        folderMessage(file) + ", such as '" + Printable.of(file + File.separator + "*") + "'");
            }
        }
        return files;
    }

    private static boolean isPattern(String argument) {
        if (argument.chars().noneMatch(c -> c == '*' || c == '?' || c == '[')) {
            return false;
        }
        try {
            return !Files.exists(Path.of(argument));
        } catch (InvalidPathException e) {
            return true; // Windows has no such names
        }
    }

    private static List<Path> matched(String pattern) throws IOException {
        int name = Math.max(pattern.lastIndexOf('/'), pattern.lastIndexOf(File.separatorChar)) + 1;
        if (isPattern(pattern.substring(0, name))) {
            throw new IllegalArgumentException(
                    Printable.of(pattern) + ": only the last part of a pattern, the file's name, may have wildcards");
        }
        Path folder = Path.of(pattern.substring(0, name));
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(folder.toAbsolutePath())) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, pattern.substring(name))) {
                for (Path file : files) {
                    if (Files.isRegularFile(file) && !Files.isHidden(file)) {
                        found.add(file);
                    }
                }
            }
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException(Printable.of(pattern) + ": no file has such a name");
        }
        found.sort(null);
        return found;
    }

    /** Refuses a folder in the place of a file. */
    static void requireFile(Path file) {
        if (Files.isDirectory(file)) {
            throw new IllegalArgumentException(folderMessage(file));
        }
    }

    private static String folderMessage(Path folder) {
        return Printable.of(folder.toString()) + ": is a directory; give its files";
    }

    /** Refuses a folder that does not exist. */
    static void requireFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(Printable.of(folder.toString())
                    + (Files.exists(folder) ? ": is not a folder" : ": no such folder"));
        }
    }

    /** {@return the number of bytes of a file; 0 if that is not known, as of standard input} */
    static long size(Path file) throws IOException {
        return Files.isRegularFile(file) ? Files.size(file) : 0;
    }
}
