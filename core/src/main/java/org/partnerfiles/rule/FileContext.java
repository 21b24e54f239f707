package org.partnerfiles.rule;

import org.partnerfiles.option.Options;

/** What a rule is given when a file, or a batch, begins. */
public interface FileContext {

    /** {@return the host's choices} */
    Options options();

    /** {@return what is known of the file in hand} */
    FileFacts file();

    /** {@return a new index of keys, exact and bounded in memory; closed for the rule at the end} */
    KeyIndex newKeyIndex();
}
