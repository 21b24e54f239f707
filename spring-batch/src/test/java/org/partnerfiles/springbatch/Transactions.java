package org.partnerfiles.springbatch;

import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions without a database. */
final class Transactions extends AbstractPlatformTransactionManager {

    private static final long serialVersionUID = 1L;

    private boolean commitFails;

    /** What a test does in a transaction. */
    interface Action {
        void run() throws Exception;
    }

    /** Runs an action in a transaction that is committed. */
    static void committed(Action action) throws Exception {
        run(new Transactions(), false, action);
    }

    /** Runs an action in a transaction that is rolled back. */
    static void rolledBack(Action action) throws Exception {
        run(new Transactions(), true, action);
    }

    /** Runs an action in a transaction whose commit fails. */
    static void notCommitted(Action action) throws Exception {
        Transactions transactions = new Transactions();
        transactions.commitFails = true;
        transactions.setRollbackOnCommitFailure(true);
        try {
            run(transactions, false, action);
        } catch (TransactionSystemException e) {
            return; // as it is to be
        }
        throw new AssertionError("committed");
    }

    private static void run(Transactions transactions, boolean rollsBack, Action action) throws Exception {
        Exception failure = new TransactionTemplate(transactions).execute(status -> {
            if (rollsBack) {
                status.setRollbackOnly();
            }
            try {
                action.run();
                return null;
            } catch (Exception e) {
                return e;
            }
        });
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    protected Object doGetTransaction() {
        return this;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {}

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        if (commitFails) {
            throw new TransactionSystemException("the commit fails");
        }
    }

    @Override
    protected void doRollback(DefaultTransactionStatus status) {}
}
