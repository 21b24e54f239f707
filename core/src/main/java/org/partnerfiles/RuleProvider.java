package org.partnerfiles;

import java.util.List;
import org.partnerfiles.rule.Rule;

/**
 * Adds a host's rules to a format without a call of {@link FileFormat#withRule} in the code that uses the format. Registered as a service
 * ({@code META-INF/services} on the class path, {@code provides} on the module path) and used by {@link FileFormat#withProvidedRules}.
 *
 * @since 0.1.0
 */
public interface RuleProvider {

    /**
     * {@return the rules for a format; may be empty}
     *
     * @param format the format
     * @param <R> its record
     */
    <R> List<Rule<R>> rulesFor(FileFormat<R> format);
}
