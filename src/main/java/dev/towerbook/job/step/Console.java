package dev.towerbook.job.step;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;

/**
 * What a person sees at night: one line a step, a progress bar on a terminal, and a closing table.
 * Times and rates stand here only, never in a pack: two runs of the same input print the same pack.
 */
public final class Console {

  private static final int BAR_WIDTH = 30;
  private static final int LABEL_WIDTH = 12;

  private final PrintStream out;
  private final boolean terminal;
  private boolean barShown;

  /**
   * @param terminal true if {@code out} is a terminal, so that a line can be drawn over
   */
  public Console(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /** A line of text. */
  public void line(String text) {
    clearBar();
    out.println(text);
    out.flush();
  }

  /** The result of a step: name, what it did, how long it took. */
  public void step(String name, String result, long nanos) {
    line(
        String.format(
            Locale.ROOT, "  %-" + LABEL_WIDTH + "s %s  %s", name, result, seconds(nanos)));
  }

  /** Draws the progress of a long step over itself; nothing if this is no terminal. */
  public void progress(String name, long done, long total) {
    if (!terminal || total <= 0) {
      return;
    }
    int filled = (int) Math.min(BAR_WIDTH, done * BAR_WIDTH / total);
    String bar = "#".repeat(filled) + ".".repeat(BAR_WIDTH - filled);
    out.print(
        String.format(
            Locale.ROOT, "\r  %-" + LABEL_WIDTH + "s [%s] %3d %%", name, bar, done * 100 / total));
    out.flush();
    barShown = true;
  }

  private void clearBar() {
    if (barShown) {
      out.print("\r" + " ".repeat(LABEL_WIDTH + BAR_WIDTH + 14) + "\r");
      barShown = false;
    }
  }

  /** Label and value rows under each other. */
  public void table(List<String[]> rows) {
    int width = rows.stream().mapToInt(row -> row[0].length()).max().orElse(0);
    for (String[] row : rows) {
      line(String.format(Locale.ROOT, "  %-" + (width + 2) + "s%s", row[0], row[1]));
    }
  }

  /** A whole number with grouped thousands. */
  public static String count(long number) {
    return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
  }

  /** An amount in whole units. */
  public static String money(BigDecimal amount) {
    return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(amount.setScale(2, RoundingMode.HALF_UP));
  }

  /** Lines a second, for a number of lines and a time. */
  static String rate(long lines, long nanos) {
    return nanos <= 0 ? "" : count(Math.round(lines * 1e9 / nanos)) + " rows/s";
  }

  /** Bytes in a readable unit. */
  static String bytes(long bytes) {
    return bytes < 1_000_000
        ? count(Math.max(1, bytes / 1000)) + " kB"
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  private static String seconds(long nanos) {
    return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
  }
}
