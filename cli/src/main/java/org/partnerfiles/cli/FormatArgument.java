package org.partnerfiles.cli;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FileFormats;
import org.partnerfiles.text.NearestName;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A format by its id. */
final class FormatArgument implements ITypeConverter<FileFormat<?>> {

    @Override
    public FileFormat<?> convert(String id) {
        return FileFormats.find(id)
                .orElseThrow(() -> new TypeConversionException(
                        id.equals(AUTO)
                                ? "auto is only for check; detect names the format of a file"
                                : "there is no format " + id + meant(id)));
    }

    /** What may have been meant: the formats of a vendor whose name was given alone, or the one of the nearest id, or any. */
    private static String meant(String id) {
        List<String> ofVendor =
                ids().stream().filter(known -> known.startsWith(id + ".")).toList();
        if (!ofVendor.isEmpty()) {
            return "; did you mean " + String.join(" or ", ofVendor) + "?";
        }
        String nearest = NearestName.of(id, ids());
        return nearest == null ? "; the formats are " + String.join(", ", ids()) : "; did you mean " + nearest + "?";
    }

    private static List<String> ids() {
        return FileFormats.all().stream().map(FileFormat::id).toList();
    }

    /** The ids, for completion. */
    static final class Ids implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return ids().iterator();
        }
    }

    /** The word for: each file in its own format. */
    static final String AUTO = "auto";

    /**
     * A format, or that of each file.
     *
     * @param format the format, or null for that of each file
     */
    record OrAuto(@Nullable FileFormat<?> format) {}

    /** A format by its id, or {@link #AUTO}. */
    static final class OrAutoConverter implements ITypeConverter<OrAuto> {
        @Override
        public OrAuto convert(String id) {
            return new OrAuto(id.equals(AUTO) ? null : new FormatArgument().convert(id));
        }
    }

    /** The ids and {@link #AUTO}, for completion. */
    static final class IdsOrAuto implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.concat(Stream.of(AUTO), ids().stream()).iterator();
        }
    }
}
