/** Records, tables and rules of Lead files. */
module org.partnerfiles.lead {
    requires transitive org.partnerfiles.core;
    requires static org.immutables.value.annotations;
    requires static transitive org.jspecify;
}
