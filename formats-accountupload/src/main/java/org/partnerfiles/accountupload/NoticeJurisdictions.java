package org.partnerfiles.accountupload;

/**
 * Where the law asks for a notice of assignment, so that the itemization of an account is required (Itemization).
 *
 * <pre>{@code
 * NoticeJurisdictions california = address -> "CA".equals(address.state());
 * var format = AccountUpload.ACCOUNTS.with(AccountUpload.NOTICE_JURISDICTIONS, california);
 * }</pre>
 */
@FunctionalInterface
public interface NoticeJurisdictions {

    /** The United States, by the country of the address; a blank country is not among them. */
    NoticeJurisdictions UNITED_STATES = address -> Countries.isUnitedStates(address.country());

    /** Everywhere. */
    NoticeJurisdictions EVERYWHERE = address -> true;

    /** Nowhere. */
    NoticeJurisdictions NOWHERE = address -> false;

    /**
     * {@return whether customers of an address are in such a jurisdiction}
     *
     * @param address a customer's address, possibly incomplete
     */
    boolean include(Address address);
}
