package dev.towerbook.job;

import dev.towerbook.job.step.RunOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code reports/last-run.txt}: how the newest run ended, for whoever looks before the log. */
final class LastRun {

  private static final String NAME = "last-run.txt";

  private LastRun() {}

  static void write(RunOptions settings, ExitCode code) {
    Path file = settings.reports().resolve(NAME);
    String month = settings.month().map(m -> " for " + m).orElse("");
    try {
      if (Files.isDirectory(settings.reports())) {
        Files.writeString(
            file,
            "The last run"
                + month
                + " ended with code "
                + code.number()
                + ": "
                + code.meaning()
                + ".\n");
      }
    } catch (IOException e) {
      // The notice is a courtesy: its failure must not hide how the run ended.
      System.err.println("Could not write " + file + ": " + e.getMessage());
    }
  }
}
