package dev.towerbook.table.renamed;

/** Columns and words of one file, as they are called now. */
public record FileNames(String file, Renames renames) {

  /** Of a file in which nothing is called otherwise. */
  public static final FileNames NONE = new FileNames("", Renames.NONE);

  /** What a column is called now. */
  public String column(String written) {
    return read(written, "").column();
  }

  /**
   * What a word is called now.
   *
   * @param column as the file writes it
   */
  public String word(String column, String written) {
    return read(column, written).word();
  }

  private record Names(String file, String column, String word) {}

  private Names read(String column, String word) {
    Names now = new Names(file, column, word);
    for (Rename rename : renames.all()) {
      now = after(rename, now);
    }
    return now;
  }

  private static Names after(Rename rename, Names before) {
    return switch (rename) {
      case Rename.OfFile of when of.from().equals(before.file()) ->
          new Names(of.to(), before.column(), before.word());
      case Rename.OfColumn of
          when of.file().equals(before.file()) && of.from().equals(before.column()) ->
          new Names(before.file(), of.to(), before.word());
      case Rename.OfWord of
          when of.file().equals(before.file())
              && of.column().equals(before.column())
              && of.from().equals(before.word()) ->
          new Names(before.file(), before.column(), of.to());
      default -> before;
    };
  }

  /** True if a word in a column, as the file writes it, may be called otherwise. */
  public boolean hasWordsIn(String column) {
    return renames.all().stream()
        .filter(Rename.OfWord.class::isInstance)
        .anyMatch(rename -> !word(column, rename.from()).equals(rename.from()));
  }
}
