package org.partnerfiles.description;

import org.partnerfiles.FileFormat;

/**
 * A format as a Frictionless Table Schema and Table Dialect (version 2), for tools that know nothing of partner files. They say what holds of
 * single cells; the rules of the format say more.
 *
 * <pre>{@code
 * Files.writeString(Path.of("loanpro.schema.json"), FormatSchema.of(LoanPro.CUSTOMERS).tableSchema());
 * }</pre>
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

    /** {@return a Data Resource as JSON that holds both, for a data package to take up} */
    public String dataResource() {
        return generator.dataResource();
    }
}
