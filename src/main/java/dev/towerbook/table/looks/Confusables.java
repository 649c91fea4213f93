package dev.towerbook.table.looks;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Letters of other alphabets that are drawn like Latin ones. They are other letters, so nothing is
 * folded by them; but who reads {@code claims-core} with a Cyrillic {@code а} has to be told.
 */
public final class Confusables {

  /** Pairs: a Cyrillic, Greek, Armenian or phonetic letter, and the Latin letter it looks like. */
  private static final String PAIRS =
      "аaвbсcԁdеeһhіiїiјjкkӏlмmнhоoрpԛqѕsтtуyхxѵvԝwгr"
          + "αaβbεeηnιiκkνvοoρpτtυuχxγyωw"
          + "օoսuոnհhցgɡgıiɩiɑaʋv";

  private static final Map<Integer, Integer> LATIN = latin();

  private Confusables() {}

  private static Map<Integer, Integer> latin() {
    Map<Integer, Integer> latin = new HashMap<>();
    int[] pairs = PAIRS.codePoints().toArray();
    for (int i = 0; i < pairs.length; i += 2) {
      latin.put(pairs[i], pairs[i + 1]);
    }
    return Map.copyOf(latin);
  }

  /** True if two texts look the same although they are not. */
  public static boolean alike(String one, String other) {
    return !one.equals(other) && skeleton(one).equals(skeleton(other));
  }

  /** A text with a code point behind each letter that is not the Latin one it looks like. */
  public static String spelled(String text) {
    StringBuilder spelled = new StringBuilder();
    Looks.spelled(text)
        .codePoints()
        .forEach(
            c -> {
              int lower = Character.toLowerCase(c);
              if (LATIN.containsKey(lower)) {
                spelled.append(String.format(java.util.Locale.ROOT, "<U+%04X>", c));
              } else {
                spelled.appendCodePoint(c);
              }
            });
    return spelled.toString();
  }

  private static String skeleton(String text) {
    StringBuilder drawn = new StringBuilder();
    Looks.key(text)
        .codePoints()
        .map(c -> LATIN.getOrDefault(c, c))
        .map(c -> c == '_' || c == ' ' ? '-' : c)
        .forEach(drawn::appendCodePoint);
    return Normalizer.normalize(drawn, Normalizer.Form.NFC);
  }
}
