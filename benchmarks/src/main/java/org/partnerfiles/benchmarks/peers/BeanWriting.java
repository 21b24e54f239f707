package org.partnerfiles.benchmarks.peers;

import java.io.OutputStream;
import org.partnerfiles.benchmarks.Reading;
import org.partnerfiles.benchmarks.Reading.Work;
import org.partnerfiles.benchmarks.RowsToWrite;
import org.partnerfiles.benchmarks.Writing;

/** A peer that writes beans, records or Strings, which {@code source} makes. */
record BeanWriting<T>(String name, Work work, Reading source, Class<T> type, Writer<T> writer) implements Writing {

    /** The code of the peer. */
    interface Writer<T> {
        void write(Iterable<T> rows, OutputStream out) throws Exception;
    }

    /** Writes LoanPro's customers. */
    static Writing ofBeans(String name, Writer<CustomerBean> writer) {
        return new BeanWriting<>(name, Work.TYPED, JacksonPeer.pojo(), CustomerBean.class, writer);
    }

    @Override
    public void write(RowsToWrite rows, OutputStream out) throws Exception {
        writer.write(rows.madeBy(source, type), out);
    }
}
