package dev.towerbook.job;

import java.time.Duration;

/**
 * Collects garbage before the heap grows. The serial collector takes all the memory that it may
 * have before it collects what has grown old, so that a run over 2,000 applications would hold 1.2
 * GB for 200 MB of live objects. The most that the heap may have ({@code -Xmx}) stays room for a
 * larger company.
 */
public final class HeapRoom {

  private static final Duration LOOK_EVERY = Duration.ofMillis(100);

  /** Up to here nothing is collected: a run of a small company never comes so far. */
  private static final long FREE_BYTES = 320L << 20;

  /** Above that, garbage may be half as much as what is live. */
  private static final double GROWTH = 1.5;

  private long live;

  private HeapRoom() {}

  /** Watches the heap of this process until it ends. */
  public static void watch() {
    HeapRoom room = new HeapRoom();
    Thread.ofPlatform().daemon().name("heap-room").start(room::look);
  }

  private void look() {
    try {
      while (true) {
        Thread.sleep(LOOK_EVERY);
        if (used() > Math.max(FREE_BYTES, (long) (GROWTH * live))) {
          System.gc();
          live = used();
        }
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
