package org.partnerfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerfiles.rule.RecordRule;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.testing.Parcel;

class ProvidedRulesTest {

    /** Provided in the class loader of the test only. */
    public static final class HouseRules implements RuleProvider {

        public HouseRules() {}

        @Override
        public <R> List<Rule<R>> rulesFor(FileFormat<R> format) {
            return List.of(RecordRule.of(
                    RuleDescription.of("house.seen", "Speaks of every record."),
                    (record, options, findings) -> findings.say("is seen")));
        }
    }

    /** Whether a format has the rule, in whatever class loader this class is. */
    public static final class HasRule implements Callable<Boolean> {

        public HasRule() {}

        @Override
        public Boolean call() {
            return Parcel.FORMAT.withProvidedRules().catalogue().contains("house.seen");
        }
    }

    @Test
    void a_provider_next_to_the_library_is_found_with_any_context_class_loader(@TempDir Path directory)
            throws Exception {
        Path services = Files.createDirectories(directory.resolve("META-INF/services"));
        Files.writeString(services.resolve(RuleProvider.class.getName()), HouseRules.class.getName());
        List<URL> urls = new ArrayList<>();
        urls.add(directory.toUri().toURL());
        for (String path : List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))) {
            urls.add(Path.of(path).toUri().toURL());
        }
        ClassLoader platform = ClassLoader.getPlatformClassLoader();
        try (URLClassLoader child = new URLClassLoader(urls.toArray(URL[]::new), platform)) {
            @SuppressWarnings("unchecked") // of the same name
            Callable<Boolean> hasRule = (Callable<Boolean>)
                    child.loadClass(HasRule.class.getName()).getConstructor().newInstance();
            FutureTask<Boolean> answer = new FutureTask<>(hasRule);
            Thread thread = new Thread(answer);
            thread.setContextClassLoader(platform);
            thread.start();
            assertThat(answer.get()).isTrue();
        }
        assertThat(new HasRule().call()).as("not provided here").isFalse();
    }
}
