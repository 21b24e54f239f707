/** Records, tables and rules of LoanPro files. */
module org.partnerfiles.loanpro {
    requires transitive org.partnerfiles.core;
    requires static org.immutables.value.annotations;
    requires static transitive org.jspecify;

    exports org.partnerfiles.loanpro;

    opens org.partnerfiles.loanpro to
            org.hibernate.validator;

    provides org.partnerfiles.FormatProvider with
            org.partnerfiles.loanpro.internal.LoanProFormats;
}
