package org.partnerfiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.partnerfiles.option.Option;
import org.partnerfiles.option.Options;
import org.partnerfiles.rule.Profile;

/** The options that a profile sets. One profile may be for many formats, each of which has its own. */
final class ProfileOptions {

    private ProfileOptions() {}

    /**
     * {@return the values of the options that a format has}
     *
     * @throws IllegalArgumentException if no known format has one, or a text is not that of a value
     */
    static Options of(FileFormat<?> format, Profile profile) {
        List<Option<?>> own = format.settableOptions();
        Map<String, String> ofFormat = new TreeMap<>(profile.options());
        ofFormat.keySet()
                .removeIf(id -> own.stream().noneMatch(option -> option.id().equals(id)));
        if (ofFormat.size() < profile.options().size()) {
            List<Option<?>> known = new ArrayList<>(own);
            FileFormats.all().forEach(other -> known.addAll(other.knownOptions()));
            Options.parse(profile.options(), known);
        }
        return Options.parse(ofFormat, own);
    }
}
