package dev.towerbook.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/** Times what a contender does with Towerbook's code and what is therefore not held against it. */
final class Aside {

  private double wallSeconds;
  private double cpuSeconds;

  double wallSeconds() {
    return wallSeconds;
  }

  double cpuSeconds() {
    return cpuSeconds;
  }

  /** Does the work and adds its time. */
  <T> T time(Supplier<T> work) {
    long wall = System.nanoTime();
    long cpu = cpuNanos();
    try {
      return work.get();
    } finally {
      wallSeconds += (System.nanoTime() - wall) / 1e9;
      cpuSeconds += (cpuNanos() - cpu) / 1e9;
    }
  }

  private static long cpuNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }
}
