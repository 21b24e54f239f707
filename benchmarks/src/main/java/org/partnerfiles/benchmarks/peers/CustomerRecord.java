package org.partnerfiles.benchmarks.peers;

import com.fasterxml.jackson.annotation.JsonFormat;
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

/** A LoanPro row as one flat record. */
public record CustomerRecord(
        @Nullable Action action,
        @Nullable String customerId,
        @Nullable String importId,
        @Nullable String status,
        @Nullable CustomerType customerType,
        @Nullable String firstName,
        @Nullable String middleName,
        @Nullable String lastName,
        @Nullable String companyContact,
        @Nullable String companyName,
        @Nullable String ssn,
        @Nullable String driversLicense,
        @Nullable IdType idType,
        @Nullable String idNumber,
        @Nullable BigDecimal creditLimit,
        @JsonFormat(pattern = Dates.PATTERN) @Nullable LocalDate birthday,
        @Nullable Gender gender,
        @Nullable Gencode gencode,
        @Nullable Integer saleTransferPii,
        @Nullable String email,
        @Nullable String priPhone,
        @Nullable PhoneType priPhoneType,
        @Nullable String secPhone,
        @Nullable PhoneType secPhoneType,
        @Nullable String additionalPhone,
        @Nullable String additionalPhoneType,
        @Nullable String password,
        @Nullable String username,
        @Nullable Integer creditScoreExperian,
        @Nullable Integer creditScoreEquifax,
        @Nullable Integer creditScoreTransunion,
        @Nullable String priAddress,
        @Nullable String priCity,
        @Nullable String priState,
        @Nullable String priZipcode,
        @Nullable Country priCountry,
        @Nullable String mailAddress,
        @Nullable String mailCity,
        @Nullable String mailState,
        @Nullable String mailZipcode,
        @Nullable Country mailCountry,
        @Nullable String employerName,
        @Nullable String employerTitle,
        @Nullable String employerPhone,
        @Nullable BigDecimal employerIncome,
        @Nullable PayFrequency employerIncomeFreq,
        @JsonFormat(pattern = Dates.PATTERN) @Nullable LocalDate employerHireDate,
        @Nullable PayFrequency employerPaydayFreq,
        @JsonFormat(pattern = Dates.PATTERN) @Nullable LocalDate employerNextPayday,
        @Nullable String employerAddress,
        @Nullable String employerCity,
        @Nullable String employerState,
        @Nullable String employerZipcode,
        @Nullable Country employerCountry) {}
