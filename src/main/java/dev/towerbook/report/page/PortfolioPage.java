package dev.towerbook.report.page;

import dev.towerbook.report.Figure;
import java.util.List;
import java.util.Optional;

/** The pack for the spend-to-value review: all applications, one month. */
public record PortfolioPage(
    PageFrame frame,
    Message message,
    List<TrustRow> trust,
    List<Tile> tiles,
    List<MixRow> mix,
    List<LargestRow> largest,
    Matrix matrix,
    List<LensRow> pools,
    LensRow poolsTotal,
    List<LensRow> layers,
    LensRow layersTotal,
    List<DecisionRow> decisions,
    DecisionRow decisionsTotal,
    List<FlipRow> flips,
    List<MoverRow> movers,
    MoverRow moversTotal,
    Suspense suspense,
    Annex annex,
    Charts charts) {

  /**
   * The message of the month.
   *
   * @param headline one sentence with number and direction
   * @param points what the reader needs to know, computed sentences
   */
  public record Message(String headline, String subline, List<String> points) {}

  /** One item of the trust strip. {@code ok} false is printed as a warning with its word. */
  public record TrustRow(String label, String value, String note, boolean ok) {}

  /** A key figure. */
  public record Tile(
      String label,
      Figure value,
      Optional<Figure> change,
      Optional<Figure> changePercent,
      boolean better,
      String note) {}

  /** Applications and cost by verdict. */
  public record MixRow(
      String label, String style, Figure applications, Figure amount, Figure share) {}

  /** The largest applications. */
  public record LargestRow(
      String label,
      String id,
      String word,
      String style,
      Optional<Figure> prior,
      Figure amount,
      Optional<Figure> changePercent,
      Figure wrapperShare) {}

  /**
   * Tower × capability.
   *
   * @param columns capability names, then what has no capability, suspense and unallocated
   * @param tie sentence that names the source total it equals
   */
  public record Matrix(List<String> columns, List<MatrixRow> rows, MatrixRow total, String tie) {}

  /**
   * A tower.
   *
   * @param cells one per column
   * @param heat 0 to 4 per cell, for shading
   */
  public record MatrixRow(String label, List<Figure> cells, List<Integer> heat, Figure total) {}

  /** A line of the finance lens or the TCO lens. */
  public record LensRow(
      String label, Optional<Figure> prior, Figure amount, Optional<Figure> change, Figure share) {}

  /** An application with its verdict, ranked. */
  public record DecisionRow(
      String label,
      String id,
      String businessUnit,
      String word,
      String style,
      String withoutWord,
      boolean flips,
      Figure amount,
      Optional<Figure> changePercent,
      Figure wrapperShare,
      Optional<Figure> businessFit,
      Optional<Figure> technicalFit,
      Optional<Figure> unitCost,
      String unit,
      Figure confidence,
      String ruleId) {}

  /** A verdict that changes once wrappers are counted, with the reason. */
  public record FlipRow(
      String label, String word, String style, String withoutWord, String reason) {}

  /** Cost against the prior month. */
  public record MoverRow(
      String label, Figure prior, Figure amount, Figure change, Optional<Figure> changePercent) {}

  /** What no rule placed, what nobody could bear, what was not converted or left out. */
  public record Suspense(
      Figure total,
      Figure share,
      List<SuspenseRow> rows,
      List<SuspenseRow> unallocated,
      List<SuspenseRow> unconverted,
      List<ProblemRow> problems,
      Figure problemCount) {}

  /** Money without a place. */
  public record SuspenseRow(String label, String note, Figure amount, Figure lines) {}

  /** A problem of the sources. */
  public record ProblemRow(String label, String place, String cause, String cure) {}

  /** Method, lineage and proof. */
  public record Annex(
      List<CheckRow> checks,
      List<SourceRow> sources,
      List<RateRow> exchangeRates,
      List<PoolRow> sharedPools,
      List<RuleRow> rules,
      List<TermRow> terms,
      List<String> attributions) {}

  /** Checks of one level. */
  public record CheckRow(
      String label, Figure checks, Figure broken, Figure total, String currency) {}

  /** A source file. */
  public record SourceRow(
      String label, String format, Figure rows, Figure setAside, String months, String digest) {}

  /** An exchange rate with its source. */
  public record RateRow(String label, Figure rate, String source) {}

  /** A shared pool and its basis. */
  public record PoolRow(
      String label, String basis, Figure total, Figure allocated, Figure receivers) {}

  /** A dimension's rules and what they placed. */
  public record RuleRow(String label, Figure rules, Figure used, Figure placed, Figure unplaced) {}

  /** A term and what it means. */
  public record TermRow(String label, String meaning) {}

  /** Inline SVG. */
  public record Charts(String mix, String trend, String layers, String movers, String quadrant) {}
}
