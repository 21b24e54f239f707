package org.partnerfiles.accountupload.internal.table;

import static org.partnerfiles.text.Blanks.given;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.accountupload.AccountUpload;
import org.partnerfiles.accountupload.Address;
import org.partnerfiles.accountupload.ClientProfile;
import org.partnerfiles.accountupload.UploadAccount;
import org.partnerfiles.option.Options;
import org.partnerfiles.text.Blanks;

/** When columns are required. */
public final class Requirements {

    private Requirements() {}

    static boolean soon(UploadAccount account, Options options) {
        return true;
    }

    public static boolean noticeOfAssignment(UploadAccount account, Options options) {
        return options.get(AccountUpload.NOTICE_JURISDICTIONS)
                .include(account.customer().address());
    }

    public static boolean ofUnitedStatesClients(Options options) {
        return options.get(AccountUpload.CLIENT_PROFILE) == ClientProfile.US_STRICT;
    }

    /** The headers of the missing parts of an address; none if no address is given. */
    public static List<String> missingIn(Address address) {
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

    public static boolean isComplete(Address address) {
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
                .anyMatch(Blanks::given);
    }
}
