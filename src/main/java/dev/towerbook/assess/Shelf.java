package dev.towerbook.assess;

import dev.towerbook.decision.option.OptionShelf;
import dev.towerbook.decision.ranking.PortfolioScore;
import dev.towerbook.decision.ranking.ScoreWeights;
import dev.towerbook.decision.rules.DecisionTable;
import dev.towerbook.economics.commit.Commitment;
import dev.towerbook.economics.curve.TariffShelf;
import dev.towerbook.economics.invest.InitiativeShelf;
import dev.towerbook.economics.metric.DebtTerms;
import dev.towerbook.economics.operation.ExceptionTerms;
import dev.towerbook.economics.pilot.StagedCostShelf;
import dev.towerbook.economics.plan.Budget;
import dev.towerbook.economics.plan.TeamTarget;
import dev.towerbook.economics.scorecard.MetricCatalogue;
import dev.towerbook.intake.declared.DeclaredSources;
import dev.towerbook.intake.format.FormatReader;
import dev.towerbook.intake.format.SourceFormats;
import dev.towerbook.ledger.rates.ReferenceRateFile;
import dev.towerbook.ledger.reach.Declarations;
import dev.towerbook.mapping.Mappings;
import dev.towerbook.mapping.ShelfHash;
import dev.towerbook.mapping.catalogue.Catalogue;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The whole shelf, as the rooms read it.
 *
 * @param mappings lists and rules
 * @param formats source layouts
 * @param sources what is declared of the sources
 * @param decisions the table of dispositions
 * @param options terms and estimates of the NPV verdict
 * @param metrics owner, sign-off and target of each metric
 * @param initiatives dated cash flows
 * @param models pilot and production models of initiatives
 * @param tariffs price lists of applications and wrappers
 * @param score weights of the ranking
 * @param debt how wrapper debt is scored
 * @param exceptions what is stated of exceptions and support
 * @param budgets of business units
 * @param targets of teams
 * @param commitments what finance has signed
 * @param files SHA-256 of each file, by path
 */
public record Shelf(
    Mappings mappings,
    SourceFormats formats,
    DeclaredSources sources,
    DecisionTable decisions,
    OptionShelf options,
    MetricCatalogue metrics,
    InitiativeShelf initiatives,
    StagedCostShelf models,
    TariffShelf tariffs,
    PortfolioScore score,
    DebtTerms debt,
    List<ExceptionTerms> exceptions,
    List<Budget> budgets,
    List<TeamTarget> targets,
    List<Commitment> commitments,
    SortedMap<String, String> files) {

  public Shelf {
    exceptions = List.copyOf(exceptions);
    budgets = List.copyOf(budgets);
    targets = List.copyOf(targets);
    commitments = List.copyOf(commitments);
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** When sources are expected, as far as the shelf says. */
  public Declarations declarations() {
    return new Declarations(sources, List.copyOf(mappings.catalogue().applications().values()));
  }

  /** The parts that were read, with the problems of all of them. */
  private static final class Reading {
    private final List<Problem> problems = new ArrayList<>();

    <T> T of(Loaded<T> part) {
      problems.addAll(part.problems());
      return part.value();
    }
  }

  /** Reads the shelf and checks all of it; every problem comes with its place. */
  public static Loaded<Shelf> load(Path folder) {
    Reading reading = new Reading();
    Mappings mappings = reading.of(ReferenceRateFile.added(folder, Mappings.load(folder)));
    reading.problems.addAll(ShelfFiles.unread(folder, mappings.settings().ignoredFiles()));
    Catalogue catalogue = mappings.catalogue();
    SourceFormats formats = reading.of(FormatReader.read(folder.resolve("formats"), "formats"));
    DecisionTable decisions = reading.of(DecisionTable.load(folder));
    OptionShelf options = reading.of(OptionShelf.load(folder, catalogue.applications().keySet()));
    MetricCatalogue metrics = reading.of(MetricCatalogue.load(catalogue.reader(folder)));
    InitiativeShelf initiatives = reading.of(InitiativeShelf.load(folder, catalogue));
    Shelf shelf =
        new Shelf(
            mappings,
            formats,
            reading.of(DeclaredSources.load(folder)),
            decisions,
            options,
            metrics,
            initiatives,
            reading.of(StagedCostShelf.load(folder, initiatives.byId().keySet())),
            reading.of(TariffShelf.load(folder, catalogue)),
            reading.of(ScoreWeights.load(folder)),
            reading.of(DebtTerms.load(folder)),
            reading.of(ExceptionTerms.SHEET.load(catalogue.reader(folder))),
            reading.of(
                Budget.SHEET.load(
                    catalogue
                        .reader(folder)
                        .know(Budget.SERVICES, catalogue.applications().keySet())
                        .know(Budget.SERVICES, mappings.sharedPools().keySet()))),
            reading.of(TeamTarget.SHEET.load(catalogue.reader(folder))),
            reading.of(Commitment.SHEET.load(catalogue.reader(folder))),
            files(folder));
    return new Loaded<>(shelf, reading.problems);
  }

  /** None if they cannot be read: that is among the problems already. */
  private static SortedMap<String, String> files(Path folder) {
    try {
      return ShelfHash.byFile(folder);
    } catch (IOException e) {
      return new TreeMap<>();
    }
  }
}
