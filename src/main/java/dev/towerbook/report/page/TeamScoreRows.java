package dev.towerbook.report.page;

import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.plan.TeamScore;
import dev.towerbook.economics.plan.TeamTarget;
import dev.towerbook.economics.scorecard.ScoreCard.Scope;
import dev.towerbook.economics.scorecard.ScoreMetric;
import dev.towerbook.mapping.catalogue.Wrapper;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
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

  static List<ScorePage.TwinRow> of(PageContext run) {
    return run.results().plan().twins().stream().limit(MOST).map(one -> row(run, one)).toList();
  }

  private static ScorePage.TwinRow row(PageContext run, TeamScore one) {
    TeamTarget target = one.target();
    return new ScorePage.TwinRow(
        Wording.fit(target.team(), NAME_ROOM, SIZE),
        Wording.fit(about(run, target), NAME_ROOM, SIZE),
        target.performance().title(),
        figure(target.performance(), one.performance(), run.currency()),
        ScoreRows.direction(target.performanceTarget().direction()),
        ScoreRows.figure(target.performance(), target.performanceTarget().value(), run.currency()),
        target.unitCost().title(),
        figure(target.unitCost(), one.unitCost(), run.currency()),
        ScoreRows.figure(target.unitCost(), target.unitCostTarget().value(), run.currency()),
        one.outcome().words(),
        style(one.outcome()),
        Wording.fit(reasons(one), REMARK_ROOM, SIZE));
  }

  private static String about(PageContext run, TeamTarget target) {
    return target.scope() == Scope.APPLICATION
        ? run.application(target.id()).name()
        : Optional.ofNullable(run.catalogue().wrappers().get(target.id()))
            .map(Wrapper::name)
            .orElse(target.id());
  }

  private static Optional<Figure> figure(ScoreMetric metric, Measure measure, String currency) {
    return measure instanceof Measure.Known known
        ? Optional.of(ScoreRows.figure(metric, known.value(), currency))
        : Optional.empty();
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
