package org.partnerfiles.cli;

import java.util.Iterator;
import java.util.List;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FileFormats;
import org.partnerfiles.text.NearestName;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A format by its id. */
final class FormatArgument implements ITypeConverter<FileFormat<?>> {

    @Override
    public FileFormat<?> convert(String id) {
        return FileFormats.find(id).orElseThrow(() -> {
            String nearest = NearestName.of(id, ids());
            return new TypeConversionException("there is no format " + id
                    + (nearest == null
                            ? "; the formats are " + String.join(", ", ids())
                            : "; did you mean " + nearest + "?"));
        });
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
}
