package org.partnerfiles;

import java.util.List;
import org.partnerfiles.rule.Rule;

/**
 * Brings rules of a host's own to a format without a call in the code that uses the format. Provided as a service
 * ({@code META-INF/services} on the class path, {@code provides} on the module path) and taken up by {@link FileFormat#withProvidedRules}.
 */
public interface RuleProvider {

    /**
     * {@return the rules for a format; empty where there are none}
     *
     * @param format the format
     * @param <R> its record
     */
    <R> List<Rule<R>> rulesFor(FileFormat<R> format);
}
