package dev.towerbook.ledger.tuple;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Distinct values by number, in order of appearance. Not thread-safe. */
final class Words<T> {

  private final Map<T, Integer> numbers = new HashMap<>();
  private final List<T> words = new ArrayList<>();

  int number(T word) {
    Integer known = numbers.putIfAbsent(word, words.size());
    if (known != null) {
      return known;
    }
    words.add(word);
    return words.size() - 1;
  }

  List<T> all() {
    return words;
  }
}
