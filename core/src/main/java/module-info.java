/** Reads, checks and writes partner files by tables; knows no vendor. */
module org.partnerfiles.core {
    requires transitive jakarta.validation;
    requires static transitive org.jspecify;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.dataformat.csv;
    requires org.hibernate.validator;

    exports org.partnerfiles;
    exports org.partnerfiles.description;
    exports org.partnerfiles.fiction;
    exports org.partnerfiles.finding;
    exports org.partnerfiles.fixtures;
    exports org.partnerfiles.io;
    exports org.partnerfiles.option;
    exports org.partnerfiles.report;
    exports org.partnerfiles.table;
    exports org.partnerfiles.rule;
    exports org.partnerfiles.text;

    uses org.partnerfiles.FormatProvider;
    uses org.partnerfiles.RuleProvider;
}
