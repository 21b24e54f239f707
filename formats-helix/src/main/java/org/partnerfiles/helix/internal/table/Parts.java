package org.partnerfiles.helix.internal.table;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the {@code toString} of a group says: how many of its parts are given, and nothing of what they hold. */
public final class Parts {

    private Parts() {}

    public static String given(String group, @Nullable Object... parts) {
        long given = Stream.of(parts).filter(Objects::nonNull).count();
        return group + "[" + given + " of " + parts.length + " given]";
    }
}
