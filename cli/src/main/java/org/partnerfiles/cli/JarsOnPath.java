package org.partnerfiles.cli;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FormatProvider;
import org.partnerfiles.text.Printable;

/**
 * The jars beside the command line's own, such as those with a host's formats in {@code lib}. Java skips a damaged jar without a message,
 * so a format would be missing; and a format that cannot be loaded would end every command.
 */
final class JarsOnPath {

    private static final String SERVICE = "META-INF/services/" + FormatProvider.class.getName();

    private JarsOnPath() {}

    /**
     * {@return what is wrong with one of the jars, in one line that names it; null if nothing is}
     *
     * @param classPath the class path
     */
    static @Nullable String mistake(String classPath) {
        StringTokenizer entries = new StringTokenizer(classPath, File.pathSeparator);
        if (entries.countTokens() == 1) {
            return null; // the command line itself
        }
        while (entries.hasMoreTokens()) {
            File jar = new File(entries.nextToken());
            String mistake = jar.isFile() ? mistake(jar) : null;
            if (mistake != null) {
                return Printable.of(jar + ": " + mistake);
            }
        }
        return null;
    }

    private static @Nullable String mistake(File jar) {
        List<String> providers;
        try (ZipFile content = new ZipFile(jar)) {
            providers = providers(content);
        } catch (IOException e) {
            return "is damaged or not a jar; copy it again, or remove it";
        }
        for (String provider : providers) {
            try {
                Class.forName(provider)
                        .asSubclass(FormatProvider.class)
                        .getDeclaredConstructor()
                        .newInstance()
                        .formats();
            } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
                return "its formats of " + provider + " cannot be loaded (" + cause(e) + "); correct it, or remove it";
            }
        }
        return null;
    }

    private static List<String> providers(ZipFile jar) throws IOException {
        List<String> names = new ArrayList<>();
        ZipEntry services = jar.getEntry(SERVICE);
        if (services == null) {
            return names;
        }
        try (InputStream in = jar.getInputStream(services);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int comment = line.indexOf('#');
                String name = (comment < 0 ? line : line.substring(0, comment)).strip();
                if (!name.isEmpty()) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /** The innermost cause, as those around it only say that a class failed. */
    private static Throwable cause(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
