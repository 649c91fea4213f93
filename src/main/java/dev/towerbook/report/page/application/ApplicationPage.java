package dev.towerbook.report.page.application;

import dev.towerbook.report.Drawn;
import dev.towerbook.report.Figure;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.page.EconomicsPage;
import dev.towerbook.report.page.Markup;
import dev.towerbook.report.page.PageFrame;
import dev.towerbook.report.page.option.OptionBlock;
import java.util.List;
import java.util.Optional;

/**
 * The one-page TCO of an application, ready to print. Money is in whole units of the report
 * currency; every table adds up as printed; an empty figure is printed as "n/a" and never as zero.
 *
 * @param position technical against business fit, inline SVG; empty if it is not scored
 */
public record ApplicationPage(
    PageFrame frame,
    Head head,
    Banner verdict,
    Tiles key,
    OptionBlock options,
    Layers layers,
    Trend trend,
    Wrappers wrappers,
    Comparison compare,
    Direct direct,
    Shared shared,
    Nature nature,
    EconomicsPage.Scale scale,
    List<SourceRow> sources,
    Optional<Markup> position) {

  /**
   * Who and what it is.
   *
   * @param disputeBy last day on which the owner can dispute the page
   */
  public record Head(
      String id,
      String name,
      String businessUnit,
      String businessOwner,
      String itOwner,
      String lifecycle,
      Optional<Figure> criticality,
      String disputeBy) {}

  /**
   * The verdict.
   *
   * @param word KEEP, REFACTOR, RETIRE or UNDECIDED
   * @param style lower-case word, the style class
   * @param headline one sentence with the number that decides
   * @param reason the rule's reason with figures
   * @param missing figures that were needed and are not known
   * @param flipLine one sentence on the verdict without wrappers
   */
  public record Banner(
      String word,
      String style,
      Sentence headline,
      Sentence reason,
      Optional<Figure> confidence,
      List<String> missing,
      boolean flips,
      Sentence flipLine) {}

  /** The five tiles under the banner. */
  public record Tiles(Tile tco, Tile unitCost, Tile wrappers, Tile avoidable, Fit fit) {}

  /**
   * One tile.
   *
   * @param value empty if unknown, then {@code note} says why
   * @param unit behind the value
   * @param change what changed, with its sign; empty text if nothing can be compared
   * @param tone {@code better}, {@code worse}, {@code muted} or {@code strong}: style of the change
   */
  public record Tile(
      String label,
      Optional<Figure> value,
      String unit,
      Sentence change,
      String tone,
      Sentence note) {}

  /**
   * Scores 1 to 5; empty if not scored.
   *
   * @param businessBar length of the bar in percent
   */
  public record Fit(
      Optional<Figure> business, int businessBar, Optional<Figure> technical, int technicalBar) {}

  /**
   * TCO by layer.
   *
   * @param priorMonth "Sep 26"
   * @param priorNote why there is no prior column, or empty
   * @param chart inline SVG
   */
  public record Layers(
      Sentence headline,
      String priorMonth,
      String month,
      String priorNote,
      List<LayerRow> rows,
      LayerRow total,
      Markup chart) {}

  /** A layer of the TCO. */
  public record LayerRow(
      String label,
      boolean wrapper,
      Optional<Figure> prior,
      Figure amount,
      Optional<Figure> change,
      Optional<Figure> changePercent,
      String tone,
      Optional<Figure> share) {}

  /**
   * The months that the book has.
   *
   * @param unitLine "EUR per transaction", or empty
   * @param chart cost by month, inline SVG
   * @param unitChart unit cost by month; empty if the application has no unit
   */
  public record Trend(
      Sentence headline,
      @Drawn List<MonthPoint> months,
      String unitLine,
      Markup chart,
      Optional<Markup> unitChart) {}

  /** A month of the trend; empty cost if the book has none. */
  public record MonthPoint(
      String label, Optional<Figure> cost, Optional<Figure> wrappers, Optional<Figure> unitCost) {}

  /**
   * The automations attached.
   *
   * @param total empty if there is none
   * @param note why figures are missing, or empty
   */
  public record Wrappers(
      Sentence headline, List<WrapperRow> rows, Optional<WrapperRow> total, String note) {}

  /**
   * An automation, with its hosted share of cost.
   *
   * @param kind bot, integration or agent; empty for a sum
   * @param overdue a bridge past its end
   */
  public record WrapperRow(
      String label,
      String kind,
      String intent,
      boolean overdue,
      Optional<Figure> hostedShare,
      Figure keepAlive,
      Figure cost,
      Optional<Figure> runs,
      Optional<Figure> exceptionsPer1000) {}

  /** With against without wrappers. */
  public record Comparison(
      Sentence headline,
      List<CompareRow> rows,
      String withWord,
      String withStyle,
      String withoutWord,
      String withoutStyle) {}

  /** A figure with and without wrappers. */
  public record CompareRow(
      String label, Optional<Figure> with, Optional<Figure> without, Optional<Figure> difference) {}

  /** What the application costs directly, by what was bought and by the rule that placed it. */
  public record Direct(
      Sentence headline,
      List<DriverRow> drivers,
      DriverRow total,
      List<CoverageRow> coverage,
      CoverageRow coverageTotal) {}

  /** What was bought, in words that the owner can check, with its source system. */
  public record DriverRow(
      String label, String source, Optional<Figure> prior, Figure amount, Optional<Figure> share) {}

  /**
   * Which rule placed how much.
   *
   * @param label its id, as short as its column
   * @param rule its id, for a row without {@code why}
   */
  public record CoverageRow(
      String label, String rule, String why, Figure amount, Optional<Figure> share) {}

  /** How shared cost reached it. */
  public record Shared(Sentence headline, List<SharedRow> rows, SharedRow total) {}

  /**
   * How one shared pool reached the application.
   *
   * @param driver the application's driver, with its unit
   * @param share of all drivers
   */
  public record SharedRow(
      String label,
      String basis,
      Optional<Figure> driver,
      Optional<Figure> driverTotal,
      Optional<Figure> share,
      Optional<Figure> poolTotal,
      Figure amount) {}

  /** Run or change, avoidable or not, capability, and what is kept outside. */
  public record Nature(
      List<CapabilityRow> capabilities, List<SplitRow> splits, List<MemoRow> memos) {}

  /** A capability that the application serves. */
  public record CapabilityRow(String label, Optional<Figure> weight, Figure amount) {}

  /** A part of TCO. */
  public record SplitRow(String label, Figure amount, Optional<Figure> share) {}

  /** Outside TBM totals or outside TCO, with the reason. */
  public record MemoRow(String label, Optional<Figure> amount, String note) {}

  /** A source folder behind the figures. */
  public record SourceRow(String label, String format, Figure rows, String asOf, String digest) {}
}
