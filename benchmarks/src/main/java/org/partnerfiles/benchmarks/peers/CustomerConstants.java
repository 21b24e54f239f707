package org.partnerfiles.benchmarks.peers;

/** The constants of a LoanPro row, named as they are spelt in the file, so that every peer binds them without configuration. */
public final class CustomerConstants {

    private CustomerConstants() {}

    public enum Action {
        add,
        update,
        remove
    }

    public enum CustomerType {
        individual,
        flooringCustomer,
        company
    }

    public enum IdType {
        employerNumber,
        ssn
    }

    public enum Gender {
        male,
        female,
        unknown
    }

    public enum Gencode {
        none,
        ii,
        iii,
        iv,
        ix,
        jr,
        sr
    }

    public enum PhoneType {
        cell,
        fax,
        home,
        office,
        other,
        cellSmartPhone
    }

    public enum PayFrequency {
        monthly,
        semimonthly,
        biweekly,
        weekly
    }

    public enum Country {
        usa,
        can
    }
}
