package org.partnerfiles.accountupload;

import org.jspecify.annotations.Nullable;

/**
 * A record of an upload.
 *
 * @param accountRef the account's reference, as it stood
 * @param line the line on which the record begins, from 1
 * @param row the number of the record, from 1
 * @since 0.1.0
 */
public record SentRecord(@Nullable String accountRef, long line, long row) {}
