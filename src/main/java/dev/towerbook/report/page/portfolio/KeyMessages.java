package dev.towerbook.report.page.portfolio;

import dev.towerbook.decision.Disposition;
import dev.towerbook.mapping.catalogue.Wrapper;
import dev.towerbook.report.ActionRequired;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.OptionWords;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.Unplaced;
import dev.towerbook.report.page.ApplicationView;
import dev.towerbook.report.page.Portfolio;
import dev.towerbook.report.page.RoundedAmount;
import dev.towerbook.report.page.Wording;
import dev.towerbook.report.page.application.NatureRows;
import dev.towerbook.table.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a reader needs to know, computed; what does not apply is excluded. */
final class KeyMessages {

  private static final int NAMES = 3;
  private static final int LARGEST = 5;
  private static final double REASON_ROOM = 250;
  private static final double DOUBT_ROOM = 900;

  private KeyMessages() {}

  static List<Sentence> of(Portfolio of) {
    List<Sentence> points = doubts(of);
    contested(of).ifPresent(points::add);
    flips(of).ifPresent(points::add);
    retirements(of).ifPresent(points::add);
    undecided(of).ifPresent(points::add);
    mover(of, 1, "Largest rise").ifPresent(points::add);
    mover(of, -1, "Largest fall").ifPresent(points::add);
    concentration(of).ifPresent(points::add);
    overdue(of).ifPresent(points::add);
    suspense(of).ifPresent(points::add);
    return points;
  }

  /** What makes the figures doubtful comes before what they say. */
  private static List<Sentence> doubts(Portfolio of) {
    List<Problem> doubts = ActionRequired.doubts(of.run().results().problems());
    List<Sentence> points = new ArrayList<>();
    Unplaced.of(of.run().results()).stream()
        .filter(Unplaced::isAbove)
        .map(above -> Wording.capital(above.action(of.currency())))
        .map(text -> Sentence.plain(Wording.fit(text, DOUBT_ROOM, 9) + "."))
        .forEach(points::add);
    int above = points.size();
    doubts.stream()
        .limit(doubts.size() > NAMES ? NAMES - 1 : NAMES)
        .map(doubt -> doubt.place().file() + ": " + doubt.cause())
        .map(text -> Sentence.plain(Wording.fit(text, DOUBT_ROOM, 9) + "."))
        .forEach(points::add);
    if (doubts.size() > NAMES) {
      int more = doubts.size() + above - points.size();
      points.add(Sentence.plain(more + " more doubts about these figures: csv/problems.csv."));
    }
    return points;
  }

  /** How much money stands under verdicts that the rule table disputes, and what is at stake. */
  private static Optional<Sentence> contested(Portfolio of) {
    List<ApplicationView> all = of.contested();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    double stake =
        all.stream().mapToDouble(one -> one.recommendation().moneyAtStake().orElse(0)).sum();
    return Optional.of(
        Sentence.of(
            "Contested: "
                + SummaryRows.names(all, NAMES)
                + ", {} a month. NPV names "
                + (all.size() == 1 ? "the verdict" : "these verdicts")
                + "; following the rules instead gives up {}.",
            of.run().figure(RoundedAmount.sum(all, ApplicationView::tco)),
            OptionWords.money(stake, of.currency())));
  }

  private static Optional<Sentence> flips(Portfolio of) {
    List<ApplicationView> flips = of.flips();
    if (of.with(Disposition.UNDECIDED).size() == of.applications().size() && flips.isEmpty()) {
      return Optional.empty();
    }
    if (flips.isEmpty()) {
      return Optional.of(Sentence.plain("No verdict depends on wrappers."));
    }
    RoundedAmount wrappers =
        RoundedAmount.sum(flips.stream().map(one -> one.split().wrappers()).toList());
    String its = flips.size() == 1 ? "its" : "their";
    return Optional.of(
        Sentence.of(
            SummaryRows.names(flips, NAMES)
                + " would be judged differently without "
                + its
                + " wrappers, which cost {} a month.",
            of.run().figure(wrappers)));
  }

  private static Optional<Sentence> retirements(Portfolio of) {
    List<ApplicationView> retired = of.with(Disposition.RETIRE);
    if (retired.isEmpty()) {
      return Optional.empty();
    }
    RoundedAmount ends = RoundedAmount.sum(retired.stream().map(NatureRows::avoidable).toList());
    RoundedAmount cost = RoundedAmount.sum(retired.stream().map(ApplicationView::tco).toList());
    return Optional.of(
        NatureRows.ends("Retiring " + SummaryRows.names(retired, NAMES), of.run(), ends, cost));
  }

  private static Optional<Sentence> undecided(Portfolio of) {
    List<ApplicationView> open = of.with(Disposition.UNDECIDED);
    if (open.isEmpty()) {
      return Optional.empty();
    }
    ApplicationView first = open.getFirst();
    String why =
        first.recommendation().rules().missing().stream().findFirst().map(m -> ": " + m).orElse("");
    return Optional.of(
        Sentence.of(
            "No verdict on "
                + SummaryRows.names(open, NAMES)
                + ", {} a month"
                + (open.size() == 1 ? why : "")
                + ".",
            of.run().figure(of.cost(Disposition.UNDECIDED))));
  }

  private static Optional<Sentence> mover(Portfolio of, int sign, String words) {
    Comparator<ApplicationView> byChange =
        Comparator.comparing(one -> change(of, one).exact().multiply(BigDecimal.valueOf(sign)));
    return of.applications().stream()
        .filter(one -> of.run().prior().isPresent())
        .max(byChange)
        .filter(one -> change(of, one).exact().signum() == sign)
        .map(one -> moved(of, one, words));
  }

  private static Sentence moved(Portfolio of, ApplicationView one, String words) {
    boolean isNew = of.prior(one).isEmpty();
    RoundedAmount prior = of.prior(one).orElse(RoundedAmount.ZERO);
    RoundedAmount size = change(of, one);
    Figure amount = of.run().figure(size.abs());
    String name = of.run().name(one.application().name(), REASON_ROOM, 9);
    return one.tco()
        .changePercent(prior)
        .map(percent -> Sentence.of(words + ": " + name + ", {} ({}).", amount, percent))
        .orElseGet(
            () ->
                Sentence.of(
                    words + ": " + name + (isNew ? ", {}, new in the month." : ", {}."), amount));
  }

  private static RoundedAmount change(Portfolio of, ApplicationView one) {
    return one.tco().minus(of.prior(one).orElse(RoundedAmount.ZERO));
  }

  private static Optional<Sentence> concentration(Portfolio of) {
    if (of.applications().size() <= LARGEST) {
      return Optional.empty();
    }
    List<RoundedAmount> costs =
        of.applications().subList(0, LARGEST).stream().map(ApplicationView::tco).toList();
    return Optional.of(RoundedAmount.sum(costs))
        .filter(sum -> costs.stream().noneMatch(cost -> cost.exact().signum() < 0))
        .flatMap(sum -> of.run().share(sum, of.split().total()))
        .map(
            share ->
                Sentence.of(
                    "The {} largest applications hold {} of TCO.",
                    NumberFormats.count(LARGEST),
                    share));
  }

  private static Optional<Sentence> overdue(Portfolio of) {
    List<String> late =
        of.run().catalogue().wrappers().values().stream()
            .filter(wrapper -> wrapper.overdue(of.run().month()))
            .map(Wrapper::name)
            .map(name -> of.run().name(name, REASON_ROOM, 9))
            .toList();
    if (late.isEmpty()) {
      return Optional.empty();
    }
    String past = late.size() == 1 ? " is past its end date and" : " are past their end dates and";
    String counts = late.size() == 1 ? " counts as a patch." : " count as patches.";
    List<String> named = new ArrayList<>(late.subList(0, Math.min(NAMES, late.size())));
    if (late.size() > NAMES) {
      named.add("others");
    }
    return Optional.of(Sentence.plain(Wording.list(named) + past + counts));
  }

  /** Above its limit it is among the doubts. */
  private static Optional<Sentence> suspense(Portfolio of) {
    Unplaced suspense = Unplaced.suspense(of.run().results());
    return suspense
        .largest()
        .filter(part -> !suspense.isAbove())
        .map(part -> " unclassified (suspense); largest cause: " + named(part.name()) + ".")
        .map(text -> SuspenseRows.amounts(of.run()).joined("", Sentence.plain(text)));
  }

  private static String named(String reason) {
    return Wording.fit(reason, REASON_ROOM, 9);
  }
}
