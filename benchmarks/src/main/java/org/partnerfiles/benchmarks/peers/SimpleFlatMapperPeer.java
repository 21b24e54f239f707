package org.partnerfiles.benchmarks.peers;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.partnerfiles.benchmarks.Reading;
import org.partnerfiles.benchmarks.Reading.Work;
import org.simpleflatmapper.csv.CsvMapper;
import org.simpleflatmapper.csv.CsvMapperFactory;

/** SimpleFlatMapper. */
final class SimpleFlatMapperPeer {

    private SimpleFlatMapperPeer() {}

    static Reading reading() {
        return new BeanReading("SimpleFlatMapper", Work.TYPED, SimpleFlatMapperPeer::read);
    }

    private static void read(InputStream in, Consumer<Object> rows) throws Exception {
        CsvMapper<CustomerBean> mapper =
                CsvMapperFactory.newInstance().defaultDateFormat(Dates.PATTERN).newMapper(CustomerBean.class);
        mapper.forEach(new InputStreamReader(in, StandardCharsets.UTF_8), rows::accept);
    }
}
