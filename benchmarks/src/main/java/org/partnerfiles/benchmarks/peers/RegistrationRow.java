package org.partnerfiles.benchmarks.peers;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A line of Helix's customer registration file as a flat record; the status, which is open, is plain text. */
public record RegistrationRow(
        @Nullable Long customerId,
        @Nullable String customerTag,
        @Nullable String firstName,
        @Nullable String middleName,
        @Nullable String lastName,
        @Nullable String suffix,
        @Nullable LocalDate birthDate,
        @Nullable String gender,
        @Nullable String culture,
        @Nullable String taxId,
        @Nullable String customerStatus,
        @Nullable OffsetDateTime createdDate,
        @Nullable OffsetDateTime archivedDate,
        @Nullable OffsetDateTime idVerificationDate,
        @Nullable OffsetDateTime idVerificationDocumentsReceivedDate,
        @Nullable OffsetDateTime deniedDate,
        @Nullable OffsetDateTime expiredDate,
        @Nullable String driversLicenseNumber,
        @Nullable String driversLicenseState,
        @Nullable OffsetDateTime driversLicenseIssueDate,
        @Nullable OffsetDateTime driversLicenseExpireDate,
        @Nullable String passportNumber,
        @Nullable String passportCountry,
        @Nullable OffsetDateTime passportIssueDate,
        @Nullable OffsetDateTime passportExpireDate,
        @Nullable String emailAddress,
        @Nullable Flag subjectToBackupWithholding,
        @Nullable Flag optedInToBankCommunication,
        @Nullable Flag documentsAccepted,
        @Nullable OffsetDateTime documentsAcceptedDate,
        @Nullable String residenceLine1,
        @Nullable String residenceLine2,
        @Nullable String residenceLine3,
        @Nullable String residenceLine4,
        @Nullable String residenceCity,
        @Nullable String residenceState,
        @Nullable String residencePostalCode,
        @Nullable String residenceCountry,
        @Nullable String mailingLine1,
        @Nullable String mailingLine2,
        @Nullable String mailingLine3,
        @Nullable String mailingLine4,
        @Nullable String mailingCity,
        @Nullable String mailingState,
        @Nullable String mailingPostalCode,
        @Nullable String mailingCountry,
        @Nullable String homePhone,
        @Nullable String mobilePhone,
        @Nullable String officePhone,
        @Nullable String customField1,
        @Nullable String customField2,
        @Nullable String customField3,
        @Nullable String customField4,
        @Nullable String customField5) {

    /** Yes or no, as spelt in the file. */
    public enum Flag {
        Y,
        N
    }
}
