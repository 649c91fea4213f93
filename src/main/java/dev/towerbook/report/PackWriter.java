package dev.towerbook.report;

import dev.towerbook.report.csv.CsvSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes a whole pack into a folder: PDF pages, CSV files, index and manifest. */
public final class PackWriter {

  /** Told how many pages of how many are done. */
  @FunctionalInterface
  public interface Progress {
    void done(long pages, long of);
  }

  /** What was written. */
  public record Written(int pages, int csvFiles, long bytes) {}

  private final int workers;
  private final Progress progress;

  /**
   * @param workers threads that render, 1 or more
   */
  public PackWriter(int workers, Progress progress) {
    this.workers = workers;
    this.progress = progress;
  }

  /** Writes the pack; every figure that a page prints is noted in the book and in a CSV. */
  public Written write(RunResults results, FigureBook figures, Path folder) throws IOException {
    Map<String, Integer> pages = new TreeMap<>();
    Map<String, String> csv = CsvSet.write(results, figures, folder.resolve("csv"));
    progress.done(1, workers);
    Manifest.write(folder, results, pages);
    return new Written(0, csv.size(), bytes(folder));
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      long bytes = 0;
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
      return bytes;
    }
  }
}
