package dev.towerbook.report.page;

import dev.towerbook.report.Drawn;
import dev.towerbook.report.Figure;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.table.Filled;
import java.util.List;
import java.util.Optional;

/** The review pack, one record a page. Money is in whole units; tables add up as printed. */
public record PortfolioPage(
    PageFrame frame,
    Summary summary,
    Cost cost,
    Matrix matrix,
    Position position,
    OptionList options,
    RegisterPage.Register register,
    Movers movers,
    EconomicsPage.Overview economics,
    CommitmentPage commitments,
    ScorePage.Overview scorecard,
    ScorePage.Bill bill,
    Suspense suspense,
    Proof proof,
    Method method) {

  /** The message of the month and what the reader has to know. */
  public record Summary(
      Sentence headline,
      Sentence lead,
      List<TrustRow> trust,
      List<Tile> tiles,
      Sentence mixHeadline,
      @Drawn List<MixRow> mix,
      List<Sentence> points,
      Filled<?> largest,
      Markup chart) {}

  /** What the figures rest on. {@code ok} false is printed as a warning with its word. */
  public record TrustRow(String label, Sentence value, Sentence note, boolean ok) {}

  /**
   * A key figure.
   *
   * @param tone style of the change: better, worse, muted or strong
   */
  public record Tile(
      String label, Figure value, String unit, Sentence change, String tone, Sentence note) {}

  /** Applications and cost by verdict. */
  public record MixRow(
      String label, String style, Figure applications, Figure amount, Optional<Figure> share) {}

  /** Months, layers and cost pools. */
  public record Cost(
      Sentence headline,
      Sentence lead,
      String priorMonth,
      String month,
      @Drawn List<ApplicationPage.MonthPoint> months,
      Filled<?> layers,
      Filled<?> pools,
      Markup trend,
      Markup waterfall) {}

  /**
   * Tower × capability.
   *
   * @param columns capability names, then what has no capability, suspense and unallocated
   * @param tie sentence that names the source total it equals
   * @param capabilities below a short table; empty below a long one
   */
  public record Matrix(
      Sentence headline,
      List<String> columns,
      List<MatrixRow> rows,
      MatrixRow total,
      Sentence tie,
      String density,
      @Drawn List<CapabilityRow> capabilities,
      Optional<Markup> chart) {}

  /** Cost of the applications of a capability. */
  public record CapabilityRow(String label, Figure amount) {}

  /**
   * A tower or one of its sub-towers; {@code tower} is true for the sum of a tower.
   *
   * @param cells one per column
   */
  public record MatrixRow(String label, boolean tower, List<MatrixCell> cells, Figure total) {}

  /**
   * A cell.
   *
   * @param label its column
   * @param heat 0 to 4, for shading
   */
  public record MatrixCell(String label, @Drawn(zeros = true) Figure amount, int heat) {}

  /** Where the applications stand, and whose verdict the wrappers turn. */
  public record Position(
      Sentence headline,
      Sentence lead,
      Sentence flipsHeadline,
      Filled<?> flips,
      Sentence flipsRest,
      Sentence note,
      Filled<?> wrappers,
      Markup chart) {}

  /** Cost against the prior month. */
  public record Movers(
      Sentence headline,
      Sentence lead,
      String priorMonth,
      String month,
      List<MoverRow> rows,
      Optional<MoverRow> total,
      List<UnitRow> units,
      String density,
      Optional<Markup> chart,
      Optional<Markup> layers) {}

  /** TCO of a business unit. */
  public record UnitRow(
      String label,
      Figure prior,
      Figure amount,
      Figure change,
      Optional<Figure> changePercent,
      String tone) {}

  /**
   * An application that moved.
   *
   * @param why the layer that moved most
   */
  public record MoverRow(
      String label,
      Figure prior,
      Figure amount,
      Figure change,
      Optional<Figure> changePercent,
      String tone,
      Sentence why) {}

  /** What no rule placed, what nobody could bear, what was not converted or set aside. */
  public record Suspense(
      Sentence headline,
      Sentence lead,
      List<SuspenseRow> rows,
      SuspenseRow total,
      List<LeftRow> unallocated,
      List<LeftRow> unconverted,
      Sentence problemsHeadline,
      List<ProblemRow> problems,
      Sentence problemsRest) {}

  /**
   * Money without a place.
   *
   * @param amount net of credits
   * @param gross charges and credits without their signs
   * @param share of the gross amount in the ledger
   */
  public record SuspenseRow(
      String label, Figure amount, Figure gross, Optional<Figure> lines, Figure share) {}

  /** Money that is left over elsewhere, and why. */
  public record LeftRow(String label, String note, Figure amount) {}

  /**
   * A kind of problem of the sources.
   *
   * @param place of the first one
   */
  public record ProblemRow(
      String label, String severity, Figure count, String place, String cause, String cure) {}

  /** Source = ledger = statements. */
  public record Proof(
      Sentence headline,
      Sentence lead,
      List<CheckRow> checks,
      CheckRow checksTotal,
      List<SourceRow> sources,
      SourceRow sourcesTotal,
      List<RateRow> exchangeRates,
      Restated restated,
      RestatedFigures restatedFigures,
      OpenMonth openMonth) {}

  /** Checks of one level. */
  public record CheckRow(
      String label, Figure checks, Figure exact, Figure tolerated, Figure broken) {}

  /** A source file. */
  public record SourceRow(
      String label, String format, Figure rows, Figure setAside, String asOf, String digest) {}

  /** An exchange rate with its source. */
  public record RateRow(String label, Figure rate, String source) {}

  /** How the figures are made. */
  public record Method(
      Sentence headline,
      List<PoolRow> sharedPools,
      PoolRow poolsTotal,
      List<RuleRow> rules,
      List<TermRow> metrics,
      List<TermRow> scores,
      List<TermRow> terms,
      List<String> attributions) {}

  /** A shared pool and its basis. */
  public record PoolRow(
      String label, String basis, String why, Figure total, Figure allocated, Figure receivers) {}

  /** A dimension's rules and what they placed. */
  public record RuleRow(
      String label, Figure rules, Figure used, Optional<Figure> placed, Figure unplaced) {}

  /** A term and what it means. */
  public record TermRow(String label, String meaning) {}
}
