package org.partnerfiles.lead.internal.batch;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.lead.CustomerDirectory;
import org.partnerfiles.lead.IdKind;
import org.partnerfiles.lead.KnownCustomer;

/** Several directories, asked one after the other for what is not found yet. */
public final class JoinedDirectories implements CustomerDirectory {

    private final List<CustomerDirectory> directories;

    private JoinedDirectories(List<CustomerDirectory> directories) {
        this.directories = directories;
    }

    /** Joins directories; those that are null are left out. */
    public static CustomerDirectory of(@Nullable CustomerDirectory... directories) {
        List<CustomerDirectory> present =
                Stream.of(directories).filter(Objects::nonNull).toList();
        return present.size() == 1 ? present.get(0) : new JoinedDirectories(present);
    }

    @Override
    public Map<String, KnownCustomer> find(Set<String> ids) {
        Map<String, KnownCustomer> found = new HashMap<>();
        Set<String> further = new HashSet<>(ids);
        for (CustomerDirectory directory : directories) {
            if (!further.isEmpty()) {
                found.putAll(directory.find(further));
                further.removeAll(found.keySet());
            }
        }
        return found;
    }

    /** Only the kinds that each of them knows completely. */
    @Override
    public Set<IdKind> kinds() {
        Set<IdKind> kinds = EnumSet.allOf(IdKind.class);
        directories.forEach(directory -> kinds.retainAll(directory.kinds()));
        return kinds;
    }
}
