package org.partnerfiles.benchmarks.peers;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.partnerfiles.benchmarks.Reading;
import org.partnerfiles.benchmarks.Writing;

/** The peers that make beans of LoanPro rows. */
public final class BeanPeers {

    static final String[] COLUMNS =
            CustomerBean.class.getAnnotation(JsonPropertyOrder.class).value();

    private BeanPeers() {}

    /** {@return the ways to read} */
    public static List<Reading> readings() {
        return List.of(
                JacksonPeer.pojo(),
                JacksonPeer.pojoChecked(),
                JacksonPeer.record(),
                SpringBatchPeer.reading(),
                BeanIoPeer.reading(),
                OpencsvPeer.reading(),
                UnivocityPeer.reading(),
                SimpleFlatMapperPeer.reading(),
                SesseltjonnaPeer.reading());
    }

    /** {@return the ways to write} */
    public static List<Writing> writings() {
        return List.of(
                JacksonPeer.pojoWriting(),
                JacksonPeer.recordWriting(),
                BeanIoPeer.writing(),
                OpencsvPeer.writing(),
                UnivocityPeer.writing());
    }
}
