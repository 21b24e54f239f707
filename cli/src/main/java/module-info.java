/** The command line; exports nothing. */
module org.partnerfiles.cli {
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires info.picocli;
    requires java.logging;
    requires org.partnerfiles.core;
    requires org.partnerfiles.helix;
    requires org.partnerfiles.lead;
    requires static org.jspecify;

    opens org.partnerfiles.cli to
            info.picocli;
}
