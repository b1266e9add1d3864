package org.lectern.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** CPU seconds of this process, which say more than wall time on a busy machine. */
final class Cpu {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private Cpu() {}

    /** Work that is measured. */
    interface Work {
        void run() throws Exception;
    }

    static double of(Work work) throws Exception {
        System.gc();
        long before = SYSTEM.getProcessCpuTime();
        work.run();
        return (SYSTEM.getProcessCpuTime() - before) / 1e9;
    }

    static void measure(String what, Work work) throws Exception {
        long wall = System.nanoTime();
        double cpu = of(work);
        System.out.printf("%s: %.2f CPU s, %.2f s%n", what, cpu, (System.nanoTime() - wall) / 1e9);
    }
}
