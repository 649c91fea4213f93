package dev.towerbook.report.page;

import dev.towerbook.economics.ScaleCase;
import dev.towerbook.economics.commit.CommitmentMetrics;
import dev.towerbook.economics.commit.CommitmentMetrics.Basis;
import dev.towerbook.economics.commit.CommitmentScope;
import dev.towerbook.economics.commit.CommitmentScope.Advice;
import dev.towerbook.economics.commit.CommitmentScope.Kind;
import dev.towerbook.economics.commit.CommitmentUse;
import dev.towerbook.economics.curve.ScaleOutlook;
import dev.towerbook.economics.curve.SlopeTest;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Cost curves, the bridge of the month and commitments, for the portfolio. */
final class EconomicsRows {

  private static final int CURVES = 14;
  private static final double NAME_ROOM = 150;
  private static final double SIZE = 8;

  private EconomicsRows() {}

  static EconomicsPage.Overview of(Portfolio of) {
    List<ScaleCase> cases = List.copyOf(of.run().results().economics().scaleCases().values());
    List<CommitmentScope> commitments = of.run().results().economics().commitments();
    return new EconomicsPage.Overview(
        headline(cases.stream().filter(ScaleCase::isFlawed).count()),
        Sentence.plain(
            "Monthly TCO on monthly use; an elasticity above one means that each unit costs more"
                + " the more there are"),
        curves(of, cases),
        verdicts(cases),
        BridgeRows.of(of),
        commitmentsHeadline(commitments),
        commitments.stream()
            .filter(scope -> scope.kind() != Kind.APPLICATION)
            .sorted(Comparator.comparing((CommitmentScope s) -> s.kind() == Kind.ALL))
            .map(EconomicsRows::row)
            .toList(),
        advice(commitments));
  }

  private static Sentence headline(long flawed) {
    return flawed == 0
        ? Sentence.plain("No application is shown to cost more per unit as use grows")
        : Sentence.of(
            "{} "
                + Wording.plural(flawed, "application")
                + (flawed == 1 ? " costs" : " cost")
                + " more per unit the more it is used",
            NumberFormats.count(flawed));
  }

  private static List<EconomicsPage.CurveRow> curves(Portfolio of, List<ScaleCase> cases) {
    return cases.stream()
        .filter(one -> one.outlook().isPresent())
        .sorted(Comparator.comparing(EconomicsRows::elasticity).reversed())
        .limit(CURVES)
        .map(one -> row(of, one))
        .toList();
  }

  private static Double elasticity(ScaleCase one) {
    return one.slope().map(SlopeTest::elasticity).orElse(0.0);
  }

  private static EconomicsPage.CurveRow row(Portfolio of, ScaleCase one) {
    Optional<SlopeTest> slope = one.slope();
    List<ScaleOutlook.Point> points = one.outlook().orElseThrow().points();
    String name = of.run().catalogue().application(one.applicationId()).orElseThrow().name();
    return new EconomicsPage.CurveRow(
        of.run().name(name, NAME_ROOM, SIZE),
        slope.isEmpty() ? "price list" : one.curve().verdict().words(),
        one.isFlawed() ? "worse" : "muted",
        slope.map(test -> ScaleRows.number(test.elasticity())),
        slope.map(test -> ScaleRows.number(test.lowerBound())),
        slope.map(test -> ScaleRows.number(test.upperBound())),
        ScaleRows.figure(points.get(0).average(), of.currency()),
        ScaleRows.figure(points.get(1).average(), of.currency()));
  }

  private static List<EconomicsPage.VerdictRow> verdicts(List<ScaleCase> cases) {
    Map<String, Long> counts =
        cases.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.curve().verdict().words(), TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .map(e -> new EconomicsPage.VerdictRow(e.getKey(), NumberFormats.count(e.getValue())))
        .toList();
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
        ? Sentence.plain("Nothing is committed")
        : Sentence.of(
            "{} of what is committed is not used", NumberFormats.percent(waste.get().value()));
  }

  private static EconomicsPage.CommitmentRow row(CommitmentScope scope) {
    CommitmentMetrics of = scope.commitments();
    return new EconomicsPage.CommitmentRow(
        scope.kind() == Kind.ALL ? "All providers" : scope.id(),
        money(of, CommitmentUse.USED, scope.currency()),
        money(of, CommitmentUse.UNUSED, scope.currency()),
        money(of, CommitmentUse.ON_DEMAND, scope.currency()),
        percent(of.utilisation()),
        percent(of.coverage(Basis.LIST)),
        percent(of.savingsRate(Basis.CONTRACTED)),
        of.netSaving() instanceof Measure.Known known
            ? Optional.of(NumberFormats.moneyChange(known.value(), scope.currency()))
            : Optional.empty());
  }

  private static Figure money(CommitmentMetrics of, CommitmentUse use, String currency) {
    BigDecimal amount = of.of(use).effective();
    return NumberFormats.money(amount, currency);
  }

  private static Optional<Figure> percent(Measure measure) {
    return measure instanceof Measure.Known known
        ? Optional.of(NumberFormats.percent(known.value()))
        : Optional.empty();
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
