package org.partnerfiles.accountupload.internal.table;

import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the {@code toString} of a group says: how many of its parts are given, and nothing of what they hold. */
public final class Parts {

    private Parts() {}

    public static String given(String group, @Nullable Object... parts) {
        long given = Stream.of(parts)
                .filter(part -> part != null && !(part instanceof Collection<?> list && list.isEmpty()))
                .count();
        return group + "[" + given + " of " + parts.length + " given]";
    }
}
