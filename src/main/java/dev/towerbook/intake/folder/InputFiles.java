package dev.towerbook.intake.folder;

import dev.towerbook.intake.delivery.DeliveryNote;
import dev.towerbook.intake.source.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an input folder holds.
 *
 * @param files sorted by name; files with equal bytes stand here once
 * @param expectedTotals the file of totals that finance expects, if there is one
 * @param notes files that were seen and are not read, sorted by name
 * @param waiting scopes of which no complete delivery is there: what the book holds of them stays
 */
public record InputFiles(
    List<SourceFile> files,
    Optional<Path> expectedTotals,
    List<DeliveryNote> notes,
    Set<String> waiting) {

  public InputFiles {
    files = List.copyOf(files);
    notes = List.copyOf(notes);
    waiting = Set.copyOf(waiting);
  }
}
