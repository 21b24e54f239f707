package org.partnerfiles.benchmarks.peers;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
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

/** A LoanPro row as a user of the peers would write it: one bean, 54 typed properties, the annotations of all of them, 30 constraints. */
@JsonPropertyOrder({
    "action",
    "customerId",
    "importId",
    "status",
    "customerType",
    "firstName",
    "middleName",
    "lastName",
    "companyContact",
    "companyName",
    "ssn",
    "driversLicense",
    "idType",
    "idNumber",
    "creditLimit",
    "birthday",
    "gender",
    "gencode",
    "saleTransferPii",
    "email",
    "priPhone",
    "priPhoneType",
    "secPhone",
    "secPhoneType",
    "additionalPhone",
    "additionalPhoneType",
    "password",
    "username",
    "creditScoreExperian",
    "creditScoreEquifax",
    "creditScoreTransunion",
    "priAddress",
    "priCity",
    "priState",
    "priZipcode",
    "priCountry",
    "mailAddress",
    "mailCity",
    "mailState",
    "mailZipcode",
    "mailCountry",
    "employerName",
    "employerTitle",
    "employerPhone",
    "employerIncome",
    "employerIncomeFreq",
    "employerHireDate",
    "employerPaydayFreq",
    "employerNextPayday",
    "employerAddress",
    "employerCity",
    "employerState",
    "employerZipcode",
    "employerCountry"
})
public class CustomerBean {

    @Parsed(field = "action")
    @CsvBindByName(column = "action")
    @NotNull(message = "is required")
    private @Nullable Action action;

    @Parsed(field = "customerId")
    @CsvBindByName(column = "customerId")
    private @Nullable String customerId;

    @Parsed(field = "importId")
    @CsvBindByName(column = "importId")
    private @Nullable String importId;

    @Parsed(field = "status")
    @CsvBindByName(column = "status")
    private @Nullable String status;

    @Parsed(field = "customerType")
    @CsvBindByName(column = "customerType")
    private @Nullable CustomerType customerType;

    @Parsed(field = "firstName")
    @CsvBindByName(column = "firstName")
    @NotBlank(message = "is required")
    private @Nullable String firstName;

    @Parsed(field = "middleName")
    @CsvBindByName(column = "middleName")
    private @Nullable String middleName;

    @Parsed(field = "lastName")
    @CsvBindByName(column = "lastName")
    @NotBlank(message = "is required")
    private @Nullable String lastName;

    @Parsed(field = "companyContact")
    @CsvBindByName(column = "companyContact")
    private @Nullable String companyContact;

    @Parsed(field = "companyName")
    @CsvBindByName(column = "companyName")
    @Size(max = 100, message = "must be at most 100 characters")
    private @Nullable String companyName;

    @Parsed(field = "ssn")
    @CsvBindByName(column = "ssn")
    @Pattern(regexp = "[0-9]{9}", message = "must be 9 digits")
    private @Nullable String ssn;

    @Parsed(field = "driversLicense")
    @CsvBindByName(column = "driversLicense")
    private @Nullable String driversLicense;

    @Parsed(field = "idType")
    @CsvBindByName(column = "idType")
    private @Nullable IdType idType;

    @Parsed(field = "idNumber")
    @CsvBindByName(column = "idNumber")
    @Pattern(regexp = "[0-9]{9}", message = "must be 9 digits")
    private @Nullable String idNumber;

    @Parsed(field = "creditLimit")
    @CsvBindByName(column = "creditLimit")
    @DecimalMin(value = "0", message = "must not be negative")
    private @Nullable BigDecimal creditLimit;

    @Parsed(field = "birthday")
    @CsvBindByName(column = "birthday")
    @JsonFormat(pattern = Dates.PATTERN)
    @CsvDate(Dates.PATTERN)
    @Convert(conversionClass = Dates.Univocity.class)
    @Past(message = "must be in the past")
    private @Nullable LocalDate birthday;

    @Parsed(field = "gender")
    @CsvBindByName(column = "gender")
    private @Nullable Gender gender;

    @Parsed(field = "gencode")
    @CsvBindByName(column = "gencode")
    private @Nullable Gencode gencode;

    @Parsed(field = "saleTransferPii")
    @CsvBindByName(column = "saleTransferPii")
    private @Nullable Integer saleTransferPii;

    @Parsed(field = "email")
    @CsvBindByName(column = "email")
    @Email(message = "must be an e-mail address")
    private @Nullable String email;

    @Parsed(field = "priPhone")
    @CsvBindByName(column = "priPhone")
    @Pattern(regexp = "[0-9]{10}", message = "must be 10 digits")
    private @Nullable String priPhone;

    @Parsed(field = "priPhoneType")
    @CsvBindByName(column = "priPhoneType")
    private @Nullable PhoneType priPhoneType;

    @Parsed(field = "secPhone")
    @CsvBindByName(column = "secPhone")
    @Pattern(regexp = "[0-9]{10}", message = "must be 10 digits")
    private @Nullable String secPhone;

    @Parsed(field = "secPhoneType")
    @CsvBindByName(column = "secPhoneType")
    private @Nullable PhoneType secPhoneType;

    @Parsed(field = "additionalPhone")
    @CsvBindByName(column = "additionalPhone")
    private @Nullable String additionalPhone;

    @Parsed(field = "additionalPhoneType")
    @CsvBindByName(column = "additionalPhoneType")
    private @Nullable String additionalPhoneType;

    @Parsed(field = "password")
    @CsvBindByName(column = "password")
    private @Nullable String password;

    @Parsed(field = "username")
    @CsvBindByName(column = "username")
    private @Nullable String username;

    @Parsed(field = "creditScoreExperian")
    @CsvBindByName(column = "creditScoreExperian")
    @Min(value = 300, message = "must be 300 to 850")
    @Max(value = 850, message = "must be 300 to 850")
    private @Nullable Integer creditScoreExperian;

    @Parsed(field = "creditScoreEquifax")
    @CsvBindByName(column = "creditScoreEquifax")
    @Min(value = 300, message = "must be 300 to 850")
    @Max(value = 850, message = "must be 300 to 850")
    private @Nullable Integer creditScoreEquifax;

    @Parsed(field = "creditScoreTransunion")
    @CsvBindByName(column = "creditScoreTransunion")
    @Min(value = 300, message = "must be 300 to 850")
    @Max(value = 850, message = "must be 300 to 850")
    private @Nullable Integer creditScoreTransunion;

    @Parsed(field = "priAddress")
    @CsvBindByName(column = "priAddress")
    @NotBlank(message = "is required")
    private @Nullable String priAddress;

    @Parsed(field = "priCity")
    @CsvBindByName(column = "priCity")
    @NotBlank(message = "is required")
    private @Nullable String priCity;

    @Parsed(field = "priState")
    @CsvBindByName(column = "priState")
    @Pattern(regexp = "[A-Z]{2}", message = "must be 2 letters")
    private @Nullable String priState;

    @Parsed(field = "priZipcode")
    @CsvBindByName(column = "priZipcode")
    @Pattern(regexp = "[0-9]{5}(-[0-9]{4})?", message = "must be 5 or 9 digits")
    private @Nullable String priZipcode;

    @Parsed(field = "priCountry")
    @CsvBindByName(column = "priCountry")
    private @Nullable Country priCountry;

    @Parsed(field = "mailAddress")
    @CsvBindByName(column = "mailAddress")
    @NotBlank(message = "is required")
    private @Nullable String mailAddress;

    @Parsed(field = "mailCity")
    @CsvBindByName(column = "mailCity")
    @NotBlank(message = "is required")
    private @Nullable String mailCity;

    @Parsed(field = "mailState")
    @CsvBindByName(column = "mailState")
    @Pattern(regexp = "[A-Z]{2}", message = "must be 2 letters")
    private @Nullable String mailState;

    @Parsed(field = "mailZipcode")
    @CsvBindByName(column = "mailZipcode")
    @Pattern(regexp = "[0-9]{5}(-[0-9]{4})?", message = "must be 5 or 9 digits")
    private @Nullable String mailZipcode;

    @Parsed(field = "mailCountry")
    @CsvBindByName(column = "mailCountry")
    private @Nullable Country mailCountry;

    @Parsed(field = "employerName")
    @CsvBindByName(column = "employerName")
    @Size(max = 100, message = "must be at most 100 characters")
    private @Nullable String employerName;

    @Parsed(field = "employerTitle")
    @CsvBindByName(column = "employerTitle")
    private @Nullable String employerTitle;

    @Parsed(field = "employerPhone")
    @CsvBindByName(column = "employerPhone")
    @Pattern(regexp = "[0-9]{10}", message = "must be 10 digits")
    private @Nullable String employerPhone;

    @Parsed(field = "employerIncome")
    @CsvBindByName(column = "employerIncome")
    @DecimalMin(value = "0", message = "must not be negative")
    private @Nullable BigDecimal employerIncome;

    @Parsed(field = "employerIncomeFreq")
    @CsvBindByName(column = "employerIncomeFreq")
    private @Nullable PayFrequency employerIncomeFreq;

    @Parsed(field = "employerHireDate")
    @CsvBindByName(column = "employerHireDate")
    @JsonFormat(pattern = Dates.PATTERN)
    @CsvDate(Dates.PATTERN)
    @Convert(conversionClass = Dates.Univocity.class)
    private @Nullable LocalDate employerHireDate;

    @Parsed(field = "employerPaydayFreq")
    @CsvBindByName(column = "employerPaydayFreq")
    private @Nullable PayFrequency employerPaydayFreq;

    @Parsed(field = "employerNextPayday")
    @CsvBindByName(column = "employerNextPayday")
    @JsonFormat(pattern = Dates.PATTERN)
    @CsvDate(Dates.PATTERN)
    @Convert(conversionClass = Dates.Univocity.class)
    private @Nullable LocalDate employerNextPayday;

    @Parsed(field = "employerAddress")
    @CsvBindByName(column = "employerAddress")
    private @Nullable String employerAddress;

    @Parsed(field = "employerCity")
    @CsvBindByName(column = "employerCity")
    private @Nullable String employerCity;

    @Parsed(field = "employerState")
    @CsvBindByName(column = "employerState")
    @Pattern(regexp = "[A-Z]{2}", message = "must be 2 letters")
    private @Nullable String employerState;

    @Parsed(field = "employerZipcode")
    @CsvBindByName(column = "employerZipcode")
    @Pattern(regexp = "[0-9]{5}(-[0-9]{4})?", message = "must be 5 or 9 digits")
    private @Nullable String employerZipcode;

    @Parsed(field = "employerCountry")
    @CsvBindByName(column = "employerCountry")
    private @Nullable Country employerCountry;

    public @Nullable Action getAction() {
        return action;
    }

    public void setAction(@Nullable Action action) {
        this.action = action;
    }

    public @Nullable String getCustomerId() {
        return customerId;
    }

    public void setCustomerId(@Nullable String customerId) {
        this.customerId = customerId;
    }

    public @Nullable String getImportId() {
        return importId;
    }

    public void setImportId(@Nullable String importId) {
        this.importId = importId;
    }

    public @Nullable String getStatus() {
        return status;
    }

    public void setStatus(@Nullable String status) {
        this.status = status;
    }

    public @Nullable CustomerType getCustomerType() {
        return customerType;
    }

    public void setCustomerType(@Nullable CustomerType customerType) {
        this.customerType = customerType;
    }

    public @Nullable String getFirstName() {
        return firstName;
    }

    public void setFirstName(@Nullable String firstName) {
        this.firstName = firstName;
    }

    public @Nullable String getMiddleName() {
        return middleName;
    }

    public void setMiddleName(@Nullable String middleName) {
        this.middleName = middleName;
    }

    public @Nullable String getLastName() {
        return lastName;
    }

    public void setLastName(@Nullable String lastName) {
        this.lastName = lastName;
    }

    public @Nullable String getCompanyContact() {
        return companyContact;
    }

    public void setCompanyContact(@Nullable String companyContact) {
        this.companyContact = companyContact;
    }

    public @Nullable String getCompanyName() {
        return companyName;
    }

    public void setCompanyName(@Nullable String companyName) {
        this.companyName = companyName;
    }

    public @Nullable String getSsn() {
        return ssn;
    }

    public void setSsn(@Nullable String ssn) {
        this.ssn = ssn;
    }

    public @Nullable String getDriversLicense() {
        return driversLicense;
    }

    public void setDriversLicense(@Nullable String driversLicense) {
        this.driversLicense = driversLicense;
    }

    public @Nullable IdType getIdType() {
        return idType;
    }

    public void setIdType(@Nullable IdType idType) {
        this.idType = idType;
    }

    public @Nullable String getIdNumber() {
        return idNumber;
    }

    public void setIdNumber(@Nullable String idNumber) {
        this.idNumber = idNumber;
    }

    public @Nullable BigDecimal getCreditLimit() {
        return creditLimit;
    }

    public void setCreditLimit(@Nullable BigDecimal creditLimit) {
        this.creditLimit = creditLimit;
    }

    public @Nullable LocalDate getBirthday() {
        return birthday;
    }

    public void setBirthday(@Nullable LocalDate birthday) {
        this.birthday = birthday;
    }

    public @Nullable Gender getGender() {
        return gender;
    }

    public void setGender(@Nullable Gender gender) {
        this.gender = gender;
    }

    public @Nullable Gencode getGencode() {
        return gencode;
    }

    public void setGencode(@Nullable Gencode gencode) {
        this.gencode = gencode;
    }

    public @Nullable Integer getSaleTransferPii() {
        return saleTransferPii;
    }

    public void setSaleTransferPii(@Nullable Integer saleTransferPii) {
        this.saleTransferPii = saleTransferPii;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public @Nullable String getPriPhone() {
        return priPhone;
    }

    public void setPriPhone(@Nullable String priPhone) {
        this.priPhone = priPhone;
    }

    public @Nullable PhoneType getPriPhoneType() {
        return priPhoneType;
    }

    public void setPriPhoneType(@Nullable PhoneType priPhoneType) {
        this.priPhoneType = priPhoneType;
    }

    public @Nullable String getSecPhone() {
        return secPhone;
    }

    public void setSecPhone(@Nullable String secPhone) {
        this.secPhone = secPhone;
    }

    public @Nullable PhoneType getSecPhoneType() {
        return secPhoneType;
    }

    public void setSecPhoneType(@Nullable PhoneType secPhoneType) {
        this.secPhoneType = secPhoneType;
    }

    public @Nullable String getAdditionalPhone() {
        return additionalPhone;
    }

    public void setAdditionalPhone(@Nullable String additionalPhone) {
        this.additionalPhone = additionalPhone;
    }

    public @Nullable String getAdditionalPhoneType() {
        return additionalPhoneType;
    }

    public void setAdditionalPhoneType(@Nullable String additionalPhoneType) {
        this.additionalPhoneType = additionalPhoneType;
    }

    public @Nullable String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    public @Nullable String getUsername() {
        return username;
    }

    public void setUsername(@Nullable String username) {
        this.username = username;
    }

    public @Nullable Integer getCreditScoreExperian() {
        return creditScoreExperian;
    }

    public void setCreditScoreExperian(@Nullable Integer creditScoreExperian) {
        this.creditScoreExperian = creditScoreExperian;
    }

    public @Nullable Integer getCreditScoreEquifax() {
        return creditScoreEquifax;
    }

    public void setCreditScoreEquifax(@Nullable Integer creditScoreEquifax) {
        this.creditScoreEquifax = creditScoreEquifax;
    }

    public @Nullable Integer getCreditScoreTransunion() {
        return creditScoreTransunion;
    }

    public void setCreditScoreTransunion(@Nullable Integer creditScoreTransunion) {
        this.creditScoreTransunion = creditScoreTransunion;
    }

    public @Nullable String getPriAddress() {
        return priAddress;
    }

    public void setPriAddress(@Nullable String priAddress) {
        this.priAddress = priAddress;
    }

    public @Nullable String getPriCity() {
        return priCity;
    }

    public void setPriCity(@Nullable String priCity) {
        this.priCity = priCity;
    }

    public @Nullable String getPriState() {
        return priState;
    }

    public void setPriState(@Nullable String priState) {
        this.priState = priState;
    }

    public @Nullable String getPriZipcode() {
        return priZipcode;
    }

    public void setPriZipcode(@Nullable String priZipcode) {
        this.priZipcode = priZipcode;
    }

    public @Nullable Country getPriCountry() {
        return priCountry;
    }

    public void setPriCountry(@Nullable Country priCountry) {
        this.priCountry = priCountry;
    }

    public @Nullable String getMailAddress() {
        return mailAddress;
    }

    public void setMailAddress(@Nullable String mailAddress) {
        this.mailAddress = mailAddress;
    }

    public @Nullable String getMailCity() {
        return mailCity;
    }

    public void setMailCity(@Nullable String mailCity) {
        this.mailCity = mailCity;
    }

    public @Nullable String getMailState() {
        return mailState;
    }

    public void setMailState(@Nullable String mailState) {
        this.mailState = mailState;
    }

    public @Nullable String getMailZipcode() {
        return mailZipcode;
    }

    public void setMailZipcode(@Nullable String mailZipcode) {
        this.mailZipcode = mailZipcode;
    }

    public @Nullable Country getMailCountry() {
        return mailCountry;
    }

    public void setMailCountry(@Nullable Country mailCountry) {
        this.mailCountry = mailCountry;
    }

    public @Nullable String getEmployerName() {
        return employerName;
    }

    public void setEmployerName(@Nullable String employerName) {
        this.employerName = employerName;
    }

    public @Nullable String getEmployerTitle() {
        return employerTitle;
    }

    public void setEmployerTitle(@Nullable String employerTitle) {
        this.employerTitle = employerTitle;
    }

    public @Nullable String getEmployerPhone() {
        return employerPhone;
    }

    public void setEmployerPhone(@Nullable String employerPhone) {
        this.employerPhone = employerPhone;
    }

    public @Nullable BigDecimal getEmployerIncome() {
        return employerIncome;
    }

    public void setEmployerIncome(@Nullable BigDecimal employerIncome) {
        this.employerIncome = employerIncome;
    }

    public @Nullable PayFrequency getEmployerIncomeFreq() {
        return employerIncomeFreq;
    }

    public void setEmployerIncomeFreq(@Nullable PayFrequency employerIncomeFreq) {
        this.employerIncomeFreq = employerIncomeFreq;
    }

    public @Nullable LocalDate getEmployerHireDate() {
        return employerHireDate;
    }

    public void setEmployerHireDate(@Nullable LocalDate employerHireDate) {
        this.employerHireDate = employerHireDate;
    }

    public @Nullable PayFrequency getEmployerPaydayFreq() {
        return employerPaydayFreq;
    }

    public void setEmployerPaydayFreq(@Nullable PayFrequency employerPaydayFreq) {
        this.employerPaydayFreq = employerPaydayFreq;
    }

    public @Nullable LocalDate getEmployerNextPayday() {
        return employerNextPayday;
    }

    public void setEmployerNextPayday(@Nullable LocalDate employerNextPayday) {
        this.employerNextPayday = employerNextPayday;
    }

    public @Nullable String getEmployerAddress() {
        return employerAddress;
    }

    public void setEmployerAddress(@Nullable String employerAddress) {
        this.employerAddress = employerAddress;
    }

    public @Nullable String getEmployerCity() {
        return employerCity;
    }

    public void setEmployerCity(@Nullable String employerCity) {
        this.employerCity = employerCity;
    }

    public @Nullable String getEmployerState() {
        return employerState;
    }

    public void setEmployerState(@Nullable String employerState) {
        this.employerState = employerState;
    }

    public @Nullable String getEmployerZipcode() {
        return employerZipcode;
    }

    public void setEmployerZipcode(@Nullable String employerZipcode) {
        this.employerZipcode = employerZipcode;
    }

    public @Nullable Country getEmployerCountry() {
        return employerCountry;
    }

    public void setEmployerCountry(@Nullable Country employerCountry) {
        this.employerCountry = employerCountry;
    }

    /** The values in the order of the columns. */
    @Nullable
    Object[] values() {
        return new Object[] {
            action,
            customerId,
            importId,
            status,
            customerType,
            firstName,
            middleName,
            lastName,
            companyContact,
            companyName,
            ssn,
            driversLicense,
            idType,
            idNumber,
            creditLimit,
            birthday,
            gender,
            gencode,
            saleTransferPii,
            email,
            priPhone,
            priPhoneType,
            secPhone,
            secPhoneType,
            additionalPhone,
            additionalPhoneType,
            password,
            username,
            creditScoreExperian,
            creditScoreEquifax,
            creditScoreTransunion,
            priAddress,
            priCity,
            priState,
            priZipcode,
            priCountry,
            mailAddress,
            mailCity,
            mailState,
            mailZipcode,
            mailCountry,
            employerName,
            employerTitle,
            employerPhone,
            employerIncome,
            employerIncomeFreq,
            employerHireDate,
            employerPaydayFreq,
            employerNextPayday,
            employerAddress,
            employerCity,
            employerState,
            employerZipcode,
            employerCountry
        };
    }
}
