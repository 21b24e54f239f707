package org.partnerfiles;

import java.util.List;

/**
 * Provides formats to {@link FileFormats}. A module that defines formats registers one as a service
 * ({@code META-INF/services} on the class path, {@code provides} on the module path).
 *
 * @since 0.1.0
 */
public interface FormatProvider {

    /** {@return the formats} */
    List<FileFormat<?>> formats();
}
