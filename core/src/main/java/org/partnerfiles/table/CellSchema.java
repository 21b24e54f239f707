package org.partnerfiles.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a schema says of a cell type, in the words of the Frictionless Table Schema.
 *
 * @param type {@code string}, {@code integer}, {@code number}, {@code boolean}, {@code date}, {@code datetime} or {@code list}
 * @param format a format where the type's default does not hold, or null
 * @param constants the allowed constants, or none where any text is allowed
 */
public record CellSchema(String type, @Nullable String format, List<String> constants) {

    /** Copies. */
    public CellSchema {
        constants = List.copyOf(constants);
    }

    /**
     * {@return the schema of a plain type}
     *
     * @param type its name
     */
    public static CellSchema of(String type) {
        return new CellSchema(type, null, List.of());
    }

    /**
     * {@return the schema of a formatted type}
     *
     * @param type its name
     * @param format its format
     */
    public static CellSchema of(String type, String format) {
        return new CellSchema(type, format, List.of());
    }
}
