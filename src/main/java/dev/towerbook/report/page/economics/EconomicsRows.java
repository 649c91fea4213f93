package dev.towerbook.report.page.economics;

import static dev.towerbook.report.table.Style.DIM;
import static dev.towerbook.report.table.Style.END;

import dev.towerbook.economics.ScaleCase;
import dev.towerbook.economics.commit.CommitmentMetrics.Basis;
import dev.towerbook.economics.commit.CommitmentScope;
import dev.towerbook.economics.commit.CommitmentScope.Advice;
import dev.towerbook.economics.commit.CommitmentScope.Kind;
import dev.towerbook.economics.commit.CommitmentUse;
import dev.towerbook.economics.curve.SlopeTest;
import dev.towerbook.economics.curve.TrendCheck;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.mapping.catalogue.Application;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.page.Portfolio;
import dev.towerbook.report.page.Wording;
import dev.towerbook.report.page.application.ScaleRows;
import dev.towerbook.report.table.Filled;
import dev.towerbook.report.table.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Cost curves, the bridge of the month and commitments, for the portfolio. */
public final class EconomicsRows {

  private static final int CURVES = 14;
  private static final double NAME_ROOM = 150;
  private static final double SIZE = 8;

  private EconomicsRows() {}

  public static EconomicsPage of(Portfolio of) {
    List<ScaleCase> cases = of.run().results().economics().allCases();
    List<CommitmentScope> commitments = of.run().results().economics().commitments();
    return new EconomicsPage(
        headline(of, cases.stream().filter(ScaleCase::isFlawed).toList()),
        Sentence.plain(
            "Monthly TCO on monthly volume; an elasticity above one means that unit cost rises with"
                + " volume"),
        curves(of, cases),
        verdicts(cases),
        BridgeRows.of(of),
        commitmentsHeadline(commitments),
        commitments(commitments),
        advice(commitments));
  }

  private static Sentence headline(Portfolio of, List<ScaleCase> flawed) {
    if (flawed.isEmpty()) {
      return Sentence.plain("No application shows rising unit cost");
    }
    boolean trend =
        flawed.stream()
            .flatMap(one -> one.curve().fits().stream())
            .flatMap(fits -> fits.trend().stream())
            .anyMatch(TrendCheck::turnsTheVerdict);
    String doubt = trend ? " (may be a time trend)" : "";
    return flawed.size() == 1
        ? Sentence.plain(name(of, flawed.getFirst()) + "'s unit cost rises with volume" + doubt)
        : Sentence.of(
            "Unit cost of {} applications rises with volume" + doubt,
            NumberFormats.count(flawed.size()));
  }

  private static Filled<?> curves(Portfolio of, List<ScaleCase> cases) {
    return Table.<ScaleCase>of("curves", "fine")
        .text("Application", "label", one -> name(of, one))
        .text("Verdict", "verdict", EconomicsRows::verdict)
        .tone(one -> one.isFlawed() ? "worse" : "muted")
        .figure("Elasticity", "elasticity", one -> slope(one, SlopeTest::elasticity))
        .figure("Low", "low", one -> slope(one, SlopeTest::lowerBound), DIM)
        .figure("High", "high", one -> slope(one, SlopeTest::upperBound), DIM)
        .figure("Unit cost at N", "average", one -> average(one, 0, of.currency()))
        .figure("at ten times N", "atTen", one -> average(one, 1, of.currency()), END)
        .rows(
            cases.stream()
                .filter(one -> one.outlook().isPresent())
                .sorted(Comparator.comparing(EconomicsRows::elasticity).reversed())
                .limit(CURVES)
                .toList());
  }

  private static String name(Portfolio of, ScaleCase one) {
    Application application = of.run().catalogue().application(one.applicationId()).orElseThrow();
    boolean first = application.unit().filter(unit -> unit.id().equals(one.unit())).isPresent();
    String per = first ? "" : ", per " + Wording.unit(one.unit());
    return of.run().name(application.name() + per, NAME_ROOM, SIZE);
  }

  /** What is priced by a list has no elasticity to be judged by. */
  private static String verdict(ScaleCase one) {
    return one.slope().isEmpty() ? "price list" : one.curve().verdict().words();
  }

  private static Optional<Figure> slope(ScaleCase one, ToDoubleFunction<SlopeTest> part) {
    return one.slope().map(test -> ScaleRows.number(part.applyAsDouble(test)));
  }

  private static Optional<Figure> average(ScaleCase one, int point, String currency) {
    return NumberFormats.unitCost(
        one.outlook().orElseThrow().points().get(point).average(), currency);
  }

  private static Double elasticity(ScaleCase one) {
    return one.slope().map(SlopeTest::elasticity).orElse(0.0);
  }

  private static Filled<?> verdicts(List<ScaleCase> cases) {
    Map<String, Long> counts =
        cases.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.curve().verdict().words(), TreeMap::new, Collectors.counting()));
    return Table.<Map.Entry<String, Long>>of("verdicts", "fine")
        .text("Verdict", "label", Map.Entry::getKey)
        .figure("Applications", "applications", e -> NumberFormats.count(e.getValue()), END)
        .rows(List.copyOf(counts.entrySet()));
  }

  private static Sentence commitmentsHeadline(List<CommitmentScope> scopes) {
    Optional<Measure.Known> waste =
        scopes.stream()
            .filter(scope -> scope.kind() == Kind.ALL)
            .map(scope -> scope.commitments().waste())
            .filter(Measure.Known.class::isInstance)
            .map(Measure.Known.class::cast)
            .findFirst();
    return waste.isEmpty()
        ? Sentence.plain("No commitments")
        : Sentence.of("{} of committed spend is idle", NumberFormats.percent(waste.get().value()));
  }

  private static Filled<?> commitments(List<CommitmentScope> scopes) {
    return Table.<CommitmentScope>of("commitments", "fine")
        .rowStyle(scope -> scope.kind() == Kind.ALL ? "total" : "")
        .text("Commitments at", "label", s -> s.kind() == Kind.ALL ? "All providers" : s.id())
        .figure("Used", "used", scope -> money(scope, CommitmentUse.USED))
        .figure("Unused", "unused", scope -> money(scope, CommitmentUse.UNUSED))
        .figure("Eligible, on demand", "eligible", scope -> money(scope, CommitmentUse.ON_DEMAND))
        .figure("Utilisation %", "utilisation", scope -> percent(scope.commitments().utilisation()))
        .figure("Coverage %", "coverage", s -> percent(s.commitments().coverage(Basis.LIST)))
        .figure("Saving %", "savings", s -> percent(s.commitments().savingsRate(Basis.CONTRACTED)))
        .figure("Net saving", "netSaving", EconomicsRows::netSaving, END)
        .rows(
            scopes.stream()
                .filter(scope -> scope.kind() != Kind.APPLICATION)
                .sorted(Comparator.comparing((CommitmentScope s) -> s.kind() == Kind.ALL))
                .toList());
  }

  private static Figure money(CommitmentScope scope, CommitmentUse use) {
    return NumberFormats.money(scope.commitments().of(use).effective(), scope.currency());
  }

  private static Optional<Figure> netSaving(CommitmentScope scope) {
    return scope
        .commitments()
        .netSaving()
        .number()
        .map(saved -> NumberFormats.moneyChange(saved, scope.currency()));
  }

  private static Optional<Figure> percent(Measure measure) {
    return measure.number().map(NumberFormats::percent);
  }

  private static Sentence advice(List<CommitmentScope> scopes) {
    List<CommitmentScope> going =
        scopes.stream().filter(s -> s.advice() == Advice.NEVER_TO_BE_RETIRED).toList();
    return going.isEmpty()
        ? Sentence.none()
        : Sentence.of(
            "{} of the applications with eligible use on demand "
                + (going.size() == 1 ? "is" : "are")
                + " to be retired: never commit for "
                + (going.size() == 1 ? "it" : "them")
                + " ("
                + going.stream().map(CommitmentScope::id).collect(Collectors.joining(", "))
                + ").",
            NumberFormats.count(going.size()));
  }
}
