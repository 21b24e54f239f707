package org.partnerfiles.benchmarks.peers;

import java.util.List;
import org.partnerfiles.benchmarks.CopyJob;
import org.partnerfiles.benchmarks.Reading;
import org.partnerfiles.benchmarks.Writing;

/** The peers that make beans of LoanPro rows. */
public final class BeanPeers {

    static final String[] COLUMNS = BeanReading.components(CustomerRecord.class).toArray(new String[0]);

    private BeanPeers() {}

    /** {@return the candidates that read} */
    public static List<Reading> readings() {
        return List.of(
                JacksonPeer.pojo(),
                JacksonPeer.pojoChecked(),
                JacksonPeer.record(),
                SpringBatchPeer.beanReading(),
                SpringBatchPeer.recordReading(),
                BeanIoPeer.reading(),
                OpencsvPeer.reading(),
                UnivocityPeer.reading(),
                SimpleFlatMapperPeer.reading(),
                SesseltjonnaPeer.reading());
    }

    /** {@return the candidates that write} */
    public static List<Writing> writings() {
        return List.of(
                JacksonPeer.pojoWriting(),
                JacksonPeer.recordWriting(),
                SpringBatchPeer.writing(),
                BeanIoPeer.writing(),
                OpencsvPeer.writing(),
                UnivocityPeer.writing(),
                SimpleFlatMapperPeer.writing());
    }

    /** {@return a job that copies a file} */
    public static CopyJob<?> copying() {
        return SpringBatchPeer.copying();
    }
}
