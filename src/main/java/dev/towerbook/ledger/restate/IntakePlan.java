package dev.towerbook.ledger.restate;

import dev.towerbook.intake.delivery.DeliveryNote;
import dev.towerbook.intake.delivery.DeliveryState;
import dev.towerbook.intake.folder.InputFiles;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.ledger.DeliveryFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the input folder has that the published view of the book has not, and the other way round. A
 * function of these two alone: what a refused or killed run has read plays no part.
 *
 * @param toRead files whose bytes or rules are not published yet, by name
 * @param gone published files that are no longer in the input, by name
 * @param notes files that are not read, or stay in the book, because of another delivery
 */
public record IntakePlan(List<SourceFile> toRead, List<String> gone, List<DeliveryNote> notes) {

  public IntakePlan {
    toRead = List.copyOf(toRead);
    gone = List.copyOf(gone);
    notes = List.copyOf(notes);
  }

  /**
   * What is to be read and withdrawn.
   *
   * @param known what is published, by name
   */
  public static IntakePlan of(
      InputFiles input, String rulesHash, Map<String, DeliveryFacts> known) {
    SortedMap<String, String> stay = lockedScopes(input, known);
    List<SourceFile> toRead = new ArrayList<>();
    List<DeliveryNote> notes = new ArrayList<>();
    Set<String> present = new TreeSet<>();
    for (SourceFile file : input.files()) {
      Optional<String> newer = Optional.ofNullable(stay.get(file.origin().scope()));
      if (newer.isPresent()) {
        notes.add(note(file, DeliveryState.SUPERSEDED, "the book holds a newer delivery"));
        continue;
      }
      present.add(file.name());
      if (!isInBook(file, rulesHash, known)) {
        toRead.add(file);
      }
    }
    List<String> gone = new ArrayList<>();
    for (DeliveryFacts facts : new TreeMap<>(known).values()) {
      Optional<String> why = Optional.ofNullable(stay.get(facts.origin().scope()));
      if (why.isPresent()) {
        notes.add(
            new DeliveryNote(
                facts.name(), DeliveryState.KEPT, facts.origin(), why.get(), facts.bytes()));
      } else if (!present.contains(facts.name())) {
        gone.add(facts.name());
      }
    }
    return new IntakePlan(toRead, gone, notes);
  }

  /** Scopes whose deliveries in the book may not be touched, and why. */
  private static SortedMap<String, String> lockedScopes(
      InputFiles input, Map<String, DeliveryFacts> known) {
    SortedMap<String, String> stay = new TreeMap<>();
    Set<String> booked =
        known.values().stream()
            .map(facts -> facts.origin().scope())
            .filter(scope -> !scope.isEmpty())
            .collect(Collectors.toSet());
    for (String scope : input.waiting()) {
      if (booked.contains(scope)) {
        stay.put(scope, "its successor is not complete yet");
      }
    }
    for (SourceFile file : input.files()) {
      if (known.values().stream().anyMatch(facts -> file.origin().isOlderThan(facts.origin()))) {
        stay.put(file.origin().scope(), "the delivery in the input folder is older");
      }
    }
    return stay;
  }

  private static DeliveryNote note(SourceFile file, DeliveryState state, String why) {
    return new DeliveryNote(file.name(), state, file.origin(), why, file.bytes().size());
  }

  /** True if the book equals the input. */
  public boolean isEmpty() {
    return toRead.isEmpty() && gone.isEmpty();
  }

  private static boolean isInBook(
      SourceFile file, String rulesHash, Map<String, DeliveryFacts> known) {
    return Optional.ofNullable(known.get(file.name()))
        .filter(facts -> facts.sha256().equals(file.bytes().sha256()))
        .filter(facts -> facts.rulesHash().equals(rulesHash))
        .filter(facts -> facts.origin().equals(file.origin()))
        .isPresent();
  }
}
