package org.partnerfiles.accountupload;

import org.partnerfiles.accountupload.internal.table.Countries;

/**
 * Where the law requires a notice of assignment, and with it the itemization of an account (Itemization).
 *
 * <pre>{@code
 * NoticeJurisdictions california = address -> "CA".equals(address.state());
 * var format = AccountUpload.ACCOUNTS.withOption(AccountUpload.NOTICE_JURISDICTIONS, california);
 * }</pre>
 */
@FunctionalInterface
public interface NoticeJurisdictions {

    /** The United States, by the country of the address; a blank country does not count. */
    NoticeJurisdictions UNITED_STATES =
            named("the United States", address -> Countries.isUnitedStates(address.country()));

    /** Everywhere. */
    NoticeJurisdictions EVERYWHERE = named("everywhere", address -> true);

    /** Nowhere. */
    NoticeJurisdictions NOWHERE = named("nowhere", address -> false);

    /**
     * {@return whether customers of an address are in such a jurisdiction}
     *
     * @param address a customer's address, possibly incomplete
     */
    boolean include(Address address);

    /** With a name, so that the format's page can show it. */
    private static NoticeJurisdictions named(String name, NoticeJurisdictions jurisdictions) {
        return new NoticeJurisdictions() {
            @Override
            public boolean include(Address address) {
                return jurisdictions.include(address);
            }

            @Override
            public String toString() {
                return name;
            }
        };
    }
}
