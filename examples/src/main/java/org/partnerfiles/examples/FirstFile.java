package org.partnerfiles.examples;

import java.nio.file.Path;
import org.partnerfiles.loanpro.Action;
import org.partnerfiles.loanpro.LoanPro;
import org.partnerfiles.loanpro.LoanProCustomer;
import org.partnerfiles.loanpro.PersonName;

public class FirstFile {
    public static void main(String[] args) throws Exception {
        try (var out = LoanPro.CUSTOMERS.writer(Path.of("customers.csv"))) {
            out.write(LoanProCustomer.builder()
                    .action(Action.UPDATE)
                    .customerId("17")
                    .name(PersonName.of("Sam", "Example"))
                    .build());
            out.publish();
        }
    }
}
