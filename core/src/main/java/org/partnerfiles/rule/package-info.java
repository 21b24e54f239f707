/**
 * Rules: what a format, or a host, asks of records beyond the forms of single cells. A rule is a
 * {@link org.partnerfiles.rule.RuleDescription} and a check, and is one of four kinds: it sees one record
 * ({@link org.partnerfiles.rule.RecordRule}), the text of one row ({@link org.partnerfiles.rule.TextRule}), the records of one file
 * ({@link org.partnerfiles.rule.FileRule}), or those of a batch and what the host's own data say
 * ({@link org.partnerfiles.rule.BatchRule}). The method {@code of} of each kind makes one:
 *
 * <pre>{@code
 * RecordRule<LoanProCustomer> scored = RecordRule.of(
 *     RuleDescription.of("acme.scored", "A customer has a credit score.").at("creditScoreExperian"),
 *     (customer, context, findings) -> {
 *         if (customer.creditScores().experian() == null) findings.at("creditScoreExperian", "is needed by credit policy");
 *     });
 * FileFormat<LoanProCustomer> format = LoanPro.CUSTOMERS.withRule(scored);
 * }</pre>
 *
 * <p>Whatever else a rule may use comes from its {@link org.partnerfiles.rule.RuleContext}. A
 * {@link org.partnerfiles.rule.Profile} has the rules that are on and what they cost.
 */
@NullMarked
package org.partnerfiles.rule;

import org.jspecify.annotations.NullMarked;
