/**
 * Lead's files: {@link org.partnerfiles.lead.Lead} has the formats, {@link org.partnerfiles.lead.LeadBatches} groups files into
 * batches, {@link org.partnerfiles.lead.LeadBatchValidator} checks them against a {@link org.partnerfiles.lead.LeadHistory},
 * {@link org.partnerfiles.lead.LeadBatchWriter} writes one.
 */
@NullMarked
package org.partnerfiles.lead;

import org.jspecify.annotations.NullMarked;
