package org.partnerfiles.benchmarks.peers;

import com.opencsv.bean.CsvToBeanBuilder;
import com.opencsv.bean.HeaderColumnNameMappingStrategy;
import com.opencsv.bean.StatefulBeanToCsvBuilder;
import com.opencsv.enums.CSVReaderNullFieldIndicator;
import com.opencsv.exceptions.CsvRequiredFieldEmptyException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.partnerfiles.benchmarks.Reading;
import org.partnerfiles.benchmarks.Reading.Work;
import org.partnerfiles.benchmarks.Writing;

/** opencsv's beans. */
final class OpencsvPeer {

    private static final String NAME = "opencsv beans";

    private OpencsvPeer() {}

    static Reading reading() {
        return new BeanReading(NAME, Work.TYPED, OpencsvPeer::read);
    }

    static Writing writing() {
        return BeanWriting.ofBeans(NAME, OpencsvPeer::write);
    }

    private static void read(InputStream in, Consumer<Object> rows) {
        // iterator() reads in the caller's thread; parse() would use a thread pool.
        new CsvToBeanBuilder<CustomerBean>(new InputStreamReader(in, StandardCharsets.UTF_8))
                .withType(CustomerBean.class)
                .withFieldAsNull(CSVReaderNullFieldIndicator.EMPTY_SEPARATORS)
                .build()
                .iterator()
                .forEachRemaining(rows);
    }

    private static void write(Iterable<CustomerBean> beans, OutputStream out) throws Exception {
        InColumnOrder strategy = new InColumnOrder();
        strategy.setType(CustomerBean.class);
        strategy.setColumnOrderOnWrite(Comparator.comparing(InColumnOrder::position));
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        var writer = new StatefulBeanToCsvBuilder<CustomerBean>(text)
                .withMappingStrategy(strategy)
                .withApplyQuotesToAll(false)
                .withLineEnd("\r\n")
                .build();
        for (CustomerBean bean : beans) {
            writer.write(bean);
        }
        text.flush();
    }

    /** By default, opencsv writes headers in capitals and in alphabetical order. */
    private static final class InColumnOrder extends HeaderColumnNameMappingStrategy<CustomerBean> {

        private static final List<String> CAPITALS = Stream.of(BeanPeers.COLUMNS)
                .map(column -> column.toUpperCase(Locale.ROOT))
                .toList();

        static int position(String capitals) {
            return CAPITALS.indexOf(capitals);
        }

        @Override
        public String[] generateHeader(CustomerBean bean) throws CsvRequiredFieldEmptyException {
            super.generateHeader(bean);
            return BeanPeers.COLUMNS.clone();
        }
    }
}
