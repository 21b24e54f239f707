package org.partnerfiles.accountupload;

import static org.partnerfiles.accountupload.Texts.given;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.option.Options;

/** When columns are required. */
final class Requirements {

    private Requirements() {}

    static boolean soon(UploadAccount account, Options options) {
        return true;
    }

    static boolean noticeOfAssignment(UploadAccount account, Options options) {
        return options.get(AccountUpload.NOTICE_JURISDICTIONS)
                .include(account.customer().address());
    }

    static boolean ofUnitedStatesClients(UploadAccount account, Options options) {
        return ofUnitedStatesClients(options);
    }

    static boolean ofUnitedStatesClients(Options options) {
        return options.get(AccountUpload.CLIENT_PROFILE) == ClientProfile.US_STRICT;
    }

    /** The headers of what an address lacks; none where no address is given. */
    static List<String> missingIn(Address address) {
        List<String> missing = new ArrayList<>();
        if (isGiven(address)) {
            addIfBlank(missing, address.line1(), "AddressLine1");
            addIfBlank(missing, address.city(), "City");
            if (Countries.hasStates(address.country())) {
                addIfBlank(missing, address.state(), "State");
            }
            addIfBlank(missing, address.postcode(), "Postcode");
            addIfBlank(missing, address.country(), "Country");
        }
        return missing;
    }

    private static void addIfBlank(List<String> missing, @Nullable String text, String header) {
        if (!given(text)) {
            missing.add(header);
        }
    }

    static boolean isComplete(Address address) {
        return isGiven(address) && missingIn(address).isEmpty();
    }

    private static boolean isGiven(Address address) {
        return Stream.of(
                        address.line1(),
                        address.line2(),
                        address.city(),
                        address.state(),
                        address.postcode(),
                        address.country())
                .anyMatch(Texts::given);
    }
}
