package acme.kotlin

import org.partnerfiles.loanpro.LoanProCustomer

/** Must not compile: a customer may have no last name. */
fun lastName(customer: LoanProCustomer): String = customer.name().last()
