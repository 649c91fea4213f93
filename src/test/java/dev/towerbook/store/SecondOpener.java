package dev.towerbook.store;

import java.io.IOException;
import java.nio.file.Path;

/** A process that prepares a book which another one may hold: 0 left alone, 1 moved, 2 refused. */
final class SecondOpener {

  private SecondOpener() {}

  public static void main(String[] args) {
    try {
      System.exit(BookFile.prepare(Path.of(args[0])).isPresent() ? 1 : 0);
    } catch (IOException inUse) {
      System.out.println(inUse.getMessage());
      System.exit(2);
    }
  }
}
