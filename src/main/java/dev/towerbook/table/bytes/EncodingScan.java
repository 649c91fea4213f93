package dev.towerbook.table.bytes;

import java.util.BitSet;

/**
 * Follows a text byte by byte: where the first byte stands that is not UTF-8, and what the bytes
 * would be in Windows-1252, where each is a character of its own.
 */
final class EncodingScan {

  private static final int FIRST_HIGH = 0x80;

  /** Bytes that Windows-1252 gives no character. */
  private static final BitSet UNDEFINED = set(0x81, 0x8d, 0x8f, 0x90, 0x9d);

  /** Letters below C0: Š Œ Ž š œ ž Ÿ and ƒ. */
  private static final BitSet LOW_LETTERS = set(0x83, 0x8a, 0x8c, 0x8e, 0x9a, 0x9c, 0x9e, 0x9f);

  private final long start;
  private long line;
  private int cell = 1;
  private long character = 1;
  private boolean quoted;
  private int before = '\n';
  // Of the sequence that is being read.
  private int pending;
  private int pendingLow;
  private int pendingHigh;
  private int pendingFirst;
  // Of the first bad byte.
  private int bad = -1;
  private long badLine;
  private int badCell;
  private long badCharacter;
  // Of all bytes.
  private long bytes;
  private long zeros;
  private boolean mark;
  private long utf8;
  private long fits;
  private long misfits;
  private long neighbours;
  private boolean badBefore;
  private boolean cut;

  EncodingScan(long firstLine) {
    start = firstLine;
    line = firstLine;
  }

  private static BitSet set(int... values) {
    BitSet set = new BitSet();
    for (int value : values) {
      set.set(value);
    }
    return set;
  }

  void next(int b) {
    if (bytes == 1 && ((before == 0xff && b == 0xfe) || (before == 0xfe && b == 0xff))) {
      mark = true;
    }
    bytes++;
    zeros += b == 0 ? 1 : 0;
    if (pending > 0 && b >= pendingLow && b <= pendingHigh) {
      pending--;
      pendingLow = FIRST_HIGH;
      pendingHigh = 0xbf;
      utf8 += pending == 0 ? 1 : 0;
      badBefore = false;
      before = b;
      return;
    }
    if (pending > 0) {
      bad(pendingFirst, b);
      pending = 0;
    }
    if (b >= FIRST_HIGH && !begins(b)) {
      bad(b, -1);
    } else if (b < FIRST_HIGH) {
      badBefore = false;
      move(b);
    }
    before = b;
  }

  /** True if a sequence of several bytes may begin with this one. */
  private boolean begins(int b) {
    pendingLow = b == 0xe0 ? 0xa0 : b == 0xf0 ? 0x90 : FIRST_HIGH;
    pendingHigh = b == 0xed ? 0x9f : b == 0xf4 ? 0x8f : 0xbf;
    pending =
        b >= 0xc2 && b <= 0xdf ? 1 : b >= 0xe0 && b <= 0xef ? 2 : b >= 0xf0 && b <= 0xf4 ? 3 : 0;
    pendingFirst = b;
    character += pending > 0 ? 1 : 0;
    return pending > 0;
  }

  private void move(int b) {
    boolean newline = (b == '\n' && before != '\r') || b == '\r';
    if (newline) {
      line++;
      character = 1;
      cell = quoted ? cell : 1;
    } else if (b != '\n') {
      character++;
      quoted ^= b == '"';
      cell += b == ',' && !quoted ? 1 : 0;
    }
  }

  /** A byte that is not UTF-8; {@code after} stands behind it, or below 0 if that is not known. */
  private void bad(int b, int after) {
    boolean began = b == pendingFirst && pending > 0;
    if (bad < 0) {
      bad = b;
      badLine = line;
      badCell = cell;
      badCharacter = began ? character - 1 : character;
    }
    character += began ? 0 : 1;
    neighbours += badBefore ? 1 : 0;
    badBefore = true;
    boolean letter = (b >= 0xc0 && b != 0xd7 && b != 0xf7) || LOW_LETTERS.get(b);
    boolean rare = b == 0xff || b == 0xfe;
    boolean beside = isLetter(after) || (after < 0 && isLetter(before));
    boolean fit = !UNDEFINED.get(b) && (letter ? !rare || beside : b != 0xad);
    fits += fit ? 1 : 0;
    misfits += fit ? 0 : 1;
  }

  private static boolean isLetter(int b) {
    return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
  }

  void end() {
    if (pending > 0) {
      cut = bad < 0;
      bad(pendingFirst, -1);
    }
  }

  /** The first byte that is not UTF-8. */
  int firstBad() {
    return Math.max(0, bad);
  }

  long firstLine() {
    return bad < 0 ? start : badLine;
  }

  int firstCell() {
    return badCell;
  }

  long firstCharacter() {
    return badCharacter;
  }

  /** True if the only thing wrong is that the last character is not whole. */
  boolean isCut() {
    return cut && !isLetter(before) && utf8 > 0;
  }

  boolean hasUtf8() {
    return utf8 > 0;
  }

  boolean isUtf16() {
    return mark || (zeros > 0 && zeros >= bytes / 4);
  }

  /** True if each byte is a letter or a mark that texts in Windows-1252 have, mostly alone. */
  boolean isWindows1252() {
    return misfits == 0 && fits > 0 && neighbours * 2 <= fits;
  }

  boolean isOtherAlphabet() {
    return fits > misfits && neighbours * 2 > fits;
  }
}
