package org.partnerfiles.consumers;

import java.lang.module.ModuleReference;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicApiTest {

    static List<ModuleReference> modules() {
        return Published.modules();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void the_public_api_equals_the_committed_text(ModuleReference module) throws Exception {
        Committed.compare("docs/api/" + module.descriptor().name() + ".txt", PublicApi.of(module));
    }

    @ParameterizedTest
    @ValueSource(strings = {"spark", "spring-batch", "spring-batch5"})
    void the_public_api_without_a_module_equals_the_committed_text(String folder) throws Exception {
        PlainArtifact artifact = new PlainArtifact(folder);
        Committed.compare("docs/api/" + artifact.name() + ".txt", PublicApi.of(artifact));
    }
}
