package dev.towerbook.job;

import static java.util.Objects.requireNonNull;

import dev.towerbook.decision.DecisionTable;
import dev.towerbook.intake.FormatReader;
import dev.towerbook.intake.SourceFormats;
import dev.towerbook.mapping.Mappings;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The whole shelf, as the rooms read it: mappings, source formats and the decision table.
 *
 * @param mappings lists and rules
 * @param formats source layouts
 * @param decisions the table of dispositions
 */
record Shelf(Mappings mappings, SourceFormats formats, DecisionTable decisions) {

  static final String DISPOSITIONS = "decisions/disposition.csv";

  Shelf {
    requireNonNull(mappings, "mappings");
    requireNonNull(formats, "formats");
    requireNonNull(decisions, "decisions");
  }

  /** Reads the shelf and checks all of it; every problem comes with its place. */
  static Loaded<Shelf> load(Path folder) {
    Loaded<Mappings> mappings = Mappings.load(folder);
    Loaded<SourceFormats> formats = FormatReader.read(folder.resolve("formats"), "formats");
    Loaded<DecisionTable> decisions =
        DecisionTable.load(folder.resolve(DISPOSITIONS), DISPOSITIONS);
    List<Problem> problems = new ArrayList<>(mappings.problems());
    problems.addAll(formats.problems());
    problems.addAll(decisions.problems());
    return new Loaded<>(new Shelf(mappings.value(), formats.value(), decisions.value()), problems);
  }
}
