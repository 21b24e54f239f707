package org.partnerfiles.benchmarks.peers;

import com.github.skjolber.stcsv.CsvReader;
import com.github.skjolber.stcsv.databinder.CsvMapper;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.benchmarks.Reading;
import org.partnerfiles.benchmarks.Reading.Work;
import org.partnerfiles.benchmarks.peers.CustomerConstants.Action;
import org.partnerfiles.benchmarks.peers.CustomerConstants.Country;
import org.partnerfiles.benchmarks.peers.CustomerConstants.CustomerType;
import org.partnerfiles.benchmarks.peers.CustomerConstants.Gencode;
import org.partnerfiles.benchmarks.peers.CustomerConstants.Gender;
import org.partnerfiles.benchmarks.peers.CustomerConstants.IdType;
import org.partnerfiles.benchmarks.peers.CustomerConstants.PayFrequency;
import org.partnerfiles.benchmarks.peers.CustomerConstants.PhoneType;

/**
 * sesseltjonna-csv, which converts text and whole numbers; converters for the other types are given to it. It looks for quotes only in
 * the columns that are marked so: here in free text, not in codes and numbers. With quotes in all columns the method that it generates
 * would exceed HotSpot's limit of 8,000 bytes of bytecode and would not be compiled. It has no writer.
 */
final class SesseltjonnaPeer {

    /** A field, because it generates a class once for each header. */
    private static final CsvMapper<CustomerBean> MAPPER = mapper();

    private SesseltjonnaPeer() {}

    static Reading reading() {
        return new BeanReading("sesseltjonna-csv", Work.TYPED, SesseltjonnaPeer::read);
    }

    private static void read(InputStream in, Consumer<Object> rows) throws Exception {
        CsvReader<CustomerBean> reader = MAPPER.create(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (@Nullable CustomerBean bean = reader.next(); bean != null; bean = reader.next()) {
            rows.accept(bean);
        }
    }

    private static CsvMapper<CustomerBean> mapper() {
        return CsvMapper.builder(CustomerBean.class)
                .stringField("action")
                .consumer((bean, text) -> bean.action = Action.valueOf(text))
                .optional()
                .stringField("customerId")
                .consumer((bean, text) -> bean.customerId = text)
                .quoted()
                .optional()
                .stringField("importId")
                .consumer((bean, text) -> bean.importId = text)
                .quoted()
                .optional()
                .stringField("status")
                .consumer((bean, text) -> bean.status = text)
                .quoted()
                .optional()
                .stringField("customerType")
                .consumer((bean, text) -> bean.customerType = CustomerType.valueOf(text))
                .optional()
                .stringField("firstName")
                .consumer((bean, text) -> bean.firstName = text)
                .quoted()
                .optional()
                .stringField("middleName")
                .consumer((bean, text) -> bean.middleName = text)
                .quoted()
                .optional()
                .stringField("lastName")
                .consumer((bean, text) -> bean.lastName = text)
                .quoted()
                .optional()
                .stringField("companyContact")
                .consumer((bean, text) -> bean.companyContact = text)
                .quoted()
                .optional()
                .stringField("companyName")
                .consumer((bean, text) -> bean.companyName = text)
                .quoted()
                .optional()
                .stringField("ssn")
                .consumer((bean, text) -> bean.ssn = text)
                .optional()
                .stringField("driversLicense")
                .consumer((bean, text) -> bean.driversLicense = text)
                .quoted()
                .optional()
                .stringField("idType")
                .consumer((bean, text) -> bean.idType = IdType.valueOf(text))
                .optional()
                .stringField("idNumber")
                .consumer((bean, text) -> bean.idNumber = text)
                .optional()
                .stringField("creditLimit")
                .consumer((bean, text) -> bean.creditLimit = new BigDecimal(text))
                .optional()
                .stringField("birthday")
                .consumer((bean, text) -> bean.birthday = Dates.parse(text))
                .optional()
                .stringField("gender")
                .consumer((bean, text) -> bean.gender = Gender.valueOf(text))
                .optional()
                .stringField("gencode")
                .consumer((bean, text) -> bean.gencode = Gencode.valueOf(text))
                .optional()
                .integerField("saleTransferPii")
                .consumer((bean, number) -> bean.saleTransferPii = number)
                .optional()
                .stringField("email")
                .consumer((bean, text) -> bean.email = text)
                .quoted()
                .optional()
                .stringField("priPhone")
                .consumer((bean, text) -> bean.priPhone = text)
                .optional()
                .stringField("priPhoneType")
                .consumer((bean, text) -> bean.priPhoneType = PhoneType.valueOf(text))
                .optional()
                .stringField("secPhone")
                .consumer((bean, text) -> bean.secPhone = text)
                .optional()
                .stringField("secPhoneType")
                .consumer((bean, text) -> bean.secPhoneType = PhoneType.valueOf(text))
                .optional()
                .stringField("additionalPhone")
                .consumer((bean, text) -> bean.additionalPhone = text)
                .quoted()
                .optional()
                .stringField("additionalPhoneType")
                .consumer((bean, text) -> bean.additionalPhoneType = text)
                .optional()
                .stringField("password")
                .consumer((bean, text) -> bean.password = text)
                .quoted()
                .optional()
                .stringField("username")
                .consumer((bean, text) -> bean.username = text)
                .quoted()
                .optional()
                .integerField("creditScoreExperian")
                .consumer((bean, number) -> bean.creditScoreExperian = number)
                .optional()
                .integerField("creditScoreEquifax")
                .consumer((bean, number) -> bean.creditScoreEquifax = number)
                .optional()
                .integerField("creditScoreTransunion")
                .consumer((bean, number) -> bean.creditScoreTransunion = number)
                .optional()
                .stringField("priAddress")
                .consumer((bean, text) -> bean.priAddress = text)
                .quoted()
                .optional()
                .stringField("priCity")
                .consumer((bean, text) -> bean.priCity = text)
                .quoted()
                .optional()
                .stringField("priState")
                .consumer((bean, text) -> bean.priState = text)
                .optional()
                .stringField("priZipcode")
                .consumer((bean, text) -> bean.priZipcode = text)
                .optional()
                .stringField("priCountry")
                .consumer((bean, text) -> bean.priCountry = Country.valueOf(text))
                .optional()
                .stringField("mailAddress")
                .consumer((bean, text) -> bean.mailAddress = text)
                .quoted()
                .optional()
                .stringField("mailCity")
                .consumer((bean, text) -> bean.mailCity = text)
                .quoted()
                .optional()
                .stringField("mailState")
                .consumer((bean, text) -> bean.mailState = text)
                .optional()
                .stringField("mailZipcode")
                .consumer((bean, text) -> bean.mailZipcode = text)
                .optional()
                .stringField("mailCountry")
                .consumer((bean, text) -> bean.mailCountry = Country.valueOf(text))
                .optional()
                .stringField("employerName")
                .consumer((bean, text) -> bean.employerName = text)
                .quoted()
                .optional()
                .stringField("employerTitle")
                .consumer((bean, text) -> bean.employerTitle = text)
                .quoted()
                .optional()
                .stringField("employerPhone")
                .consumer((bean, text) -> bean.employerPhone = text)
                .optional()
                .stringField("employerIncome")
                .consumer((bean, text) -> bean.employerIncome = new BigDecimal(text))
                .optional()
                .stringField("employerIncomeFreq")
                .consumer((bean, text) -> bean.employerIncomeFreq = PayFrequency.valueOf(text))
                .optional()
                .stringField("employerHireDate")
                .consumer((bean, text) -> bean.employerHireDate = Dates.parse(text))
                .optional()
                .stringField("employerPaydayFreq")
                .consumer((bean, text) -> bean.employerPaydayFreq = PayFrequency.valueOf(text))
                .optional()
                .stringField("employerNextPayday")
                .consumer((bean, text) -> bean.employerNextPayday = Dates.parse(text))
                .optional()
                .stringField("employerAddress")
                .consumer((bean, text) -> bean.employerAddress = text)
                .quoted()
                .optional()
                .stringField("employerCity")
                .consumer((bean, text) -> bean.employerCity = text)
                .quoted()
                .optional()
                .stringField("employerState")
                .consumer((bean, text) -> bean.employerState = text)
                .optional()
                .stringField("employerZipcode")
                .consumer((bean, text) -> bean.employerZipcode = text)
                .optional()
                .stringField("employerCountry")
                .consumer((bean, text) -> bean.employerCountry = Country.valueOf(text))
                .optional()
                .build();
    }
}
