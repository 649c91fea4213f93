package dev.towerbook.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/**
 * A process that is measured from its start to the line that says that its work is done. The kernel
 * is asked for its figures at that moment, so nothing in it has to count itself.
 */
final class Child {

  private static final int KILOBYTES = 1024;

  private final List<String> command;
  private final Path log;
  private final Predicate<String> isDone;

  /**
   * @param log takes what the process prints
   * @param isDone true for the line that says that the work is done
   */
  Child(List<String> command, Path log, Predicate<String> isDone) {
    this.command = List.copyOf(command);
    this.log = log;
    this.isDone = isDone;
  }

  /** Runs it; it is let go on after its work, to print what it found. */
  Figures run() throws IOException, InterruptedException {
    return run(true);
  }

  /** Runs it and kills it when its work is done. */
  Figures runAndKill() throws IOException, InterruptedException {
    return run(false);
  }

  private Figures run(boolean goesOn) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    Thread ifStopped = new Thread(process::destroyForcibly);
    Runtime.getRuntime().addShutdownHook(ifStopped);
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      Figures figures = untilDone(process, out, start);
      if (goesOn) {
        process.getOutputStream().write('\n');
        process.getOutputStream().close();
        if (process.waitFor() != 0) {
          throw new IOException(command.getLast() + " failed after its work, see " + log);
        }
      }
      return figures;
    } finally {
      process.destroyForcibly().waitFor();
      Runtime.getRuntime().removeShutdownHook(ifStopped);
    }
  }

  private Figures untilDone(Process process, BufferedReader out, long start)
      throws IOException, InterruptedException {
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (isDone.test(line)) {
        double wall = (System.nanoTime() - start) / 1e9;
        double cpu = process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
        return figures(line, wall, cpu, peakMegabytes(process.pid()));
      }
      Files.writeString(log, line + "\n", java.nio.file.StandardOpenOption.APPEND);
    }
    throw new IOException(
        "a process ended with " + process.waitFor() + " before its work was done, see " + log);
  }

  /** The figures, without what the process has put aside. */
  private static Figures figures(String line, double wall, double cpu, double peak) {
    if (!line.startsWith(WorkDone.WORD)) {
      return new Figures(wall, cpu, peak, 0);
    }
    String[] said = line.split(" ", -1);
    return new Figures(
        wall - Double.parseDouble(said[2]),
        cpu - Double.parseDouble(said[3]),
        peak,
        Long.parseLong(said[1]));
  }

  /** Peak of the resident memory; Linux only, 0 elsewhere. */
  private static double peakMegabytes(long pid) throws IOException {
    Path status = Path.of("/proc/" + pid + "/status");
    if (!Files.exists(status)) {
      return 0;
    }
    for (String line : Files.readAllLines(status)) {
      if (line.startsWith("VmHWM:")) {
        return Double.parseDouble(line.replaceAll("\\D", "")) / KILOBYTES;
      }
    }
    return 0;
  }
}
