package dev.towerbook.report.page.economics;

import static dev.towerbook.report.table.Style.BOLD;
import static dev.towerbook.report.table.Style.DIM;
import static dev.towerbook.report.table.Style.END;

import dev.towerbook.economics.commit.CommitBand;
import dev.towerbook.economics.commit.CommitBands;
import dev.towerbook.economics.commit.ServiceBand;
import dev.towerbook.economics.commit.ServiceBand.Advice;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.page.Names;
import dev.towerbook.report.page.Wording;
import dev.towerbook.report.table.Filled;
import dev.towerbook.report.table.Table;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How much of each service to commit, in words and figures. */
public final class BandRows {

  private static final int ROWS = 6;
  private static final double NAME_ROOM = 175;
  private static final double LIST_ROOM = 330;
  private static final double SIZE = 8;

  private BandRows() {}

  static Sentence headline(List<ServiceBand> bands) {
    long commit = bands.stream().filter(band -> band.advice() == Advice.COMMIT).count();
    if (bands.isEmpty()) {
      return Sentence.plain("No service is covered by a commitment, so none is judged");
    }
    return Sentence.of(
        "{} of {} "
            + Wording.plural(bands.size(), "service")
            + (commit == 1 ? " has" : " have")
            + " room for more commitment",
        NumberFormats.count(commit),
        NumberFormats.count(bands.size()));
  }

  /** The services with most use. */
  public static Filled<?> of(List<ServiceBand> bands, String currency) {
    Names services = new Names(bands.stream().map(band -> band.service().toString()).toList());
    return Table.<ServiceBand>of("bands", "fine")
        .text(
            "Service",
            "label",
            band -> services.fit(band.service().toString(), NAME_ROOM, SIZE),
            BOLD)
        .text("Recommendation", "word", band -> word(band.advice()))
        .tone(band -> band.advice() == Advice.COMMIT ? "better" : "muted")
        .figure("Days observed", "days", band -> NumberFormats.count(band.seen().begins()))
        .figure("Daily usage", "use", band -> NumberFormats.money(band.perDay().stays(), currency))
        .figure(
            "Covered", "covered", band -> NumberFormats.money(band.perDay().covered(), currency))
        .figure(
            "Excluded: retiring",
            "never",
            band -> NumberFormats.money(band.perDay().never(), currency),
            DIM)
        .figure(
            "Excluded: undecided",
            "waits",
            band -> NumberFormats.money(band.perDay().waits(), currency),
            DIM)
        .figure(
            "Trend %", "trend", b -> b.seen().trend().number().map(NumberFormats::percentChange))
        .figure("Break-even %", "breakEven", band -> band.discount().map(BandRows::breakEven))
        .figure(
            "Baseline (p5)",
            "stable",
            band ->
                band.band().map(b -> NumberFormats.money(BigDecimal.valueOf(b.low()), currency)))
        .figure(
            "Optimum",
            "best",
            band ->
                band.band().map(b -> NumberFormats.money(BigDecimal.valueOf(b.high()), currency)))
        .figure("Regret at current usage", "regret", band -> regret(band, 0.0, currency))
        .figure("−20 %", "regretFifth", band -> regret(band, -0.2, currency))
        .figure("−40 %", "regretTwoFifths", band -> regret(band, -0.4, currency), END)
        .below("advice", band -> advice(band, currency).then(never(band)))
        .rows(
            bands.stream()
                .sorted(Comparator.comparing(BandRows::use).reversed())
                .limit(ROWS)
                .toList());
  }

  private static Figure breakEven(ServiceBand.Discount discount) {
    return NumberFormats.percent(BigDecimal.valueOf(discount.breakEven()));
  }

  private static BigDecimal use(ServiceBand band) {
    return band.perDay().stays() instanceof Measure.Known known ? known.value() : BigDecimal.ZERO;
  }

  private static Optional<Figure> regret(ServiceBand of, double shock, String currency) {
    return of.band()
        .flatMap(band -> Optional.ofNullable(band.regret().get(shock)))
        .map(amount -> NumberFormats.moneyChange(BigDecimal.valueOf(amount), currency));
  }

  private static String word(Advice advice) {
    return switch (advice) {
      case COMMIT -> "Commit";
      case ENOUGH -> "Enough";
      case TOO_FEW_DAYS, NO_PRICE, NO_RATE, NO_DISCOUNT -> "Not known";
      case FALLING, NO_STABLE_PART, NOTHING_STAYS, NEGATIVE_DAYS -> "Do not";
    };
  }

  private static Sentence advice(ServiceBand of, String currency) {
    return switch (of.advice()) {
      case COMMIT -> commit(of, of.band().orElseThrow(), currency);
      case ENOUGH -> Sentence.plain("Coverage is already at the optimum.");
      case TOO_FEW_DAYS ->
          Sentence.of(
              "Usage on {} days; {} are needed for a stable baseline.",
              NumberFormats.count(of.seen().begins()),
              NumberFormats.count(ServiceBand.DAYS_MIN));
      case FALLING ->
          Sentence.plain("Usage falls by more than a tenth: today's baseline will not last.");
      case NO_STABLE_PART -> Sentence.plain("No stable baseline usage.");
      case NOTHING_STAYS -> Sentence.plain("No usage from applications that will be kept.");
      case NEGATIVE_DAYS -> Sentence.plain("Corrections make the usage of a day negative.");
      case NO_PRICE ->
          Sentence.of("{} lines have no price.", NumberFormats.count(of.seen().unpriced()));
      case NO_RATE -> Sentence.plain("A currency has no exchange rate.");
      case NO_DISCOUNT -> Sentence.plain("No discount known.");
    };
  }

  private static Sentence commit(ServiceBand of, CommitBand band, String currency) {
    Sentence more =
        of.more(band.low()) instanceof Measure.Known low
                && of.more(band.high()) instanceof Measure.Known high
            ? Sentence.of(
                "{} to {} a day more than is covered today.",
                NumberFormats.money(low.value(), currency),
                NumberFormats.money(high.value(), currency))
            : Sentence.none();
    return more.then(
        Sentence.of(
            "{} of the usage is charged for more than a day and spread evenly.",
            of.seen().spreadShare() instanceof Measure.Known share
                ? NumberFormats.percent(share.value())
                : NumberFormats.count(0)));
  }

  private static Sentence never(ServiceBand of) {
    return of.retiring().isEmpty()
        ? Sentence.none()
        : Sentence.plain(
            Wording.fit(
                    "Excluded, retiring: " + Wording.list(List.copyOf(of.retiring())),
                    LIST_ROOM,
                    SIZE)
                + ".");
  }

  /** What the bands rest on. */
  static Sentence note(List<ServiceBand> bands) {
    List<Figure> assumed =
        bands.stream()
            .flatMap(band -> band.discount().stream())
            .filter(part -> !part.registered())
            .map(part -> NumberFormats.percent(BigDecimal.valueOf(part.part())))
            .distinct()
            .toList();
    Sentence base =
        Sentence.of(
            "Per day, at list price, else the negotiated one; {} months at the rate of this month."
                + " Usage of applications to be kept and of shared services. Regret: what the"
                + " optimum would cost more per day than on demand; below zero it still saves."
                + " Baseline: usage stayed above this level on {} of days; optimum: the level that"
                + " would have cost least.",
            NumberFormats.count(CommitBands.MONTHS),
            NumberFormats.percent(new BigDecimal("0.95")));
    return assumed.isEmpty()
        ? base.then(Sentence.plain("Discounts come from the register."))
        : base.then(
            Sentence.of("Where the register has no discount, {} is assumed.", assumed.getFirst()));
  }
}
