package dev.towerbook.report.page.scorecard;

import static dev.towerbook.report.table.Style.AFTER;
import static dev.towerbook.report.table.Style.DIM;
import static dev.towerbook.report.table.Style.END;

import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.plan.TeamScore;
import dev.towerbook.economics.plan.TeamTarget;
import dev.towerbook.economics.scorecard.MetricEntry;
import dev.towerbook.economics.scorecard.ScoreCard.Scope;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.page.PageContext;
import dev.towerbook.report.page.Wording;
import dev.towerbook.report.table.Cell;
import dev.towerbook.report.table.Filled;
import dev.towerbook.report.table.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The two targets of each team. */
final class TeamScoreRows {

  private static final int MOST = 8;
  private static final double NAME_ROOM = 100;
  private static final double REMARK_ROOM = 150;
  private static final double SIZE = 8;

  private TeamScoreRows() {}

  static Sentence headline(PageContext run) {
    List<TeamScore> twins = run.results().plan().twins();
    long both = twins.stream().filter(one -> one.outcome() == TeamScore.Outcome.BOTH_MET).count();
    return twins.isEmpty()
        ? Sentence.none()
        : Sentence.of(
            "{} of {} teams meet" + (both == 1 ? "s" : "") + " both targets",
            NumberFormats.count(both),
            NumberFormats.count(twins.size()));
  }

  static Filled<?> of(PageContext run) {
    return Table.<TeamScore>of("twins", "fine tight")
        .text("Team", "label", one -> Wording.fit(one.target().team(), NAME_ROOM, SIZE))
        .text("For", "about", one -> Wording.fit(about(run, one.target()), NAME_ROOM, SIZE))
        .text("Performance", "performance", one -> one.target().performance().title(), DIM)
        .figure("Value", "value", one -> performance(one, one.performance(), run.currency()))
        .figure("Target", "target", one -> target(one, run.currency()), DIM)
        .text("Cost per unit", "unitCost", one -> one.target().unitCost().title(), AFTER, DIM)
        .figure("Value", "cost", one -> unitCost(one, one.unitCost(), run.currency()))
        .figure("Target", "costTarget", one -> costTarget(one, run.currency()), DIM)
        .text("Outcome", "outcome", one -> one.outcome().words(), AFTER)
        .tone(one -> style(one.outcome()))
        .text("Remark", "remark", one -> Wording.fit(reasons(one), REMARK_ROOM, SIZE), DIM, END)
        .rows(run.results().plan().twins().stream().limit(MOST).toList());
  }

  private static Optional<Figure> performance(TeamScore one, Measure value, String currency) {
    return value.number().map(n -> ScoreRows.figure(one.target().performance(), n, currency));
  }

  private static Optional<Figure> unitCost(TeamScore one, Measure value, String currency) {
    return value.number().map(n -> ScoreRows.figure(one.target().unitCost(), n, currency));
  }

  private static Cell target(TeamScore one, String currency) {
    MetricEntry.Goal target = one.target().performanceTarget();
    return Cell.joined(
        ScoreRows.direction(target.direction()) + " ",
        ScoreRows.figure(one.target().performance(), target.value(), currency));
  }

  private static Cell costTarget(TeamScore one, String currency) {
    return Cell.joined(
        "at most ",
        ScoreRows.figure(one.target().unitCost(), one.target().unitCostTarget().value(), currency));
  }

  private static String about(PageContext run, TeamTarget target) {
    return target.scope() == Scope.APPLICATION
        ? run.application(target.id()).name()
        : run.wrapperName(target.id());
  }

  private static String reasons(TeamScore one) {
    return Stream.of(one.performance(), one.unitCost())
        .flatMap(
            measure ->
                switch (measure) {
                  case Measure.Unknown unknown -> Stream.of(unknown.reason());
                  case Measure.NotApplicable none -> Stream.of(none.reason());
                  case Measure.Known known -> Stream.<String>empty();
                  case Measure.Word word -> Stream.of(word.value());
                })
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static String style(TeamScore.Outcome outcome) {
    return switch (outcome) {
      case BOTH_MET -> "better";
      case AT_EXPENSE_OF_UNIT_COST, AT_EXPENSE_OF_PERFORMANCE, NEITHER_MET -> "worse";
      case UNKNOWN -> "muted";
    };
  }
}
