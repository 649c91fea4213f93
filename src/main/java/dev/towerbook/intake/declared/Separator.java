package dev.towerbook.intake.declared;

import java.util.Locale;

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

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
