package org.partnerfiles.benchmarks.peers;

import com.univocity.parsers.common.ParsingContext;
import com.univocity.parsers.common.processor.BeanProcessor;
import com.univocity.parsers.common.processor.BeanWriterProcessor;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import com.univocity.parsers.csv.CsvWriter;
import com.univocity.parsers.csv.CsvWriterSettings;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.partnerfiles.benchmarks.Reading;
import org.partnerfiles.benchmarks.Reading.Work;
import org.partnerfiles.benchmarks.Writing;

/** univocity's beans. */
final class UnivocityPeer {

    private static final String NAME = "univocity beans";

    private UnivocityPeer() {}

    static Reading reading() {
        return new BeanReading(NAME, Work.TYPED, UnivocityPeer::read);
    }

    static Writing writing() {
        return BeanWriting.ofBeans(NAME, UnivocityPeer::write);
    }

    private static void read(InputStream in, Consumer<Object> rows) {
        CsvParserSettings settings = new CsvParserSettings();
        settings.setHeaderExtractionEnabled(true);
        // In the caller's thread, like all other peers.
        settings.setReadInputOnSeparateThread(false);
        settings.setProcessor(new BeanProcessor<CustomerBean>(CustomerBean.class) {
            @Override
            public void beanProcessed(CustomerBean bean, ParsingContext context) {
                rows.accept(bean);
            }
        });
        new CsvParser(settings).parse(in, StandardCharsets.UTF_8);
    }

    private static void write(Iterable<CustomerBean> beans, OutputStream out) {
        CsvWriterSettings settings = new CsvWriterSettings();
        settings.getFormat().setLineSeparator("\r\n");
        settings.setHeaders(BeanPeers.COLUMNS);
        settings.setRowWriterProcessor(new BeanWriterProcessor<>(CustomerBean.class));
        CsvWriter writer = new CsvWriter(out, StandardCharsets.UTF_8, settings);
        writer.writeHeaders();
        writer.processRecordsAndClose(beans);
    }
}
