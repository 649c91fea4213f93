package dev.towerbook.bench;

import java.io.IOException;

/** How a contender tells the benchmark that what is measured ends here. */
final class WorkDone {

  /** First word of the line. */
  static final String WORD = "bench:done";

  private WorkDone() {}

  /** Says so, and waits until the figures of this process have been read. */
  static void say(long lines) throws IOException {
    say(lines, new Aside());
  }

  /**
   * Says so.
   *
   * @param aside is taken off the figures
   */
  static void say(long lines, Aside aside) throws IOException {
    System.out.println(WORD + " " + lines + " " + aside.wallSeconds() + " " + aside.cpuSeconds());
    System.out.flush();
    if (System.in.read() < 0) {
      throw new IOException("the benchmark is gone");
    }
  }
}
