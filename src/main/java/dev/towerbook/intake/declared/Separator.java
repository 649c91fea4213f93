package dev.towerbook.intake.declared;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What stands between the cells of a row. */
public enum Separator implements DeclaredWord {
  COMMA(','),
  SEMICOLON(';'),
  TAB('\t'),
  PIPE('|');

  private final char mark;

  Separator(char mark) {
    this.mark = mark;
  }

  /** The character itself. */
  public char mark() {
    return mark;
  }

  /** The separator that a text has most of; empty if it has none. */
  public static Optional<Separator> in(String text) {
    return Arrays.stream(values())
        .filter(one -> text.indexOf(one.mark) >= 0)
        .max(Comparator.comparingLong(one -> text.chars().filter(c -> c == one.mark).count()));
  }

  /** What separates cells, in words. */
  public static String plural(char mark) {
    return Arrays.stream(values())
        .filter(one -> one.mark == mark)
        .map(one -> one.word() + "s")
        .findFirst()
        .orElseThrow();
  }

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
