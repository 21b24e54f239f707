/**
 * Helix's files, as a program that is served by Helix receives them. {@link org.partnerfiles.helix.Helix} has the formats: the
 * registrations of customers ({@link org.partnerfiles.helix.CustomerRegistration}), headed by a record about the file
 * ({@link org.partnerfiles.helix.CustomerRegistrationHeader}).
 */
@NullMarked
package org.partnerfiles.helix;

import org.jspecify.annotations.NullMarked;
