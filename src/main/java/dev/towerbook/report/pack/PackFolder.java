package dev.towerbook.report.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where packs lie. {@code reports/2026-10} is a symbolic link to a complete pack in {@code
 * reports/.packs/}; publishing replaces the link by one atomic rename, so that a reader sees the
 * former pack or the new one, never half of one and never none. Packs themselves are never
 * overwritten.
 */
public final class PackFolder {

  private static final String STORE = ".packs";
  private static final Pattern MONTH = Pattern.compile("\\d{4}-(?:0[1-9]|1[0-2])");

  private final Path reports;

  public PackFolder(Path reports) {
    this.reports = reports;
  }

  /** The published pack of a month, whether it exists or not. */
  public Path published(String month) {
    return reports.resolve(month);
  }

  /** Months of which a pack is published, ascending. */
  public SortedSet<YearMonth> months() {
    SortedSet<YearMonth> months = new TreeSet<>();
    try {
      for (Path file : Files.isDirectory(reports) ? list(reports, "") : List.<Path>of()) {
        String name = file.getFileName().toString();
        if (MONTH.matcher(name).matches() && Files.exists(file.resolve(Manifest.NAME))) {
          months.add(YearMonth.parse(name));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return months;
  }

  /** True if a whole pack of this id is published for the month. */
  public boolean isPublished(String month, String packId) {
    Path pack = published(month);
    try {
      return Files.exists(pack.resolve(Manifest.NAME))
          && isOfId(pack.toRealPath().getFileName().toString(), packId);
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isOfId(String folder, String packId) {
    return folder.equals(packId) || folder.startsWith(packId + "-");
  }

  /**
   * An empty folder to build a pack in, of a name of its own, that nobody reads. Left-overs of
   * killed runs are removed: the caller holds the lock of the reports folder, so no living run has
   * one.
   */
  public Path workspace(String packId) throws IOException {
    Path store = Files.createDirectories(reports.resolve(STORE));
    for (Path stale : list(store, ".tmp")) {
      delete(stale);
    }
    String run = ProcessHandle.current().pid() + "-" + Long.toHexString(System.nanoTime());
    return Files.createDirectory(store.resolve(packId + "." + run + ".tmp"));
  }

  /** Puts a finished workspace in its final place and points the month to it. */
  public Path publish(Path workspace, String month, String packId) throws IOException {
    forceToDisk(workspace);
    Path store = reports.resolve(STORE);
    Path target = place(store, workspace, packId);
    if (Files.exists(target)) {
      delete(workspace);
    } else {
      Files.move(workspace, target, StandardCopyOption.ATOMIC_MOVE);
    }
    point(month, Path.of(STORE, target.getFileName().toString()));
    force(store);
    force(reports);
    return published(month);
  }

  /** The folder of the same bytes, or the first free one: a pack is never overwritten. */
  private static Path place(Path store, Path workspace, String packId) throws IOException {
    Path target = store.resolve(packId);
    for (int n = 2; Files.exists(target) && !sameBytes(target, workspace); n++) {
      target = store.resolve(packId + "-" + n);
    }
    return target;
  }

  private static boolean sameBytes(Path one, Path other) throws IOException {
    List<Path> names = names(one);
    if (!names.equals(names(other))) {
      return false;
    }
    for (Path name : names) {
      if (Files.mismatch(one.resolve(name), other.resolve(name)) >= 0) {
        return false;
      }
    }
    return true;
  }

  private static List<Path> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).map(folder::relativize).sorted().toList();
    }
  }

  private void point(String month, Path target) throws IOException {
    Path visible = published(month);
    if (Files.isDirectory(visible, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(visible + " is a folder of its own; move it away");
    }
    Path link = reports.resolve("." + month + ".tmp");
    Files.deleteIfExists(link);
    Files.createSymbolicLink(link, target);
    try {
      Files.move(
          link, visible, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      throw new IOException("the reports folder cannot rename atomically", e);
    } finally {
      Files.deleteIfExists(link);
    }
  }

  private static void forceToDisk(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        force(file);
      }
    }
  }

  private static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static List<Path> list(Path folder, String suffix) throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      return found.filter(path -> path.toString().endsWith(suffix)).sorted().toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .sorted(Comparator.reverseOrder())
          .forEach(
              file -> {
                try {
                  Files.delete(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
