package dev.towerbook.job;

import dev.towerbook.job.WalkedSources.Declared;
import dev.towerbook.job.WalkedSources.Entry;
import dev.towerbook.job.WalkedSources.Kind;
import dev.towerbook.job.WalkedSources.Lying;
import dev.towerbook.job.WalkedSources.Source;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a person would say of the files of a {@link WalkedSources}: which rows count, of which month
 * a pack is due, and whether somebody must look at it. Shares no code with the product.
 */
final class SourceModel {

  /** Up to so many days before the month's end people and counters may have their last row. */
  private static final int WEEKEND = 3;

  /** Of the sample's rate card. */
  private static final BigDecimal ARCHITECT = new BigDecimal("118.00");

  /**
   * What must come out.
   *
   * @param refused true if there is no pack
   * @param month of the pack
   * @param doubt true if a person must look
   * @param money what counts, by month and kind
   * @param why in words
   */
  record Expectation(
      boolean refused,
      YearMonth month,
      boolean doubt,
      SortedMap<String, BigDecimal> money,
      List<String> why) {}

  private final WalkedSources input;
  private final List<String> why = new ArrayList<>();
  private boolean doubt;
  private boolean refused;

  private SourceModel(WalkedSources input) {
    this.input = input;
  }

  static Expectation expect(WalkedSources input) {
    SourceModel model = new SourceModel(input);
    SortedMap<String, BigDecimal> money = new TreeMap<>();
    for (Source source : input.sources()) {
      for (YearMonth month : WalkedSources.MONTHS) {
        BigDecimal sum = model.counted(source, month).multiply(rate(source));
        if (sum.signum() != 0) {
          money.merge(month + " " + source.kind(), sum, BigDecimal::add);
        }
      }
    }
    YearMonth month = model.packMonth();
    money.replaceAll((key, sum) -> sum.setScale(2, RoundingMode.UNNECESSARY));
    return new Expectation(model.refused, month, model.doubt, money, model.why);
  }

  /** What an hour costs; money and counts stay as they are. */
  private static BigDecimal rate(Source source) {
    return source.kind() == Kind.TIMESHEET ? ARCHITECT : BigDecimal.ONE;
  }

  /** A row counts as the newest file says that has it; what is declared to be parts is added. */
  private BigDecimal counted(Source source, YearMonth month) {
    List<Lying> newestFirst =
        input.lying(source, month).stream()
            .sorted(
                Comparator.comparing(Lying::lastDay)
                    .thenComparingLong(Lying::days)
                    .thenComparingInt(Lying::written)
                    .reversed())
            .toList();
    Optional<String> policy = declared(source).overlap();
    Map<Integer, Entry> counted = new TreeMap<>();
    BigDecimal sum = BigDecimal.ZERO;
    boolean twice = false;
    for (Lying file : newestFirst) {
      for (Entry entry : file.entries()) {
        boolean again = counted.putIfAbsent(entry.number(), entry) != null;
        twice |= again;
        if (!again || policy.equals(Optional.of("sum"))) {
          sum = sum.add(entry.amount().multiply(BigDecimal.valueOf(entry.times())));
        }
      }
    }
    if (twice && policy.isEmpty()) {
      doubt = true;
      why.add("overlap in " + source.id() + " " + month);
    }
    if (twice && policy.equals(Optional.of("refuse"))) {
      refused = true;
    }
    return sum;
  }

  private Declared declared(Source source) {
    return input.declared.getOrDefault(source, Declared.NOTHING);
  }

  private YearMonth packMonth() {
    List<YearMonth> months = WalkedSources.MONTHS;
    for (int at = months.size() - 1; at >= 0; at--) {
      YearMonth month = months.get(at);
      Optional<YearMonth> before = at == 0 ? Optional.empty() : Optional.of(months.get(at - 1));
      boolean reached = bills().stream().anyMatch(source -> reaches(source, month));
      List<Source> behind =
          bills().stream()
              .filter(source -> before.filter(past -> isThere(source, past)).isPresent())
              .filter(source -> !hasEnded(source, month) && !reaches(source, month))
              .toList();
      if (reached && behind.isEmpty()) {
        before.ifPresent(past -> absences(month, past));
        countsOfAPart(month);
        undelivered(month, before);
        if (at > 1) {
          gaps(month, months.get(at - 1), months.get(at - 2));
        }
        return month;
      }
      if (reached) {
        doubt = true;
        why.add(month + " waits for " + behind);
      }
    }
    throw new IllegalStateException("the base is whole in the first month");
  }

  /** What was there and is not, or ends early: also a bill that was skipped and has come again. */
  private void absences(YearMonth month, YearMonth before) {
    for (Source source : input.sources()) {
      if (isThere(source, before)
          && !hasEnded(source, month)
          && !(isThere(source, month) && reaches(source, month))) {
        doubt = true;
        why.add(source.id() + " misses " + month);
      }
    }
  }

  /** What has come again: a month is missing between two that are there. */
  private void gaps(YearMonth month, YearMonth before, YearMonth earlier) {
    for (Source source : input.sources()) {
      if (isThere(source, earlier)
          && !isThere(source, before)
          && !hasEnded(source, before)
          && isThere(source, month)) {
        doubt = true;
        why.add(source.id() + " has a gap in " + before);
      }
    }
  }

  /** What is declared until a day is expected until then, from its first month on. */
  private void undelivered(YearMonth month, Optional<YearMonth> before) {
    for (Source source : input.sources()) {
      boolean expected = declared(source).lastDay().isPresent() && !hasEnded(source, month);
      boolean lately =
          isThere(source, month) || before.filter(past -> isThere(source, past)).isPresent();
      boolean later =
          WalkedSources.MONTHS.stream().noneMatch(m -> m.isBefore(month) && isThere(source, m))
              && WalkedSources.MONTHS.stream().anyMatch(m -> isThere(source, m));
      if (expected && !lately && !later) {
        doubt = true;
        why.add(source.id() + " is declared and has not come in " + month);
      }
    }
  }

  /** Counts that end early are no divisor of a whole month, unless the counter was to end. */
  private void countsOfAPart(YearMonth month) {
    for (Source source : input.sources()) {
      Optional<LocalDate> last =
          input.lying(source, month).stream().map(Lying::lastDay).max(Comparator.naturalOrder());
      boolean early =
          last.filter(day -> day.isBefore(month.atEndOfMonth().minusDays(WEEKEND))).isPresent();
      if (source.kind() == Kind.USAGE && early && !hasEnded(source, month)) {
        doubt = true;
        why.add(source.id() + " counts a part of " + month);
      }
    }
  }

  private List<Source> bills() {
    return input.sources().stream().filter(source -> source.kind() == Kind.BILL).toList();
  }

  private boolean hasEnded(Source source, YearMonth month) {
    return declared(source).lastDay().filter(last -> last.isBefore(month.atDay(1))).isPresent();
  }

  private boolean isThere(Source source, YearMonth month) {
    return !input.lying(source, month).isEmpty();
  }

  /**
   * True if it has rows until the end of a month, or of a later month: then it is not waited for.
   */
  private boolean reaches(Source source, YearMonth month) {
    int tolerance = source.kind() == Kind.BILL ? 0 : WEEKEND;
    LocalDate end = month.atEndOfMonth().minusDays(tolerance);
    return input.files.values().stream()
        .anyMatch(file -> file.source().equals(source) && !file.lastDay().isBefore(end));
  }
}
