/**
 * Account Upload files: {@link org.partnerfiles.accountupload.AccountUpload} has the format, {@link
 * org.partnerfiles.accountupload.UploadAccount} is a row, {@link org.partnerfiles.accountupload.ErrorFile} what comes back.
 */
@NullMarked
package org.partnerfiles.accountupload;

import org.jspecify.annotations.NullMarked;
