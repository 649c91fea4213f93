package dev.towerbook.report;

import dev.towerbook.decision.npv.NpvVerdict;
import dev.towerbook.decision.npv.OptionAssessment;
import dev.towerbook.decision.option.Driver;
import dev.towerbook.decision.option.Option;
import dev.towerbook.decision.option.SwitchingValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** What money says, in sentences: the same on a page and in a CSV. */
public final class OptionWords {

  private static final int CENTS = 2;
  private static final int ODDS_DIGITS = 5;
  private static final int NAMED = 3;

  private OptionWords() {}

  /** An estimate at two decimals: what is finer says nothing. */
  public static BigDecimal amount(double estimate) {
    return BigDecimal.valueOf(estimate).setScale(CENTS, RoundingMode.HALF_UP);
  }

  /** A probability with as many digits as draws can distinguish. */
  public static BigDecimal odds(double probability) {
    return BigDecimal.valueOf(probability).setScale(ODDS_DIGITS, RoundingMode.HALF_UP);
  }

  /** An estimate in whole units of the report currency. */
  public static Figure money(double estimate, String currency) {
    return NumberFormats.money(amount(estimate), currency);
  }

  /** "Retire". */
  public static String name(Option option) {
    String word = option.name().toLowerCase(Locale.ROOT);
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** Where the order of the options turns, nearest first. */
  static Sentence turn(SwitchingValue of, String currency) {
    String move = of.turnsAt() > of.now() ? "exceeds" : "falls below";
    return Sentence.of(
        acting(of.winner())
            + " becomes better if "
            + of.driver().words()
            + " "
            + move
            + " {} (estimated {}).",
        money(of.turnsAt(), currency),
        money(of.now(), currency));
  }

  private static String acting(Option option) {
    return switch (option) {
      case KEEP -> "Keeping";
      case REFACTOR -> "Refactoring";
      case RETIRE -> "Retiring";
    };
  }

  /** Everything that is missing: "a; b; c". Empty if nothing is. */
  public static String missing(OptionAssessment of) {
    return of.judged().isEmpty()
        ? String.join("; ", of.missing())
        : String.join("; ", of.gaps().stream().map(gap -> gap.words()).toList());
  }

  /** The same for a page: the first few, then how many more. */
  public static Sentence shortMissing(OptionAssessment of) {
    List<String> all =
        of.judged().isEmpty() ? of.missing() : of.gaps().stream().map(gap -> gap.words()).toList();
    if (all.size() <= NAMED) {
      return Sentence.plain("Missing: " + String.join("; ", all) + ".");
    }
    String some = String.join("; ", all.subList(0, NAMED));
    return Sentence.of("Missing: " + some + "; {} more.", NumberFormats.count(all.size() - NAMED));
  }

  /** How value and fit differ from money; empty if they agree or are not scored. */
  public static String quadrantConflict(NpvVerdict of) {
    return of.quadrantDisagrees()
        ? "Fit scores suggest "
            + of.quadrant().map(grid -> grid.suggests().name()).orElse("")
            + "; NPV favours "
            + of.values().best().name()
            + "."
        : "";
  }

  /** A driver as a row of a table names it. */
  public static String driver(Driver driver) {
    String words = driver.words();
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
