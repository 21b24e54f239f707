package org.partnerfiles.fiction;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * A source of invented people, places and numbers. The same seed gives the same data on every machine and with every version of Java,
 * since the random generator (SplitMix64) is our own. Phone numbers are from the block reserved for fiction, social security numbers from
 * areas that are never issued, and e-mail addresses are at example.com. Not safe for use by several threads.
 *
 * <pre>{@code
 * Fiction fiction = Fiction.of(42).part(number);
 * Person person = fiction.person();
 * }</pre>
 *
 * @since 0.1.0
 */
public final class Fiction {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private static final List<String> FIRST = split(
            "Ada;Benjamin;Carmen;Daniel;Elena;Felix;Grace;Hassan;Irene;Jonah;Keiko;Liam;Maya;Noah;Olivia;Pablo;Quinn;"
                    + "Rosa;Samuel;Tara;Umar;Vera;Walter;Ximena;Yusuf;Zoe");
    private static final List<String> LAST = split(
            "Abbott;Barnes;Castillo;Dawson;Ellison;Fischer;Garcia;Hawkins;Ibrahim;Jensen;Kowalski;Larsen;Mitchell;Nguyen;"
                    + "Ortega;Patel;Quigley;Ramirez;Sullivan;Tanaka;Underwood;Vasquez;Whitfield;Yamamoto;Zimmerman");
    private static final List<String> STREETS = split(
            "Oak Lane;Maple Street;Cedar Avenue;Elm Court;Harbor Road;Prairie Drive;Mill Pond Way;Juniper Terrace;"
                    + "Second Street;Orchard Boulevard");
    private static final List<String> TRADES = split(
            "Bakery;Landscaping;Coffee Roasters;Bicycle Works;Print Shop;Hardware;Catering;Logistics;Veterinary Clinic;"
                    + "Robotics");
    private static final List<String> LEGAL_FORMS = split("LLC;Inc;Corp;Co");
    private static final List<String> TOWNS = split(
            "Albany,NY,12207;Austin,TX,78701;Baltimore,MD,21202;Boise,ID,83702;Boston,MA,02108;Burlington,VT,05401;"
                    + "Charleston,WV,25301;Cheyenne,WY,82001;Chicago,IL,60602;Columbus,OH,43215;Denver,CO,80202;"
                    + "Des Moines,IA,50309;Fargo,ND,58102;Hartford,CT,06103;Helena,MT,59601;Honolulu,HI,96813;Juneau,AK,99801;"
                    + "Madison,WI,53703;Newark,NJ,07102;Phoenix,AZ,85003;Portland,ME,04101;Richmond,VA,23219;Sacramento,CA,95814;"
                    + "Salem,OR,97301;Santa Fe,NM,87501;Schenectady,NY,12305;Seattle,WA,98104;Tulsa,OK,74103");
    private static final List<String> CANADIAN_TOWNS =
            split("Calgary,AB,T2P 2M5;Halifax,NS,B3J 3K5;Montreal,QC,H2Y 1C6;Ottawa,ON,K1P 1J1;Regina,SK,S4P 3C8;"
                    + "Vancouver,BC,V5Y 1V4;Winnipeg,MB,R3B 1B9");
    private static final List<String> AREA_CODES = split("212;305;312;404;512;617;702;808;907");

    private long state;
    private final long seed;

    private Fiction(long seed) {
        this.seed = seed;
        this.state = seed;
    }

    /**
     * {@return the source for a seed}
     *
     * @param seed any number
     */
    public static Fiction of(long seed) {
        return new Fiction(mixed(seed * GOLDEN + GOLDEN));
    }

    /**
     * {@return a part of this source that does not depend on what it has generated before}
     *
     * @param number which part
     */
    public Fiction part(long number) {
        return new Fiction(mixed(seed ^ mixed(number + GOLDEN)));
    }

    /**
     * {@return a number of 0 or more, below a bound}
     *
     * @param bound above 0
     */
    public long below(long bound) {
        // bounds are small, so the bias to low numbers is negligible
        return Long.remainderUnsigned(next(), bound);
    }

    /**
     * {@return true with a probability in percent}
     *
     * @param percent how many
     */
    public boolean chance(int percent) {
        return below(100) < percent;
    }

    /**
     * {@return one of the given values}
     *
     * @param things at least one
     * @param <T> their type
     */
    public <T> T oneOf(List<T> things) {
        return things.get((int) below(things.size()));
    }

    /**
     * {@return one of the given values}
     *
     * @param things at least one
     * @param <T> their type
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // read, not kept
    public final <T> T oneOf(T... things) {
        return things[(int) below(things.length)];
    }

    /**
     * {@return a text of digits}
     *
     * @param length how many
     */
    public String digits(int length) {
        StringBuilder digits = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            digits.append((char) ('0' + below(10)));
        }
        return digits.toString();
    }

    /** {@return a person} */
    public Person person() {
        return new Person(oneOf(FIRST), oneOf(FIRST), oneOf(LAST));
    }

    /** {@return a company's name, without punctuation} */
    public String company() {
        return oneOf(LAST) + " " + oneOf(TRADES) + " " + oneOf(LEGAL_FORMS);
    }

    /** {@return an address in the United States} */
    public Place place() {
        return place(oneOf(TOWNS));
    }

    /** {@return an address in Canada} */
    public Place canadianPlace() {
        return place(oneOf(CANADIAN_TOWNS));
    }

    private Place place(String town) {
        String[] parts = town.split(",", -1);
        return new Place((1 + below(9_999)) + " " + oneOf(STREETS), parts[0], parts[1], parts[2]);
    }

    /** {@return a phone number from the block reserved for fiction, 10 digits: 555-0100 to 555-0199 in some area} */
    public String phone() {
        return oneOf(AREA_CODES) + "55501" + digits(2);
    }

    /** {@return 9 digits in the form of a social security number that is never issued, neither as one nor as a taxpayer's number} */
    public String neverIssuedSsn() {
        // areas from 900 on are not issued; groups below 50 are not used for taxpayers' numbers either
        return "9" + digits(2) + (10 + below(40)) + (1000 + below(9_000));
    }

    /**
     * {@return 9 digits of a social security number that was printed as a sample and withdrawn, in a range that is issued} There are two
     * such numbers, so the result is not unique.
     */
    public String withdrawnSsn() {
        return oneOf("078051120", "219099999");
    }

    /**
     * {@return a day}
     *
     * @param first the first that may be
     * @param last the last that may be
     */
    public LocalDate day(LocalDate first, LocalDate last) {
        return first.plusDays(below(ChronoUnit.DAYS.between(first, last) + 1));
    }

    /** {@return the birthday of an adult, between 1940 and 2000} */
    public LocalDate birthday() {
        return day(LocalDate.of(1940, 1, 1), LocalDate.of(2000, 12, 31));
    }

    private static List<String> split(String texts) {
        return List.of(texts.split(";"));
    }

    private long next() {
        state += GOLDEN;
        return mixed(state);
    }

    private static long mixed(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /**
     * An invented person.
     *
     * @param first first name
     * @param middle middle name
     * @param last last name
     */
    public record Person(String first, String middle, String last) {

        /**
         * {@return an address under a domain that is reserved for examples}
         *
         * @param number makes it unique
         */
        public String email(long number) {
            return login(number) + "@example.com";
        }

        /**
         * {@return a user name}
         *
         * @param number makes it unique
         */
        public String login(long number) {
            return (first + "." + last).toLowerCase(Locale.ROOT) + number;
        }
    }

    /**
     * An invented address in a town that exists.
     *
     * @param street number and street
     * @param city the town
     * @param state the two-letter code of its state or province
     * @param zipcode a ZIP or postal code of the town
     */
    public record Place(String street, String city, String state, String zipcode) {}
}
