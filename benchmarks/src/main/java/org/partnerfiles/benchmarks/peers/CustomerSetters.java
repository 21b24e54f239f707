package org.partnerfiles.benchmarks.peers;

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

/** The bean with the setters that Spring binds through. */
public class CustomerSetters extends CustomerBean {

    public void setAction(@Nullable Action action) {
        this.action = action;
    }

    public void setCustomerId(@Nullable String customerId) {
        this.customerId = customerId;
    }

    public void setImportId(@Nullable String importId) {
        this.importId = importId;
    }

    public void setStatus(@Nullable String status) {
        this.status = status;
    }

    public void setCustomerType(@Nullable CustomerType customerType) {
        this.customerType = customerType;
    }

    public void setFirstName(@Nullable String firstName) {
        this.firstName = firstName;
    }

    public void setMiddleName(@Nullable String middleName) {
        this.middleName = middleName;
    }

    public void setLastName(@Nullable String lastName) {
        this.lastName = lastName;
    }

    public void setCompanyContact(@Nullable String companyContact) {
        this.companyContact = companyContact;
    }

    public void setCompanyName(@Nullable String companyName) {
        this.companyName = companyName;
    }

    public void setSsn(@Nullable String ssn) {
        this.ssn = ssn;
    }

    public void setDriversLicense(@Nullable String driversLicense) {
        this.driversLicense = driversLicense;
    }

    public void setIdType(@Nullable IdType idType) {
        this.idType = idType;
    }

    public void setIdNumber(@Nullable String idNumber) {
        this.idNumber = idNumber;
    }

    public void setCreditLimit(@Nullable BigDecimal creditLimit) {
        this.creditLimit = creditLimit;
    }

    public void setBirthday(@Nullable LocalDate birthday) {
        this.birthday = birthday;
    }

    public void setGender(@Nullable Gender gender) {
        this.gender = gender;
    }

    public void setGencode(@Nullable Gencode gencode) {
        this.gencode = gencode;
    }

    public void setSaleTransferPii(@Nullable Integer saleTransferPii) {
        this.saleTransferPii = saleTransferPii;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public void setPriPhone(@Nullable String priPhone) {
        this.priPhone = priPhone;
    }

    public void setPriPhoneType(@Nullable PhoneType priPhoneType) {
        this.priPhoneType = priPhoneType;
    }

    public void setSecPhone(@Nullable String secPhone) {
        this.secPhone = secPhone;
    }

    public void setSecPhoneType(@Nullable PhoneType secPhoneType) {
        this.secPhoneType = secPhoneType;
    }

    public void setAdditionalPhone(@Nullable String additionalPhone) {
        this.additionalPhone = additionalPhone;
    }

    public void setAdditionalPhoneType(@Nullable String additionalPhoneType) {
        this.additionalPhoneType = additionalPhoneType;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    public void setUsername(@Nullable String username) {
        this.username = username;
    }

    public void setCreditScoreExperian(@Nullable Integer creditScoreExperian) {
        this.creditScoreExperian = creditScoreExperian;
    }

    public void setCreditScoreEquifax(@Nullable Integer creditScoreEquifax) {
        this.creditScoreEquifax = creditScoreEquifax;
    }

    public void setCreditScoreTransunion(@Nullable Integer creditScoreTransunion) {
        this.creditScoreTransunion = creditScoreTransunion;
    }

    public void setPriAddress(@Nullable String priAddress) {
        this.priAddress = priAddress;
    }

    public void setPriCity(@Nullable String priCity) {
        this.priCity = priCity;
    }

    public void setPriState(@Nullable String priState) {
        this.priState = priState;
    }

    public void setPriZipcode(@Nullable String priZipcode) {
        this.priZipcode = priZipcode;
    }

    public void setPriCountry(@Nullable Country priCountry) {
        this.priCountry = priCountry;
    }

    public void setMailAddress(@Nullable String mailAddress) {
        this.mailAddress = mailAddress;
    }

    public void setMailCity(@Nullable String mailCity) {
        this.mailCity = mailCity;
    }

    public void setMailState(@Nullable String mailState) {
        this.mailState = mailState;
    }

    public void setMailZipcode(@Nullable String mailZipcode) {
        this.mailZipcode = mailZipcode;
    }

    public void setMailCountry(@Nullable Country mailCountry) {
        this.mailCountry = mailCountry;
    }

    public void setEmployerName(@Nullable String employerName) {
        this.employerName = employerName;
    }

    public void setEmployerTitle(@Nullable String employerTitle) {
        this.employerTitle = employerTitle;
    }

    public void setEmployerPhone(@Nullable String employerPhone) {
        this.employerPhone = employerPhone;
    }

    public void setEmployerIncome(@Nullable BigDecimal employerIncome) {
        this.employerIncome = employerIncome;
    }

    public void setEmployerIncomeFreq(@Nullable PayFrequency employerIncomeFreq) {
        this.employerIncomeFreq = employerIncomeFreq;
    }

    public void setEmployerHireDate(@Nullable LocalDate employerHireDate) {
        this.employerHireDate = employerHireDate;
    }

    public void setEmployerPaydayFreq(@Nullable PayFrequency employerPaydayFreq) {
        this.employerPaydayFreq = employerPaydayFreq;
    }

    public void setEmployerNextPayday(@Nullable LocalDate employerNextPayday) {
        this.employerNextPayday = employerNextPayday;
    }

    public void setEmployerAddress(@Nullable String employerAddress) {
        this.employerAddress = employerAddress;
    }

    public void setEmployerCity(@Nullable String employerCity) {
        this.employerCity = employerCity;
    }

    public void setEmployerState(@Nullable String employerState) {
        this.employerState = employerState;
    }

    public void setEmployerZipcode(@Nullable String employerZipcode) {
        this.employerZipcode = employerZipcode;
    }

    public void setEmployerCountry(@Nullable Country employerCountry) {
        this.employerCountry = employerCountry;
    }
}
