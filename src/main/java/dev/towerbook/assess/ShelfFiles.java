package dev.towerbook.assess;

import static dev.towerbook.table.sheet.SheetProblem.SHELF_FILE;

import dev.towerbook.decision.option.OptionShelf;
import dev.towerbook.decision.option.OptionTerms;
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
import dev.towerbook.intake.declared.DeclaredSource;
import dev.towerbook.mapping.catalogue.Alias;
import dev.towerbook.mapping.catalogue.Application;
import dev.towerbook.mapping.catalogue.BusinessUnit;
import dev.towerbook.mapping.catalogue.Capability;
import dev.towerbook.mapping.catalogue.CapabilityLink;
import dev.towerbook.mapping.catalogue.CompanySettings;
import dev.towerbook.mapping.catalogue.ExchangeRate;
import dev.towerbook.mapping.catalogue.LabourRate;
import dev.towerbook.mapping.catalogue.Taxonomy;
import dev.towerbook.mapping.catalogue.Units;
import dev.towerbook.mapping.catalogue.Wrapper;
import dev.towerbook.mapping.catalogue.WrapperHost;
import dev.towerbook.mapping.rules.Dimension;
import dev.towerbook.mapping.rules.TagKeys;
import dev.towerbook.mapping.shared.CommitmentPolicy;
import dev.towerbook.mapping.shared.PoolUses;
import dev.towerbook.mapping.shared.SharedPool;
import dev.towerbook.mapping.tags.RequiredTag;
import dev.towerbook.table.NearMatch;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import dev.towerbook.table.SourceLocation;
import dev.towerbook.table.renamed.ShelfRenames;
import dev.towerbook.table.sheet.Sheet;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which files a shelf may have; any other is reported, since somebody thinks that it is read. */
final class ShelfFiles {

  /** Every list of the shelf, in the order of {@code mappings/README.md}. */
  static final List<Sheet<?>> SHEETS =
      List.of(
          CompanySettings.SHEET.sheet(),
          DeclaredSource.SHEET,
          TagKeys.SHEET,
          RequiredTag.SHEET,
          Taxonomy.VERSIONS,
          Taxonomy.COST_POOLS,
          Taxonomy.TOWERS,
          Taxonomy.SOLUTIONS,
          BusinessUnit.SHEET,
          Units.SHEET,
          Application.SHEET,
          Units.Further.SHEET,
          Alias.SHEET,
          Capability.SHEET,
          CapabilityLink.SHEET,
          Wrapper.SHEET,
          WrapperHost.SHEET,
          ExceptionTerms.SHEET,
          MetricCatalogue.SHEET,
          Budget.SHEET,
          TeamTarget.SHEET,
          SharedPool.SHEET,
          PoolUses.SHEET,
          CommitmentPolicy.SHEET,
          LabourRate.SHEET,
          ExchangeRate.SHEET,
          TariffShelf.SHEET,
          Commitment.SHEET,
          DecisionTable.SHEET,
          OptionShelf.SHEET,
          OptionTerms.SHEET.sheet(),
          DebtTerms.SHEET.sheet(),
          InitiativeShelf.SHEET,
          InitiativeShelf.FLOWS,
          StagedCostShelf.PILOT,
          StagedCostShelf.PRODUCTION,
          ScoreWeights.SHEET);

  /** Files of another shape; a rule file may have any name, a layout and its tables too. */
  private static final Pattern OTHERS =
      Pattern.compile(
          "rates/eurofxref-hist\\.csv|rules/[^/]+\\.csv|formats/[^/]+\\.(csv|yaml)"
              + "|formats/layout\\.schema\\.json");

  /** Texts, hidden files, copies that editors and spreadsheets leave, and locks. */
  private static final Pattern HARMLESS =
      Pattern.compile(
          "(.*/)?(\\.[^/]*(/.*)?|~\\$[^/]*|[^/]*~|README[^/]*|LICEN[CS]E[^/]*|Thumbs\\.db|desktop\\.ini"
              + "|[^/]*\\.(md|txt|bak\\d*|orig|rej|tmp|swp))",
          Pattern.CASE_INSENSITIVE);

  private ShelfFiles() {}

  /**
   * Files that nothing reads. One whose name is near that of a file that is not there is an error:
   * what it decides would not hold. Any other needs a person once, who can say that it is meant.
   *
   * @param ignored patterns of paths that are kept on purpose
   */
  static List<Problem> unread(Path shelf, List<String> ignored) {
    SortedSet<String> known = known();
    List<Problem> problems = new ArrayList<>();
    for (String file : files(shelf)) {
      if (isKnown(file, known) || ignored.stream().anyMatch(pattern -> fits(file, pattern))) {
        continue;
      }
      Optional<String> near = near(file, known);
      boolean missing = near.filter(it -> !Files.exists(shelf.resolve(it))).isPresent();
      problems.add(
          new Problem(
              SHELF_FILE.with(near.map(it -> " (did you mean " + it + "?)").orElse("")),
              missing ? Severity.ERROR : Severity.ACTION,
              SourceLocation.file(file)));
    }
    return problems;
  }

  private static SortedSet<String> known() {
    SortedSet<String> known = new TreeSet<>();
    SHEETS.forEach(sheet -> known.add(sheet.path()));
    Dimension.STANDARD.forEach(dimension -> known.add(dimension.path()));
    return known;
  }

  private static boolean isKnown(String file, SortedSet<String> known) {
    return known.contains(ShelfRenames.ALL.file(file))
        || OTHERS.matcher(file).matches()
        || HARMLESS.matcher(file).matches();
  }

  private static boolean fits(String file, String pattern) {
    return FileSystems.getDefault()
        .getPathMatcher("glob:" + pattern.strip())
        .matches(Path.of(file));
  }

  private static List<String> files(Path shelf) {
    try (Stream<Path> files = Files.walk(shelf)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> shelf.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException e) {
      // That the shelf cannot be read is reported where its hash is made.
      return List.of();
    }
  }

  /** The file that was meant: of that name in another folder, or of nearly that path or name. */
  private static Optional<String> near(String file, SortedSet<String> known) {
    String csv = file.replaceFirst("\\.[^./]+$", "") + ".csv";
    if (file.endsWith(".yml")) {
      return Optional.of(file.replaceFirst("yml$", "yaml"));
    }
    return known.stream()
        .filter(it -> name(it).equalsIgnoreCase(name(csv)))
        .findFirst()
        .or(() -> NearMatch.of(csv, known))
        .or(
            () ->
                NearMatch.of(name(csv), known.stream().map(ShelfFiles::name).toList())
                    .flatMap(
                        near -> known.stream().filter(it -> name(it).equals(near)).findFirst()));
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
