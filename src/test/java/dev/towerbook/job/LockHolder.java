package dev.towerbook.job;

import java.io.IOException;
import java.nio.file.Path;

/** A process that takes the lock, says {@code y} or {@code n}, and holds it until it is killed. */
final class LockHolder {

  private LockHolder() {}

  public static void main(String[] args) throws IOException {
    System.out.print(RunLock.take(Path.of(args[0])).isPresent() ? 'y' : 'n');
    System.out.flush();
    System.in.read();
  }
}
