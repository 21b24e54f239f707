/**
 * Steps of Spring Batch that read, check and write partner files.
 *
 * <p>{@link org.partnerfiles.springbatch.PartnerFileItemReader} reads a file and goes on after a restart where the last committed chunk
 * ended; {@link org.partnerfiles.springbatch.PartnerFileItemWriter} writes one, and publishes it when its step completes. Both are to be
 * built anew for each execution of their step ({@code @StepScope}), as the readers and writers of Spring Batch are.
 */
@NullMarked
package org.partnerfiles.springbatch;

import org.jspecify.annotations.NullMarked;
