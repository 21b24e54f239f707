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
    void the_public_api_equals_the_committed_text(ModuleReference module) throws Exception {
        Committed.compare("docs/api/" + module.descriptor().name() + ".txt", PublicApi.of(module));
    }
}
