package dev.towerbook.intake.declared;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A closed word of the file of declared sources. */
sealed interface DeclaredWord permits DateSequence, OverlapPolicy, Rhythm, Separator, TextEncoding {

  /** How the file writes it. */
  String word();

  /** The constant of a word as it is written in the file. */
  static <E extends DeclaredWord> Optional<E> of(E[] constants, String word) {
    return Arrays.stream(constants).filter(one -> one.word().equals(word)).findFirst();
  }

  /** All words of a column. */
  static List<String> all(DeclaredWord[] constants) {
    return Arrays.stream(constants).map(DeclaredWord::word).toList();
  }
}
