/**
 * Rules: conditions of a format, or of a host, on records beyond the forms of single cells. A rule is a
 * {@link org.partnerfiles.rule.RuleDescription} and a check, and is one of four kinds: on one record
 * ({@link org.partnerfiles.rule.RecordRule}), the text of one row ({@link org.partnerfiles.rule.TextRule}), the records of one file
 * ({@link org.partnerfiles.rule.FileRule}), or those of a batch and the data of the host
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
 * <p>What else a rule may use is in its {@link org.partnerfiles.rule.RuleContext}. A
 * {@link org.partnerfiles.rule.Profile} sets which rules are on, and their effects.
 */
@NullMarked
package org.partnerfiles.rule;

import org.jspecify.annotations.NullMarked;
