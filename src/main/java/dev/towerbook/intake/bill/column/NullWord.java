package dev.towerbook.intake.bill.column;

/** The word that some exports write for no value: {@code NULL} in any case. */
final class NullWord {

  private static final int LENGTH = 4;

  private NullWord() {}

  static boolean is(byte[] text, int from, int length) {
    return length == LENGTH
        && (text[from] | 0x20) == 'n'
        && (text[from + 1] | 0x20) == 'u'
        && (text[from + 2] | 0x20) == 'l'
        && (text[from + 3] | 0x20) == 'l';
  }
}
