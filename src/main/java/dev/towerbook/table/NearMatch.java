package dev.towerbook.table;

import dev.towerbook.table.looks.Confusables;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody probably meant: the candidate with the fewest typing slips (a letter added, left
 * out, changed, or two neighbours swapped), at most {@value #SLIPS_MAX}. Case does not count.
 */
public final class NearMatch {

  /** Slips up to which two words are near. */
  public static final int SLIPS_MAX = 2;

  private NearMatch() {}

  /** The nearest candidate, the first in the alphabet if several are equally near. */
  public static Optional<String> of(String written, Collection<String> candidates) {
    String word = written.toLowerCase(Locale.ROOT);
    Optional<String> best = Optional.empty();
    int bestSlips = Math.min(SLIPS_MAX, word.length() - 1) + 1;
    for (String candidate : candidates) {
      int slips = slips(word, candidate.toLowerCase(Locale.ROOT));
      boolean first = best.isEmpty() || candidate.compareTo(best.get()) < 0;
      if (slips < bestSlips || (slips == bestSlips && best.isPresent() && first)) {
        best = Optional.of(candidate);
        bestSlips = slips;
      }
    }
    return best;
  }

  /**
   * Text to add to a cause: {@code (did you mean crm-portal?)} with a blank before it, or nothing.
   * Of a candidate that looks the same the characters are named that make the difference.
   */
  public static String hint(String written, Collection<String> candidates) {
    Optional<String> alike =
        candidates.stream().filter(of -> Confusables.alike(written, of)).sorted().findFirst();
    if (alike.isPresent() && !Confusables.spelled(written).equals(written.strip())) {
      return " (it looks like "
          + alike.get()
          + " and is written "
          + Confusables.spelled(written)
          + ")";
    }
    return of(written, candidates).map(near -> " (did you mean " + near + "?)").orElse("");
  }

  private static int slips(String a, String b) {
    if (Math.abs(a.length() - b.length()) > SLIPS_MAX) {
      return Integer.MAX_VALUE;
    }
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(last[j - 1] + change, Math.min(last[j], row[j - 1]) + 1);
        if (i > 1 && j > 1 && isSwap(a, i, b, j)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[b.length()];
  }

  private static boolean isSwap(String a, int i, String b, int j) {
    return a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
