package acme.kotlin

import java.nio.file.Path
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import org.partnerfiles.loanpro.LoanPro
import org.partnerfiles.loanpro.LoanProCustomer
import org.partnerfiles.loanpro.PersonName

class CustomersTest {

    @TempDir lateinit var directory: Path

    @Test
    fun `what is written is read again`() {
        val file = directory.resolve("customers.csv")
        rename(mapOf("17" to PersonName.of("Sam", "Example")), file)
        val customers = read(file)
        assertEquals(setOf("17"), customers.keys)
        assertEquals("Example", customers["17"]?.let(::lastName))
    }

    @Test
    fun `what is missing is null, and a finding`() {
        val empty = LoanProCustomer.builder().build()
        assertNull(lastName(empty))
        assertTrue(LoanPro.CUSTOMERS.validator().validate(empty).any { it.rule() == "core.value-missing" })
    }
}
