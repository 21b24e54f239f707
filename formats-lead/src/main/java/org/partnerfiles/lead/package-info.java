/**
 * Lead's files: {@link org.partnerfiles.lead.Lead} has the formats, {@link org.partnerfiles.lead.LeadBatches} groups files into
 * batches, {@link org.partnerfiles.lead.LeadBatchValidator} checks them.
 */
@NullMarked
package org.partnerfiles.lead;

import org.jspecify.annotations.NullMarked;
