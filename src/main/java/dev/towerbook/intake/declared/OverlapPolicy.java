package dev.towerbook.intake.declared;

import java.util.Locale;

/** What counts where two files of a folder have rows of the same days that are not the same. */
public enum OverlapPolicy implements DeclaredWord {
  /** Both: the files are parts of one whole. */
  SUM,
  /** The newer file. */
  LATEST,
  /** Neither: a person decides before a pack is published. */
  REFUSE;

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
