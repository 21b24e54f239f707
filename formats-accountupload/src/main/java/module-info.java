/** Records, tables and rules of Account Upload files. */
module org.partnerfiles.accountupload {
    requires transitive org.partnerfiles.core;
    requires static org.immutables.value.annotations;
    requires static transitive org.jspecify;

    exports org.partnerfiles.accountupload;

    opens org.partnerfiles.accountupload to
            org.hibernate.validator;
    opens org.partnerfiles.accountupload.internal.table to
            org.partnerfiles.core;

    provides org.partnerfiles.FormatProvider with
            org.partnerfiles.accountupload.internal.AccountUploadFormats;
}
