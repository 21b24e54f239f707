package acme.kotlin

import java.nio.file.Path
import org.partnerfiles.io.Row
import org.partnerfiles.loanpro.Action
import org.partnerfiles.loanpro.LoanPro
import org.partnerfiles.loanpro.LoanProCustomer
import org.partnerfiles.loanpro.PersonName

/** Changes the names of customers. */
fun rename(names: Map<String, PersonName>, file: Path) {
    LoanPro.CUSTOMERS.writer(file).use { out ->
        for ((id, name) in names) {
            out.write(LoanProCustomer.builder().action(Action.UPDATE).customerId(id).name(name).build())
        }
        out.publish()
    }
}

/** The customers of a file that LoanPro would take, by their ids. */
fun read(file: Path): Map<String, LoanProCustomer> =
    LoanPro.CUSTOMERS.reader(file).use { rows ->
        rows.requireReadable()
            .filterIsInstance<Row.Accepted<LoanProCustomer>>()
            .map { it.record() }
            .associateBy { it.customerId() ?: "new" }
    }

/** A component may be null: Kotlin asks for the question mark. A group never is: it needs none. */
fun lastName(customer: LoanProCustomer): String? = customer.name().last()
