package org.partnerfiles.cli;

import java.util.Iterator;
import java.util.List;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FileFormats;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A format by its id. */
final class FormatArgument implements ITypeConverter<FileFormat<?>> {

    @Override
    public FileFormat<?> convert(String id) {
        return FileFormats.find(id)
                .orElseThrow(() -> new TypeConversionException(
                        "there is no format " + id + "; the formats are " + String.join(", ", ids())));
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
