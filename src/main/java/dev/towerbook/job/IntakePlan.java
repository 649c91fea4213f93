package dev.towerbook.job;

import dev.towerbook.intake.SourceFile;
import dev.towerbook.ledger.DeliveryFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the input folder has that the book has not, and the other way round.
 *
 * @param toRead files whose bytes or rules are not in the book yet, by name
 * @param gone files of the book that are no longer in the input, by name
 */
record IntakePlan(List<SourceFile> toRead, List<String> gone) {

  IntakePlan {
    toRead = List.copyOf(toRead);
    gone = List.copyOf(gone);
  }

  static IntakePlan of(Night night, Map<String, DeliveryFacts> known) {
    String rulesHash = night.shelf().mappings().rulesHash();
    List<SourceFile> toRead = new ArrayList<>();
    for (SourceFile file : night.input().files()) {
      if (!isInBook(file, rulesHash, known)) {
        toRead.add(file);
      }
    }
    Set<String> present =
        night.input().files().stream().map(SourceFile::name).collect(Collectors.toSet());
    List<String> gone =
        known.keySet().stream().filter(name -> !present.contains(name)).sorted().toList();
    return new IntakePlan(toRead, gone);
  }

  /** True if the book equals the input. */
  boolean isEmpty() {
    return toRead.isEmpty() && gone.isEmpty();
  }

  private static boolean isInBook(
      SourceFile file, String rulesHash, Map<String, DeliveryFacts> known) {
    return Optional.ofNullable(known.get(file.name()))
        .filter(facts -> facts.sha256().equals(file.bytes().sha256()))
        .filter(facts -> facts.rulesHash().equals(rulesHash))
        .isPresent();
  }
}
