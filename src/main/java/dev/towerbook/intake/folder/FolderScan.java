package dev.towerbook.intake.folder;

import static dev.towerbook.intake.problem.InputProblem.INPUT_LINK;
import static dev.towerbook.intake.problem.InputProblem.INPUT_NOT_A_FILE;
import static dev.towerbook.intake.problem.InputProblem.INPUT_READ_RIGHT;

import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.SourceLocation;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Walks a folder and keeps the regular files. Links that lead out of the folder, pipes and devices
 * are refused.
 */
final class FolderScan extends SimpleFileVisitor<Path> {

  private final Path root;
  private final ProblemLog log;
  private final SortedMap<String, Path> files = new TreeMap<>(Comparator.naturalOrder());

  private FolderScan(Path root, ProblemLog log) {
    this.root = root;
    this.log = log;
  }

  /** Regular files by their name relative to the folder, sorted. */
  static SortedMap<String, Path> files(Path folder, ProblemLog log) throws IOException {
    FolderScan scan = new FolderScan(folder.toRealPath(), log);
    Files.walkFileTree(scan.root, scan);
    return scan.files;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    String name = name(file);
    if (attributes.isRegularFile()) {
      files.put(name, file);
    } else if (attributes.isSymbolicLink()) {
      link(name, file);
    } else {
      log.error(INPUT_NOT_A_FILE, SourceLocation.file(name));
    }
    return FileVisitResult.CONTINUE;
  }

  private void link(String name, Path file) {
    try {
      Path target = file.toRealPath();
      if (target.startsWith(root) && Files.isRegularFile(target)) {
        files.put(name, file);
        return;
      }
    } catch (IOException broken) {
      // Named below like any other link that leads nowhere.
    }
    log.error(INPUT_LINK, SourceLocation.file(name));
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    log.error(INPUT_READ_RIGHT, SourceLocation.file(name(file)), String.valueOf(e.getMessage()));
    return FileVisitResult.CONTINUE;
  }

  private String name(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }
}
