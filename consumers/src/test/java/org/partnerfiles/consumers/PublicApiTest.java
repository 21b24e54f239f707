package org.partnerfiles.consumers;

import java.lang.module.ModuleReference;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PublicApiTest {

    static List<ModuleReference> modules() {
        return Published.modules();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void the_public_api_is_the_committed_one(ModuleReference module) throws Exception {
        Committed.holds("docs/api/" + module.descriptor().name() + ".txt", PublicApi.of(module));
    }
}
