package dev.towerbook.job;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * One run at a time, by a lock of the operating system on a file in the book's folder. The kernel
 * releases it when the holder dies, however it dies; Spring Batch's own guard does not know whether
 * a running execution is alive.
 */
final class RunLock {

  private final FileChannel channel;
  private final FileLock lock;

  private RunLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /** Takes the lock; empty if another run holds it. */
  static Optional<RunLock> take(Path book) throws IOException {
    createPrivately(book);
    FileChannel channel =
        FileChannel.open(
            book.resolve("run.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return Optional.of(new RunLock(channel, lock));
      }
    } catch (OverlappingFileLockException heldByThisJvm) {
      // Answered like a lock that another process holds.
    }
    channel.close();
    return Optional.empty();
  }

  /** The book holds rates and hours: a new folder is for its owner only. */
  private static void createPrivately(Path book) throws IOException {
    if (book.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectories(
          book, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectories(book);
    }
  }

  /** Gives the lock back. */
  void close() throws IOException {
    lock.release();
    channel.close();
  }
}
