/** Delivery by SFTP and PGP: the programs of a guide, and their tests. */
@NullMarked
package org.partnerfiles.examples.delivery;

import org.jspecify.annotations.NullMarked;
