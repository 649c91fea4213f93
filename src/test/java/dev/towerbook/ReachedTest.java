package dev.towerbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No code that no command reaches: whatever the call graph of {@link Main} does not touch stands
 * below with its reason, or is deleted. A reason that no longer holds is deleted too. Names are
 * {@code Type} for a type with all that is in it, and {@code Type.member}; a constructor is {@code
 * Type.<init>/n} with the number of its parameters.
 */
class ReachedTest {

  private static final Path TEMPLATES = Path.of("src/main/resources/packs");
  private static final Pattern READ = Pattern.compile("\\.([a-zA-Z]\\w*)");

  /** Pinned by worked examples that were computed elsewhere; wired with the shelf file named. */
  private static final Map<String, List<String>> WAITING =
      Map.of(
          "budget: the shelf file of production budgets, red flags and vendors",
          List.of(
              "BudgetFacts",
              "BudgetLayer",
              "BudgetLine",
              "BudgetPhase",
              "PriceVolume",
              "ProductionBudget",
              "RedFlag",
              "StraightLine",
              "VendorComparison",
              "VendorQuote"),
          "value: what tickets, deployments, desks and bots did",
          List.of(
              "AutomationRatios",
              "DeliveryFigures",
              "DeskRatios",
              "Durations",
              "Proportion.perThousand",
              "Proportion.upperBound",
              "SeriesSummary.count",
              "SeriesSummary.lagOneAutocorrelation",
              "ThreePoint.pertMean",
              "ThreePoint.variance",
              "TicketFigures"),
          "economics: curves, commitments, investments, rates and fiscal years",
          List.of(
              "BreakEven",
              "CashFlow",
              "CommitmentMetrics.negotiatedSaving",
              "CommitmentMetrics.savingsRateWithoutWaste",
              "DatedCashFlow.signChanges",
              "FiscalCalendar",
              "FixedPlusVariable.fixed",
              "Line.interceptSe",
              "Line.rSquared",
              "Line.slope95",
              "MinorUnits.rounded",
              "Odds.beatsKeep",
              "Odds.meanNpv",
              "Payback",
              "PowerLaw",
              "RateOfReturn",
              "ReferenceRates.Conversion",
              "ReferenceRates.convert"));

  private static final Map<String, List<String>> KEPT =
      Map.of(
          "a column of the shelf that tells people why; kept with its row",
          List.of(
              "BusinessUnit.owner",
              "CommitmentPolicy.why",
              "LabourRate.why",
              "MetricEntry.why",
              "RequiredTag.why",
              "Wrapper.note"),
          "part of a key: compared, never read alone",
          List.of(
              "ChargeTuple.chargeMonth",
              "Condition.written",
              "MonthStatements.currency",
              "SourceCost.Key.currency",
              "ViewsSeen.Month.format"),
          "says what the figure beside it rests on",
          List.of(
              "CommitBand.Advice.DoNotCommit.reason",
              "LedgerTotal.lines",
              "PilotRealism.pilotUnitCost",
              "SpendVolatility.coefficientOfVariation"),
          "a document is generated from it by its test",
          List.of("CsvSet.contract", "PackFile.contract"),
          "the taxonomy is read whole; no table groups by solution yet",
          List.of("Taxonomy.Solution", "Taxonomy.solutions", "Taxonomy.version"),
          "constants only, which the compiler copies to where they are used",
          List.of("DataKind.Cure"));

  private static Set<String> unreached() throws IOException {
    return new CallGraph(HouseTest.HOUSE, namesInTemplates())
        .walkFrom(Main.class, "main")
        .unreached();
  }

  private static Set<String> namesInTemplates() throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.list(TEMPLATES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".ftlh")).toList()) {
        READ.matcher(Files.readString(file)).results().forEach(found -> names.add(found.group(1)));
      }
    }
    return names;
  }

  private static Predicate<String> isIn(String exception) {
    return name -> name.equals(exception) || name.startsWith(exception + ".");
  }

  private static boolean isNone(List<String> exceptions, String name) {
    return exceptions.stream().noneMatch(exception -> isIn(exception).test(name));
  }

  @Test
  void whatever_no_command_reaches_is_deleted_or_has_its_reason() throws IOException {
    Set<String> unreached = unreached();
    Map<String, List<String>> reasons = new TreeMap<>(WAITING);
    reasons.putAll(KEPT);
    List<String> exceptions = reasons.values().stream().flatMap(List::stream).toList();

    assertThat(exceptions.stream().filter(one -> unreached.stream().noneMatch(isIn(one))))
        .as("is gone or reached by now: take it out of this test")
        .isEmpty();
    assertThat(unreached.stream().filter(name -> isNone(exceptions, name)))
        .as("no command reaches it: wire it, delete it, or give its reason in this test")
        .isEmpty();
  }
}
