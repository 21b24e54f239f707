/** Records, tables and rules of Account Upload files. */
module org.partnerfiles.accountupload {
    requires transitive org.partnerfiles.core;
    requires static org.immutables.value.annotations;
    requires static transitive org.jspecify;
}
