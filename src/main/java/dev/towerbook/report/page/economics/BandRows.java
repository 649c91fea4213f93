package dev.towerbook.report.page.economics;

import static dev.towerbook.report.table.Style.BOLD;
import static dev.towerbook.report.table.Style.DIM;
import static dev.towerbook.report.table.Style.END;

import dev.towerbook.economics.commit.CommitBand;
import dev.towerbook.economics.commit.CommitBands;
import dev.towerbook.economics.commit.Demand;
import dev.towerbook.economics.commit.Predictability;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How much of each service to commit, in words and figures. */
public final class BandRows {

  private static final int ROWS = 6;
  private static final double NAME_ROOM = 165;
  private static final double LIST_ROOM = 330;
  private static final double WHO_ROOM = 70;
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
        .figure("Daily usage", "use", band -> NumberFormats.money(band.perDay().stays(), currency))
        .figure(
            "Covered", "covered", band -> NumberFormats.money(band.perDay().covered(), currency))
        .figure("Idle", "idle", band -> NumberFormats.money(band.perDay().idle(), currency))
        .figure(
            "Excluded: ending",
            "never",
            band -> NumberFormats.money(band.perDay().never(), currency),
            DIM)
        .figure(
            "Excluded: undecided",
            "waits",
            band -> NumberFormats.money(band.perDay().waits(), currency),
            DIM)
        .figure(
            "Predictability",
            "score",
            band -> band.predictability().score().number().map(NumberFormats::score))
        .figure(
            "Optimum",
            "best",
            band ->
                band.band().map(b -> NumberFormats.money(BigDecimal.valueOf(b.high()), currency)))
        .figure("Saving a year", "saving", band -> saving(band, currency), BOLD)
        .figure("Regret −20 %", "regretFifth", band -> regret(band, -0.2, currency))
        .figure("−40 %", "regretTwoFifths", band -> regret(band, -0.4, currency))
        .text("Decide by", "decideBy", BandRows::decideBy)
        .text("Who decides", "decides", BandRows::decides, END)
        .below("advice", band -> advice(band, currency).then(never(band)))
        .rows(
            bands.stream()
                .sorted(Comparator.comparing(BandRows::use).reversed())
                .limit(ROWS)
                .toList());
  }

  private static Optional<Figure> saving(ServiceBand of, String currency) {
    return of.saving().map(saving -> NumberFormats.money(saving.best(), currency));
  }

  private static String decideBy(ServiceBand of) {
    return of.next().map(next -> NumberFormats.day(next.decideBy())).orElse("n/a");
  }

  private static String decides(ServiceBand of) {
    return of.next()
        .map(next -> Wording.fit(next.renewal().decides().orElse("not stated"), WHO_ROOM, SIZE))
        .orElse("n/a");
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
      case FALLING, NOT_PREDICTABLE, NO_STABLE_PART, NOTHING_STAYS, NEGATIVE_DAYS -> "Do not";
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
      case NOT_PREDICTABLE ->
          Sentence.of(
              "Predictability is below {}.", NumberFormats.count(Predictability.MIN.longValue()));
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
                "{} to {} a day more than is covered or idle today.",
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
    List<String> names = new ArrayList<>();
    of.takenOut().forEach((id, demand) -> names.add(id + " (" + demand.because() + ")"));
    return names.isEmpty()
        ? Sentence.none()
        : Sentence.plain(
            Wording.fit("Excluded: " + String.join(", ", names), LIST_ROOM, SIZE) + ".");
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
                + " Usage of applications to be kept and of shared services; what ends within {}"
                + " months, or has a flawed cost curve, is excluded. Idle: commitments that nothing"
                + " used, deducted before anything new. Saving a year: of committing up to the"
                + " optimum, the level that would have cost least. Regret: what the optimum would"
                + " cost more per day than on demand; below zero it still saves. Predictability:"
                + " 0 to 100, the weakest of stability, trend and lifecycle; below {} nothing is"
                + " committed. Decide by: end of the running commitment less its notice.",
            NumberFormats.count(CommitBands.MONTHS),
            NumberFormats.count(Demand.TERM_MONTHS),
            NumberFormats.count(Predictability.MIN.longValue()));
    return assumed.isEmpty()
        ? base.then(Sentence.plain("Discounts come from the register."))
        : base.then(
            Sentence.of("Where the register has no discount, {} is assumed.", assumed.getFirst()));
  }
}
