package dev.towerbook.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What an input folder holds.
 *
 * @param folder the folder
 * @param files sorted by name; files with equal bytes stand here once
 * @param expectedTotals the file of totals that finance expects, if there is one
 */
public record InputFiles(Path folder, List<SourceFile> files, Optional<Path> expectedTotals) {

  public InputFiles {
    files = List.copyOf(files);
  }

  /** The files of a kind. */
  public List<SourceFile> of(SourceKind kind) {
    return files.stream().filter(file -> file.kind() == kind).toList();
  }
}
