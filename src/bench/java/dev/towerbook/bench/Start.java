package dev.towerbook.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How long Towerbook takes to start. */
final class Start {

  private final Workshop workshop;

  Start(Workshop workshop) {
    this.workshop = workshop;
  }

  /**
   * Runs every command once to its end, unmeasured, so that the launcher has unpacked the jar and
   * the JVM has left its archive of classes, as on any night but the first.
   */
  void prepare() throws IOException, InterruptedException {
    seconds("--help");
    seconds("check-mappings", "--mappings", workshop.home() + "/mappings");
    run(workshop.home().resolve("sample-data"), workshop.home().resolve("mappings"));
  }

  /** The whole night to its end. */
  double run(Path input, Path shelf) throws IOException, InterruptedException {
    Path run = workshop.empty("run-night");
    return seconds(
        "run",
        "--exit-zero-on-action-required",
        "--input",
        input.toString(),
        "--mappings",
        shelf.toString(),
        "--book",
        run + "/book",
        "--reports",
        run + "/reports");
  }

  /** Wall seconds of a command, the median of some. */
  double median(int rounds, String... arguments) throws IOException, InterruptedException {
    double[] seconds = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      seconds[i] = seconds(arguments);
    }
    Arrays.sort(seconds);
    return seconds[rounds / 2];
  }

  private double seconds(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(workshop.launcher()));
    command.addAll(List.of(arguments));
    Path log = workshop.folder().resolve("command.log");
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + " failed, see " + log);
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
