package org.partnerfiles.description;

import org.partnerfiles.FileFormat;

/**
 * A format as a Frictionless Table Schema and Table Dialect (version 2), for other tools. They describe single cells only, not the rules
 * of the format.
 *
 * <pre>{@code
 * Files.writeString(Path.of("loanpro.schema.json"), FormatSchema.of(LoanPro.CUSTOMERS).tableSchema());
 * }</pre>
 *
 * @since 0.1.0
 */
public final class FormatSchema {

    private final SchemaGenerator generator;

    private FormatSchema(FileFormat<?> format) {
        this.generator = new SchemaGenerator(format);
    }

    /**
     * {@return the schema of a format under its options}
     *
     * @param format the format
     */
    public static FormatSchema of(FileFormat<?> format) {
        return new FormatSchema(format);
    }

    /** {@return the Table Schema as JSON: a field for each column, in the vendor's order} */
    public String tableSchema() {
        return generator.tableSchema();
    }

    /** {@return the Table Dialect as JSON: what separates cells and lines} */
    public String tableDialect() {
        return generator.tableDialect();
    }

    /** {@return a Data Resource as JSON with both, for use in a data package} */
    public String dataResource() {
        return generator.dataResource();
    }
}
