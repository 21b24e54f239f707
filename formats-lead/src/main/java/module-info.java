/** Records, tables and rules of Lead files. */
module org.partnerfiles.lead {
    requires transitive org.partnerfiles.core;
    requires static org.immutables.value.annotations;
    requires static transitive org.jspecify;

    exports org.partnerfiles.lead;

    opens org.partnerfiles.lead to
            org.hibernate.validator;

    provides org.partnerfiles.FormatProvider with
            org.partnerfiles.lead.internal.LeadFormats;
}
