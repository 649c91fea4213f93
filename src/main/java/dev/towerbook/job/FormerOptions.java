package dev.towerbook.job;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Options of {@code run} that have another name now, as far as the former one is accepted. */
public final class FormerOptions {

  /**
   * An option.
   *
   * @param from as it was, {@code --name} or {@code --name=VALUE}
   * @param to as it is now
   * @param until version from which the former one is an error
   */
  public record Former(String from, String to, String until) {

    /** The name without a value. */
    private static String name(String option) {
      return option.replaceFirst("=.*", "");
    }

    boolean hasValue() {
      return from.contains("=");
    }
  }

  /** All of them, those with a value before the same option with any value. */
  public static final List<Former> ALL =
      List.of(
          new Former("--again", "--force", "0.3.0"),
          new Former("--published-is-success", "--exit-zero-on-action-required", "0.3.0"),
          new Former("--reader=strict", "--parser=fastcsv", "0.3.0"),
          new Former("--reader", "--parser", "0.3.0"));

  private FormerOptions() {}

  /** The command line in the names of today; each former one is told. */
  static String[] current(String[] args, PrintStream err) {
    List<String> words = new ArrayList<>(Arrays.asList(args));
    for (Former former : ALL) {
      for (int i = 0; i < words.size(); i++) {
        if (former.hasValue() && i + 1 < words.size() && joined(words, i).equals(former.from())) {
          words.set(i, former.from());
          words.remove(i + 1);
        }
        if (isWritten(words.get(i), former)) {
          words.set(i, words.get(i).replace(former.from(), former.to()));
          err.println(
              "Note: "
                  + former.from()
                  + " is called "
                  + former.to()
                  + " now; the former name is accepted until version "
                  + former.until()
                  + ".");
        }
      }
    }
    return words.toArray(String[]::new);
  }

  private static String joined(List<String> words, int at) {
    return words.get(at) + "=" + words.get(at + 1);
  }

  private static boolean isWritten(String word, Former former) {
    return former.hasValue() ? word.equals(former.from()) : Former.name(word).equals(former.from());
  }
}
