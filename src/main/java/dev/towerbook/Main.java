package dev.towerbook;

import dev.towerbook.job.HeapRoom;
import dev.towerbook.job.TowerbookCommand;

/** The front door. */
public final class Main {

  private Main() {}

  /** Runs a command and ends the process with its exit code, see {@code docs/operations.md}. */
  public static void main(String[] args) {
    HeapRoom.watch();
    System.exit(TowerbookCommand.run(args));
  }
}
