package org.partnerfiles.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.option.Options;
import org.partnerfiles.rule.Profile;
import org.partnerfiles.text.Printable;
import picocli.CommandLine.Option;

/** What a host chooses of a format: options and a profile. An option of the command comes before one of the profile. */
final class Choices {

    @Option(
            names = "--option",
            paramLabel = "ID=VALUE",
            description = "An option of the format, such as accountupload.intent=update; may be given several times."
                    + " They are listed by: formats --options.")
    private List<String> options = List.of();

    @Option(
            names = "--profile",
            paramLabel = "FILE",
            description = "A profile: which rules are on, and options, as JSON.")
    private @Nullable Path profile;

    /** {@return a format with the choices; each option must be one of the format} */
    <R> FileFormat<R> applyTo(FileFormat<R> format) throws IOException {
        return applyTo(format, List.of(format));
    }

    /** {@return one of several formats with the choices that it has; each option must be one of any format} */
    <R> FileFormat<R> applyTo(FileFormat<R> format, Collection<? extends FileFormat<?>> any) throws IOException {
        Options chosen = options(any);
        FileFormat<R> under = profile == null ? format : format.withProfile(readProfile(profile));
        // options that the format does not know have no effect on it
        return under.withOptions(chosen);
    }

    /**
     * {@return the options of the command}
     *
     * @throws IllegalArgumentException if none of the formats has one of them
     */
    Options options(Collection<? extends FileFormat<?>> formats) {
        List<org.partnerfiles.option.Option<?>> known = new ArrayList<>();
        formats.forEach(format -> known.addAll(format.settableOptions()));
        Map<String, String> texts = new LinkedHashMap<>();
        for (String option : options) {
            int equals = option.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException(
                        "expected an option as ID=VALUE; found \"" + Printable.of(option) + "\"");
            }
            texts.put(option.substring(0, equals), option.substring(equals + 1));
        }
        return Options.parse(texts, known);
    }

    private static Profile readProfile(Path file) throws IOException {
        Inputs.requireFile(file);
        return Profile.read(file);
    }
}
