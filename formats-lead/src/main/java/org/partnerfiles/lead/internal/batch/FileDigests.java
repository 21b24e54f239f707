package org.partnerfiles.lead.internal.batch;

import org.partnerfiles.rule.Lookup;

/** The digests of the files of the batch under check, by name. */
@FunctionalInterface
public interface FileDigests extends Lookup<String, String> {}
