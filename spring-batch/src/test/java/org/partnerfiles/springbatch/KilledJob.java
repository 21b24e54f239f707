package org.partnerfiles.springbatch;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.partnerfiles.loanpro.LoanProCustomer;

/** A process that runs the job and is killed. It says how far it is, and waits to be killed where it is told to. */
final class KilledJob {

    private KilledJob() {}

    /**
     * Runs the job.
     *
     * @param arguments the folder, the number of customers of a chunk, and the place where to wait
     */
    public static void main(String... arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        String waitsAt = arguments[2];
        TestJobs jobs = TestJobs.in(Database.in(folder));
        new ImportJob(jobs, folder.resolve("in.csv"), folder.resolve("out.csv"), Integer.parseInt(arguments[1]))
                .run(new ImportJob.Hooks() {
                    private int stored;

                    @Override
                    public void storing(LoanProCustomer customer) {
                        stored++;
                    }

                    @Override
                    public void written() {
                        say("stored " + stored);
                    }

                    @Override
                    public void publishing() {
                        say("publishing");
                    }

                    @Override
                    public void published() {
                        say("published");
                    }

                    private void say(String place) {
                        System.out.println(place);
                        if (place.equals(waitsAt)) {
                            try {
                                TimeUnit.MINUTES.sleep(1);
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        }
                    }
                });
    }
}
