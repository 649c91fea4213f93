package dev.towerbook.report.page;

import dev.towerbook.report.Figure;
import java.util.List;
import java.util.Optional;

/**
 * The one-page TCO of an application.
 *
 * @param charts inline SVG by name: {@code layers} (waterfall), {@code trend}, {@code compare},
 *     {@code position}
 */
public record ApplicationPage(
    PageFrame frame,
    Head head,
    VerdictBanner verdict,
    KeyFigures key,
    List<LayerRow> layers,
    LayerRow layersTotal,
    List<MonthPoint> trend,
    List<WrapperRow> wrappers,
    List<CompareRow> compare,
    List<DriverRow> drivers,
    List<SharedRow> shared,
    List<SplitRow> splits,
    List<MemoRow> memos,
    List<CoverageRow> coverage,
    List<SourceRow> sources,
    Charts charts) {

  /** Who and what it is. */
  public record Head(
      String id,
      String name,
      String businessUnit,
      String businessOwner,
      String itOwner,
      String lifecycle,
      String criticality,
      List<String> capabilities,
      String disputeBy) {}

  /**
   * The verdict.
   *
   * @param word KEEP, REFACTOR, RETIRE or UNDECIDED
   * @param style lower-case word, the style class
   * @param headline one sentence with the number that decides
   * @param reason the rule's reason with figures
   * @param missing figures that were needed and are not known
   * @param flips true if the word would be another without the wrappers
   * @param flipLine one sentence on the verdict without wrappers
   */
  public record VerdictBanner(
      String word,
      String style,
      String headline,
      String reason,
      String ruleId,
      Figure confidence,
      List<String> missing,
      boolean flips,
      String withoutWord,
      String flipLine) {}

  /** The five tiles under the banner. A tile without figure says why. */
  public record KeyFigures(Tile tco, Tile unitCost, Tile wrappers, Tile avoidable, Fit fit) {}

  /**
   * One tile.
   *
   * @param value empty if unknown, then {@code note} says why
   * @param change against the prior month, empty if there is none
   * @param better true if the change is good for the reader, false if bad
   */
  public record Tile(
      String label,
      Optional<Figure> value,
      Optional<Figure> change,
      Optional<Figure> changePercent,
      boolean better,
      String note) {}

  /** Scores 1 to 5; empty if not scored. */
  public record Fit(Optional<Figure> business, Optional<Figure> technical) {}

  /** A layer of the TCO. */
  public record LayerRow(
      String label,
      boolean wrapper,
      Optional<Figure> prior,
      Figure amount,
      Optional<Figure> change,
      Optional<Figure> share) {}

  /** A month of the trend; empty cost if the book has none. */
  public record MonthPoint(
      String label, Optional<Figure> cost, Optional<Figure> wrappers, Optional<Figure> unitCost) {}

  /** An automation attached to the application, with its hosted share of cost and counts. */
  public record WrapperRow(
      String label,
      String id,
      String kind,
      String intent,
      boolean overdue,
      Figure hostedShare,
      Figure run,
      Figure keepAlive,
      Optional<Figure> runs,
      Optional<Figure> exceptionsPer1000) {}

  /** With against without wrappers. */
  public record CompareRow(String label, String with, String without, String difference) {}

  /** What was bought, in words that the owner can check, with its source system. */
  public record DriverRow(
      String label, String source, Figure amount, Optional<Figure> prior, Figure share) {}

  /** How a shared pool reached the application. */
  public record SharedRow(
      String label,
      String basis,
      Figure driver,
      Figure driverTotal,
      Figure share,
      Figure poolTotal,
      Figure amount) {}

  /** Run/change, operating/capital, avoidable. */
  public record SplitRow(String label, Figure amount, Optional<Figure> share, String note) {}

  /** Outside TBM totals or outside TCO, with the reason. */
  public record MemoRow(String label, Optional<Figure> amount, String note) {}

  /** Which rule placed how much. */
  public record CoverageRow(String label, String why, Figure amount, Figure share) {}

  /** A source file group behind the figures. */
  public record SourceRow(String label, String format, Figure rows, String digest) {}

  /** Inline SVG, made by the chart room. */
  public record Charts(String layers, String trend, String compare, String position) {}
}
