package dev.towerbook.job;

import static java.util.Objects.requireNonNull;

import dev.towerbook.decision.DecisionTable;
import dev.towerbook.decision.option.OptionShelf;
import dev.towerbook.economics.commit.CommitmentShelf;
import dev.towerbook.economics.invest.InitiativeShelf;
import dev.towerbook.economics.scorecard.MetricCatalogue;
import dev.towerbook.intake.FormatReader;
import dev.towerbook.intake.SourceFormats;
import dev.towerbook.mapping.Mappings;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The whole shelf, as the rooms read it: mappings, source formats, the decision table, the
 * estimates of the options, the metric catalogue, the initiatives and the signed commitments.
 *
 * @param mappings lists and rules
 * @param formats source layouts
 * @param decisions the table of dispositions
 * @param options terms and estimates of the verdict by money
 * @param metrics owner, sign-off and target of each metric
 * @param initiatives dated cash flows
 * @param commitments what finance has signed
 */
record Shelf(
    Mappings mappings,
    SourceFormats formats,
    DecisionTable decisions,
    OptionShelf options,
    MetricCatalogue metrics,
    InitiativeShelf initiatives,
    CommitmentShelf commitments) {

  static final String DISPOSITIONS = "decisions/disposition.csv";

  Shelf {
    requireNonNull(mappings, "mappings");
    requireNonNull(formats, "formats");
    requireNonNull(decisions, "decisions");
    requireNonNull(options, "options");
    requireNonNull(metrics, "metrics");
    requireNonNull(initiatives, "initiatives");
    requireNonNull(commitments, "commitments");
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
    Loaded<CommitmentShelf> commitments = CommitmentShelf.load(folder);
    List<Problem> problems = new ArrayList<>();
    List.of(mappings, formats, decisions, options, metrics, initiatives, commitments)
        .forEach(part -> problems.addAll(part.problems()));
    return new Loaded<>(
        new Shelf(
            mappings.value(),
            formats.value(),
            decisions.value(),
            options.value(),
            metrics.value(),
            initiatives.value(),
            commitments.value()),
        problems);
  }
}
