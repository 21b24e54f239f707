package org.partnerfiles.benchmarks.peers;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.opencsv.bean.CsvBindByName;
import com.opencsv.bean.CsvDate;
import com.univocity.parsers.annotations.Convert;
import com.univocity.parsers.annotations.Parsed;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.benchmarks.peers.CustomerConstants.Action;
import org.partnerfiles.benchmarks.peers.CustomerConstants.Country;
import org.partnerfiles.benchmarks.peers.CustomerConstants.CustomerType;
import org.partnerfiles.benchmarks.peers.CustomerConstants.Gencode;
import org.partnerfiles.benchmarks.peers.CustomerConstants.Gender;
import org.partnerfiles.benchmarks.peers.CustomerConstants.IdType;
import org.partnerfiles.benchmarks.peers.CustomerConstants.PayFrequency;
import org.partnerfiles.benchmarks.peers.CustomerConstants.PhoneType;

/** A LoanPro row as the peers bind it: 54 typed fields with the annotations of all peers and 30 constraints. */
public class CustomerBean {

    @Parsed
    @CsvBindByName
    @NotNull(message = "is required")
    public @Nullable Action action;

    @Parsed
    @CsvBindByName
    public @Nullable String customerId;

    @Parsed
    @CsvBindByName
    public @Nullable String importId;

    @Parsed
    @CsvBindByName
    public @Nullable String status;

    @Parsed
    @CsvBindByName
    public @Nullable CustomerType customerType;

    @Parsed
    @CsvBindByName
    @NotBlank(message = "is required")
    public @Nullable String firstName;

    @Parsed
    @CsvBindByName
    public @Nullable String middleName;

    @Parsed
    @CsvBindByName
    @NotBlank(message = "is required")
    public @Nullable String lastName;

    @Parsed
    @CsvBindByName
    public @Nullable String companyContact;

    @Parsed
    @CsvBindByName
    @Size(max = 100, message = "must be at most 100 characters")
    public @Nullable String companyName;

    @Parsed
    @CsvBindByName
    @Pattern(regexp = "[0-9]{9}", message = "must be 9 digits")
    public @Nullable String ssn;

    @Parsed
    @CsvBindByName
    public @Nullable String driversLicense;

    @Parsed
    @CsvBindByName
    public @Nullable IdType idType;

    @Parsed
    @CsvBindByName
    @Pattern(regexp = "[0-9]{9}", message = "must be 9 digits")
    public @Nullable String idNumber;

    @Parsed
    @CsvBindByName
    @DecimalMin(value = "0", message = "must not be negative")
    public @Nullable BigDecimal creditLimit;

    @Parsed
    @CsvBindByName
    @JsonFormat(pattern = Dates.PATTERN)
    @CsvDate(Dates.PATTERN)
    @Convert(conversionClass = Dates.Univocity.class)
    @Past(message = "must be in the past")
    public @Nullable LocalDate birthday;

    @Parsed
    @CsvBindByName
    public @Nullable Gender gender;

    @Parsed
    @CsvBindByName
    public @Nullable Gencode gencode;

    @Parsed
    @CsvBindByName
    public @Nullable Integer saleTransferPii;

    @Parsed
    @CsvBindByName
    @Email(message = "must be an e-mail address")
    public @Nullable String email;

    @Parsed
    @CsvBindByName
    @Pattern(regexp = "[0-9]{10}", message = "must be 10 digits")
    public @Nullable String priPhone;

    @Parsed
    @CsvBindByName
    public @Nullable PhoneType priPhoneType;

    @Parsed
    @CsvBindByName
    @Pattern(regexp = "[0-9]{10}", message = "must be 10 digits")
    public @Nullable String secPhone;

    @Parsed
    @CsvBindByName
    public @Nullable PhoneType secPhoneType;

    @Parsed
    @CsvBindByName
    public @Nullable String additionalPhone;

    @Parsed
    @CsvBindByName
    public @Nullable String additionalPhoneType;

    @Parsed
    @CsvBindByName
    public @Nullable String password;

    @Parsed
    @CsvBindByName
    public @Nullable String username;

    @Parsed
    @CsvBindByName
    @Min(value = 300, message = "must be 300 to 850")
    @Max(value = 850, message = "must be 300 to 850")
    public @Nullable Integer creditScoreExperian;

    @Parsed
    @CsvBindByName
    @Min(value = 300, message = "must be 300 to 850")
    @Max(value = 850, message = "must be 300 to 850")
    public @Nullable Integer creditScoreEquifax;

    @Parsed
    @CsvBindByName
    @Min(value = 300, message = "must be 300 to 850")
    @Max(value = 850, message = "must be 300 to 850")
    public @Nullable Integer creditScoreTransunion;

    @Parsed
    @CsvBindByName
    @NotBlank(message = "is required")
    public @Nullable String priAddress;

    @Parsed
    @CsvBindByName
    @NotBlank(message = "is required")
    public @Nullable String priCity;

    @Parsed
    @CsvBindByName
    @Pattern(regexp = "[A-Z]{2}", message = "must be 2 letters")
    public @Nullable String priState;

    @Parsed
    @CsvBindByName
    @Pattern(regexp = "[0-9]{5}(-[0-9]{4})?", message = "must be 5 or 9 digits")
    public @Nullable String priZipcode;

    @Parsed
    @CsvBindByName
    public @Nullable Country priCountry;

    @Parsed
    @CsvBindByName
    @NotBlank(message = "is required")
    public @Nullable String mailAddress;

    @Parsed
    @CsvBindByName
    @NotBlank(message = "is required")
    public @Nullable String mailCity;

    @Parsed
    @CsvBindByName
    @Pattern(regexp = "[A-Z]{2}", message = "must be 2 letters")
    public @Nullable String mailState;

    @Parsed
    @CsvBindByName
    @Pattern(regexp = "[0-9]{5}(-[0-9]{4})?", message = "must be 5 or 9 digits")
    public @Nullable String mailZipcode;

    @Parsed
    @CsvBindByName
    public @Nullable Country mailCountry;

    @Parsed
    @CsvBindByName
    @Size(max = 100, message = "must be at most 100 characters")
    public @Nullable String employerName;

    @Parsed
    @CsvBindByName
    public @Nullable String employerTitle;

    @Parsed
    @CsvBindByName
    @Pattern(regexp = "[0-9]{10}", message = "must be 10 digits")
    public @Nullable String employerPhone;

    @Parsed
    @CsvBindByName
    @DecimalMin(value = "0", message = "must not be negative")
    public @Nullable BigDecimal employerIncome;

    @Parsed
    @CsvBindByName
    public @Nullable PayFrequency employerIncomeFreq;

    @Parsed
    @CsvBindByName
    @JsonFormat(pattern = Dates.PATTERN)
    @CsvDate(Dates.PATTERN)
    @Convert(conversionClass = Dates.Univocity.class)
    public @Nullable LocalDate employerHireDate;

    @Parsed
    @CsvBindByName
    public @Nullable PayFrequency employerPaydayFreq;

    @Parsed
    @CsvBindByName
    @JsonFormat(pattern = Dates.PATTERN)
    @CsvDate(Dates.PATTERN)
    @Convert(conversionClass = Dates.Univocity.class)
    public @Nullable LocalDate employerNextPayday;

    @Parsed
    @CsvBindByName
    public @Nullable String employerAddress;

    @Parsed
    @CsvBindByName
    public @Nullable String employerCity;

    @Parsed
    @CsvBindByName
    @Pattern(regexp = "[A-Z]{2}", message = "must be 2 letters")
    public @Nullable String employerState;

    @Parsed
    @CsvBindByName
    @Pattern(regexp = "[0-9]{5}(-[0-9]{4})?", message = "must be 5 or 9 digits")
    public @Nullable String employerZipcode;

    @Parsed
    @CsvBindByName
    public @Nullable Country employerCountry;
}
