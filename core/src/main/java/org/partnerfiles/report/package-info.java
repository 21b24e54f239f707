/**
 * A {@link org.partnerfiles.report.ValidationReport} for people and programs: {@link org.partnerfiles.report.JsonReport},
 * {@link org.partnerfiles.report.CsvReport}, {@link org.partnerfiles.report.TextReport} and {@link org.partnerfiles.report.HtmlReport}.
 * None of them shows more of a file than the report contains.
 */
@NullMarked
package org.partnerfiles.report;

import org.jspecify.annotations.NullMarked;
