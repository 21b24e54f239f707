/**
 * The choices that a format leaves to its host.
 */
@NullMarked
package org.partnerfiles.option;

import org.jspecify.annotations.NullMarked;
