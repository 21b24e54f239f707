/** The command line: a thin layer over {@link org.partnerfiles.FileFormats}. */
@NullMarked
package org.partnerfiles.cli;

import org.jspecify.annotations.NullMarked;
