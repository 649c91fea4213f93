package dev.towerbook.job.step;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/**
 * Logs what each step cost. The clock alone says little on a machine that others use too; the
 * processor time does.
 */
public final class StepCost implements StepExecutionListener {

  private static final Logger LOG = LoggerFactory.getLogger(StepCost.class);

  private final OperatingSystemMXBean process =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private long clock;
  private long processor;

  @Override
  public void beforeStep(StepExecution step) {
    clock = System.nanoTime();
    processor = process.getProcessCpuTime();
  }

  @Override
  public ExitStatus afterStep(StepExecution step) {
    LOG.info(
        "step {}: {} on the clock, {} of processor time",
        step.getStepName(),
        seconds(System.nanoTime() - clock),
        seconds(process.getProcessCpuTime() - processor));
    return step.getExitStatus();
  }

  private static String seconds(long nanos) {
    return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
  }
}
