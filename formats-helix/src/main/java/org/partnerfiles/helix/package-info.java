/**
 * The files that Helix delivers to its client programs. {@link org.partnerfiles.helix.Helix} has the formats. The customer registration
 * file has records of {@link org.partnerfiles.helix.CustomerRegistration} after a header record,
 * {@link org.partnerfiles.helix.CustomerRegistrationHeader}; the customer file has records of
 * {@link org.partnerfiles.helix.HelixCustomer} after the same header record.
 */
@NullMarked
package org.partnerfiles.helix;

import org.jspecify.annotations.NullMarked;
