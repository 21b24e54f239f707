package org.partnerfiles.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/**
 * Invented, valid LoanPro customers: 54 columns, about 40 % of the cells blank, about 2 % quoted. The same number of rows gives the same
 * bytes.
 */
final class LoanProFile {

    static final String HEADER = "action,customerId,importId,status,customerType,firstName,middleName,lastName,"
            + "companyContact,companyName,ssn,driversLicense,idType,idNumber,creditLimit,birthday,gender,gencode,"
            + "saleTransferPii,email,priPhone,priPhoneType,secPhone,secPhoneType,additionalPhone,additionalPhoneType,"
            + "password,username,creditScoreExperian,creditScoreEquifax,creditScoreTransunion,priAddress,priCity,priState,"
            + "priZipcode,priCountry,mailAddress,mailCity,mailState,mailZipcode,mailCountry,employerName,employerTitle,"
            + "employerPhone,employerIncome,employerIncomeFreq,employerHireDate,employerPaydayFreq,employerNextPayday,"
            + "employerAddress,employerCity,employerState,employerZipcode,employerCountry";

    private static final String[] FIRST = {"David", "Ana", "Maria", "John", "Wei", "Fatima", "Olu", "Chris"};
    private static final String[] LAST = {"Hicks", "Roe", "Nguyen", "Smith", "Garcia", "Okafor", "Fitzgerald", "Li"};
    private static final String[] STREET = {"Oak Lane", "Main Street", "Sunset Boulevard", "2nd Avenue"};
    private static final String[] CITY = {"Schenectady", "Newark", "Salt Lake City", "Austin", "San Diego"};
    private static final String[] STATE = {"NY", "NJ", "UT", "TX", "CA"};
    private static final String[] PHONE_TYPE = {"cell", "home", "office", "other"};
    private static final String[] FREQUENCY = {"monthly", "semimonthly", "biweekly", "weekly"};
    private static final String[] EMPLOYER = {"Example Motors", "Acme Corporation", "Initech", "County Hospital"};
    private static final String[] TITLE = {"Clerk", "Software Engineer", "Nurse", "Sales Manager"};

    private final SplittableRandom random = new SplittableRandom(54);
    private final Writer out;
    private boolean first;

    private LoanProFile(Writer out) {
        this.out = out;
    }

    static void generate(OutputStream target, long rows) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8), 1 << 16);
        out.write(HEADER);
        out.write("\r\n");
        LoanProFile file = new LoanProFile(out);
        for (long row = 1; row <= rows; row++) {
            file.row(row);
        }
        out.flush();
    }

    private void row(long number) throws IOException {
        first = true;
        String firstName = one(FIRST);
        String lastName = one(LAST);
        cell("add");
        blank();
        cell("A-" + (100_000_000 + number));
        cell(digits(1));
        cell("individual");
        cell(firstName);
        maybe(30, one(FIRST));
        cell(lastName);
        blank();
        blank();
        String ssn = "0" + (10 + random.nextInt(80)) + (10 + random.nextInt(80)) + (1_000 + random.nextInt(8_000));
        cell(ssn);
        maybe(15, "D" + digits(8));
        cell("ssn");
        maybe(10, ssn);
        maybe(20, digits(5) + ".50");
        cell(day(1950, 50));
        cell(random.nextBoolean() ? "male" : "female");
        maybe(20, "none");
        cell(random.nextInt(5) == 0 ? "0" : "1");
        cell(firstName.toLowerCase(java.util.Locale.ROOT) + "." + number + "@example.com");
        cell("20355501" + digits(2));
        cell(one(PHONE_TYPE));
        boolean second = chance(30);
        maybe(second, "20355501" + digits(2));
        maybe(second, one(PHONE_TYPE));
        boolean more = chance(5);
        maybe(more, "2035550100;2035550101");
        maybe(more, "cell;home");
        maybe(10, "Example" + digits(2));
        maybe(40, "user" + number);
        maybe(40, "" + (500 + random.nextInt(350)));
        maybe(40, "" + (500 + random.nextInt(350)));
        maybe(40, "" + (500 + random.nextInt(350)));
        int place = random.nextInt(CITY.length);
        address(place, 54);
        address(place, 54);
        boolean employed = chance(55);
        maybe(employed, one(EMPLOYER));
        maybe(employed, one(TITLE));
        maybe(employed && chance(70), "20355501" + digits(2));
        maybe(employed, digits(5) + ".00");
        maybe(employed, one(FREQUENCY));
        maybe(employed && chance(70), day(2005, 20));
        maybe(employed && chance(70), one(FREQUENCY));
        maybe(employed && chance(70), day(2027, 1));
        if (employed && chance(60)) {
            address(random.nextInt(CITY.length), 0);
        } else {
            for (int i = 0; i < 5; i++) {
                blank();
            }
        }
        out.write("\r\n");
    }

    private void address(int place, int percentQuoted) throws IOException {
        String street = (10 + random.nextInt(9_000)) + " " + one(STREET);
        cell(chance(percentQuoted) ? "\"" + street + ", Apt " + (1 + random.nextInt(99)) + "\"" : street);
        cell(CITY[place]);
        cell(STATE[place]);
        cell((10_000 + random.nextInt(80_000)) + (chance(10) ? "-" + (1_000 + random.nextInt(8_000)) : ""));
        cell("usa");
    }

    private String day(int from, int years) {
        int month = 1 + random.nextInt(12);
        int day = 1 + random.nextInt(28);
        return (month < 10 ? "0" : "") + month + (day < 10 ? "/0" : "/") + day + "/" + (from + random.nextInt(years));
    }

    private String digits(int count) {
        StringBuilder text = new StringBuilder(count);
        text.append(1 + random.nextInt(9));
        while (text.length() < count) {
            text.append(random.nextInt(10));
        }
        return text.toString();
    }

    private String one(String[] of) {
        return of[random.nextInt(of.length)];
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private void maybe(int percent, String text) throws IOException {
        maybe(chance(percent), text);
    }

    private void maybe(boolean there, String text) throws IOException {
        cell(there ? text : "");
    }

    private void blank() throws IOException {
        cell("");
    }

    private void cell(String text) throws IOException {
        if (!first) {
            out.write(',');
        }
        first = false;
        out.write(text);
    }
}
