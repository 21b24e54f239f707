package org.partnerfiles.fiction;

/**
 * An invented address in a town that exists.
 *
 * @param street number and street
 * @param city the town
 * @param state the two-letter code of its state or province
 * @param zipcode a ZIP or postal code of the town
 */
public record Place(String street, String city, String state, String zipcode) {}
