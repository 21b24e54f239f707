package org.partnerfiles.internal.constraint;

import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.RecordTable;

/** The path of a component as in columns: {@code name.last}, and {@code phones.additional[]} for the entries of a list. */
final class ComponentPath {

    /** The end of the path of the entries of a list. */
    static final String ENTRIES = "[]";

    private ComponentPath() {}

    static String of(Path path) {
        StringBuilder text = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getKind() == ElementKind.CONTAINER_ELEMENT) {
                text.append(ENTRIES);
            } else if (node.getKind() == ElementKind.PROPERTY) {
                text.append(text.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        return text.toString();
    }

    /** {@return the position of the column of the component or of the one that contains it, or -1} */
    static int position(String path, RecordTable<?> table) {
        for (int end = path.length();
                end > 0;
                end = Math.max(path.lastIndexOf('.', end - 1), path.lastIndexOf('[', end - 1))) {
            Column<?, ?> column = table.columnOf(path.substring(0, end));
            if (column != null) {
                return column.position();
            }
        }
        return -1;
    }
}
