package dev.towerbook.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The limit: looks at each byte of the bills once, on all cores, a file a thread, and knows of each
 * whether it stands inside quotes. No reader of CSV can do with less.
 */
public final class ByteScan {

  private static final int BUFFER = 1024 * 1024;

  private ByteScan() {}

  /**
   * Scans.
   *
   * @param arguments input folder; {@code newlines} to count newlines only, quotes or not
   */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, ExecutionException {
    boolean newlinesOnly = arguments.length > 1 && arguments[1].equals("newlines");
    long rows = 0;
    try (ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      List<Future<Long>> counts = new ArrayList<>();
      for (Path file : largestFirst(BillFiles.of(Path.of(arguments[0])))) {
        counts.add(threads.submit(() -> rows(file, newlinesOnly)));
      }
      for (Future<Long> count : counts) {
        rows += count.get() - 1;
      }
    }
    WorkDone.say(rows);
  }

  private static List<Path> largestFirst(List<Path> files) {
    return files.stream()
        .sorted((a, b) -> Long.compare(b.toFile().length(), a.toFile().length()))
        .toList();
  }

  /** Rows of a file, its header counted. */
  private static long rows(Path file, boolean newlinesOnly) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long rows = 0;
    long quotes = 0;
    try (InputStream in =
        BillFiles.isGzip(file) ? BillFiles.open(file) : Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (newlinesOnly) {
          rows += newlines(buffer, read);
        } else {
          long both = rowEnds(buffer, read, quotes & 1);
          rows += both >>> Integer.SIZE;
          quotes += both & 0xffff_ffffL;
        }
      }
    }
    return rows;
  }

  private static int newlines(byte[] buffer, int length) {
    int count = 0;
    for (int i = 0; i < length; i++) {
      if (buffer[i] == '\n') {
        count++;
      }
    }
    return count;
  }

  /** Row ends in the upper half, quotes in the lower one. */
  private static long rowEnds(byte[] buffer, int length, long quotesBefore) {
    int rows = 0;
    int quotes = (int) quotesBefore;
    for (int i = 0; i < length; i++) {
      byte b = buffer[i];
      if (b == '"') {
        quotes++;
      } else if (b == '\n' && (quotes & 1) == 0) {
        rows++;
      }
    }
    return ((long) rows << Integer.SIZE) | (quotes - quotesBefore);
  }
}
