package dev.towerbook.job;

import static java.util.Objects.requireNonNull;

import dev.towerbook.decision.DecisionTable;
import dev.towerbook.decision.option.OptionShelf;
import dev.towerbook.decision.ranking.PortfolioScore;
import dev.towerbook.decision.ranking.ScoreWeights;
import dev.towerbook.economics.curve.TariffShelf;
import dev.towerbook.economics.invest.InitiativeShelf;
import dev.towerbook.economics.pilot.ScaleModelShelf;
import dev.towerbook.economics.plan.BudgetShelf;
import dev.towerbook.economics.plan.TeamTargetShelf;
import dev.towerbook.economics.scorecard.MetricCatalogue;
import dev.towerbook.intake.FormatReader;
import dev.towerbook.intake.SourceFormats;
import dev.towerbook.mapping.Mappings;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The whole shelf, as the rooms read it.
 *
 * @param mappings lists and rules
 * @param formats source layouts
 * @param decisions the table of dispositions
 * @param options terms and estimates of the verdict by money
 * @param metrics owner, sign-off and target of each metric
 * @param initiatives dated cash flows
 * @param models pilot and production models of initiatives
 * @param tariffs price lists of applications and wrappers
 * @param score weights of the ranking
 * @param budgets of business units
 * @param targets of teams
 */
record Shelf(
    Mappings mappings,
    SourceFormats formats,
    DecisionTable decisions,
    OptionShelf options,
    MetricCatalogue metrics,
    InitiativeShelf initiatives,
    ScaleModelShelf models,
    TariffShelf tariffs,
    PortfolioScore score,
    BudgetShelf budgets,
    TeamTargetShelf targets) {

  static final String DISPOSITIONS = "decisions/disposition.csv";

  Shelf {
    requireNonNull(mappings, "mappings");
    requireNonNull(formats, "formats");
    requireNonNull(decisions, "decisions");
    requireNonNull(options, "options");
    requireNonNull(metrics, "metrics");
    requireNonNull(initiatives, "initiatives");
    requireNonNull(models, "models");
    requireNonNull(tariffs, "tariffs");
    requireNonNull(score, "score");
    requireNonNull(budgets, "budgets");
    requireNonNull(targets, "targets");
  }

  /** Reads the shelf and checks all of it; every problem comes with its place. */
  static Loaded<Shelf> load(Path folder) {
    Loaded<Mappings> mappings = ReferenceRateFile.added(folder, Mappings.load(folder));
    Loaded<SourceFormats> formats = FormatReader.read(folder.resolve("formats"), "formats");
    Loaded<DecisionTable> decisions =
        DecisionTable.load(folder.resolve(DISPOSITIONS), DISPOSITIONS);
    Loaded<OptionShelf> options =
        OptionShelf.load(folder, mappings.value().catalogue().applications().keySet());
    Loaded<MetricCatalogue> metrics = MetricCatalogue.load(folder);
    Loaded<InitiativeShelf> initiatives =
        InitiativeShelf.load(folder, mappings.value().catalogue());
    Loaded<ScaleModelShelf> models =
        ScaleModelShelf.load(folder, initiatives.value().byId().keySet());
    Loaded<TariffShelf> tariffs = TariffShelf.load(folder, mappings.value().catalogue());
    Loaded<PortfolioScore> score = ScoreWeights.load(folder);
    Loaded<BudgetShelf> budgets = BudgetShelf.load(folder, mappings.value());
    Loaded<TeamTargetShelf> targets = TeamTargetShelf.load(folder, mappings.value().catalogue());
    List<Problem> problems = new ArrayList<>();
    Stream.of(
            mappings,
            formats,
            decisions,
            options,
            metrics,
            initiatives,
            models,
            tariffs,
            score,
            budgets,
            targets)
        .forEach(part -> problems.addAll(part.problems()));
    return new Loaded<>(
        new Shelf(
            mappings.value(),
            formats.value(),
            decisions.value(),
            options.value(),
            metrics.value(),
            initiatives.value(),
            models.value(),
            tariffs.value(),
            score.value(),
            budgets.value(),
            targets.value()),
        problems);
  }
}
