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
 * One run at a time, by a lock of the operating system on a file: one in the book's folder, and one
 * in the reports folder, which runs with books of their own may share. The kernel releases it when
 * the holder dies, however it dies; Spring Batch's own guard does not know whether a running
 * execution is alive.
 */
final class RunLock {

  private final FileChannel channel;
  private final FileLock lock;

  private RunLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /** Takes the lock of a book; empty if another run holds it. */
  static Optional<RunLock> take(Path book) throws IOException {
    createPrivately(book);
    return lock(book.resolve("run.lock"));
  }

  /** Takes the lock of a reports folder that exists; empty if another run publishes there. */
  static Optional<RunLock> ofReports(Path reports) throws IOException {
    return lock(reports.resolve(".run.lock"));
  }

  private static Optional<RunLock> lock(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
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
