package dev.towerbook.economics;

import dev.towerbook.economics.commit.CommitmentOutlook;
import dev.towerbook.economics.commit.CommitmentScope;
import dev.towerbook.economics.curve.TariffShelf;
import dev.towerbook.economics.metric.ApplicationFigures;
import dev.towerbook.economics.unit.CostBridge;
import dev.towerbook.mapping.CostObject;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the month says beyond what it cost: how cost follows use, why it changed, and how well
 * commitments are used.
 *
 * @param scaleCases by application id; only those with a unit in the catalogue
 * @param furtherCases of applications by their further units, by application and unit
 * @param bridges month before → pack's month by application id; empty if the book lacks the month
 *     before
 * @param drivers what pushes cost up
 * @param commitments all, then by provider, then by application
 * @param outlook when commitments end, and what to commit next
 */
public record MonthEconomics(
    SortedMap<String, ScaleCase> scaleCases,
    List<ScaleCase> furtherCases,
    SortedMap<String, CostBridge> bridges,
    CostDrivers drivers,
    List<CommitmentScope> commitments,
    CommitmentOutlook outlook) {

  public MonthEconomics {
    scaleCases = Collections.unmodifiableSortedMap(new TreeMap<>(scaleCases));
    furtherCases = List.copyOf(furtherCases);
    bridges = Collections.unmodifiableSortedMap(new TreeMap<>(bridges));
    commitments = List.copyOf(commitments);
  }

  /** The cases of each application by all of its units, its first unit first. */
  public List<ScaleCase> allCases() {
    return Stream.concat(scaleCases.values().stream(), furtherCases.stream())
        .sorted(Comparator.comparing(ScaleCase::applicationId))
        .toList();
  }

  /** Cases by further units; a price list is about the first unit. */
  public static List<ScaleCase> furtherCases(SortedMap<String, ApplicationFigures> figures) {
    return figures.values().stream()
        .flatMap(of -> of.further().stream())
        .flatMap(of -> ScaleCase.of(of, Optional.empty()).stream())
        .toList();
  }

  /**
   * Cases of a month's figures.
   *
   * @param tariffs price lists, of which those that hold in the month count
   */
  public static SortedMap<String, ScaleCase> scaleCases(
      SortedMap<String, ApplicationFigures> figures, TariffShelf tariffs, YearMonth month) {
    SortedMap<String, ScaleCase> cases = new TreeMap<>();
    figures.forEach(
        (id, of) ->
            ScaleCase.of(of, tariffs.of(new CostObject.Application(id), month))
                .ifPresent(one -> cases.put(id, one)));
    return cases;
  }
}
