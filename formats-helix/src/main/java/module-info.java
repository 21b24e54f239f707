/** Records, tables and rules of Helix files. */
module org.partnerfiles.helix {
    requires transitive org.partnerfiles.core;
    requires static org.immutables.value.annotations;
    requires static transitive org.jspecify;
}
