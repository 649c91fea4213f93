package dev.towerbook.intake.stored.workbook;

import dev.towerbook.table.bytes.StoredDamaged;
import java.io.IOException;
import java.util.BitSet;

/**
 * How many shared texts a workbook has and which are empty: the library makes an empty text of one
 * that is not there.
 */
record SharedTexts(int count, BitSet empty) {

  /** Characters of all shared texts, which are kept in memory. */
  private static final long CHARACTERS_MAX = 64L << 20;

  static SharedTexts of(WorkbookParts parts) throws IOException {
    BitSet empty = new BitSet();
    if (parts.sharedStrings().isEmpty()) {
      return new SharedTexts(0, empty);
    }
    int count = 0;
    long characters = 0;
    long before = 0;
    try (PartXml xml = parts.xml(parts.sharedStrings().get())) {
      boolean inText = false;
      while (xml.next()) {
        if (xml.isStart("si")) {
          before = characters;
        } else if (xml.isStart("t") || xml.isEnd("t")) {
          inText = xml.isStart("t");
        } else if (xml.isText() && inText) {
          characters += xml.reader().getTextLength();
        } else if (xml.isEnd("si")) {
          empty.set(count, characters == before);
          count++;
        }
        if (characters + 40L * count > CHARACTERS_MAX) {
          throw new StoredDamaged(
              "has more than " + CHARACTERS_MAX + " characters of text",
              "split it, or save it as CSV");
        }
      }
    }
    return new SharedTexts(count, empty);
  }
}
