package org.partnerfiles.examples;

import java.nio.file.Path;
import org.partnerfiles.loanpro.LoanPro;

public class FirstCheck {
    public static void main(String[] args) throws Exception {
        var report = LoanPro.CUSTOMERS.validator().validate(Path.of("customers.csv"));
        System.out.println(report);
        report.findings().forEach(System.out::println);
    }
}
