/** Records, tables and rules of Helix files. */
module org.partnerfiles.helix {
    requires transitive org.partnerfiles.core;
    requires static org.immutables.value.annotations;
    requires static transitive org.jspecify;

    exports org.partnerfiles.helix;

    opens org.partnerfiles.helix to
            org.hibernate.validator;

    provides org.partnerfiles.FormatProvider with
            org.partnerfiles.helix.internal.HelixFormats;
}
