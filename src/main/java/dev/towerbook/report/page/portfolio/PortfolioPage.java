package dev.towerbook.report.page.portfolio;

import dev.towerbook.report.Drawn;
import dev.towerbook.report.Figure;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.page.KeyFigure;
import dev.towerbook.report.page.Markup;
import dev.towerbook.report.page.PageFrame;
import dev.towerbook.report.page.Section;
import dev.towerbook.report.page.application.ApplicationPage;
import dev.towerbook.report.page.economics.CommitmentPage;
import dev.towerbook.report.page.economics.EconomicsPage;
import dev.towerbook.report.page.option.OptionList;
import dev.towerbook.report.page.restated.OpenMonth;
import dev.towerbook.report.page.restated.RestatedFigures;
import dev.towerbook.report.page.scorecard.ScorePage;
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
    Register register,
    Movers movers,
    EconomicsPage economics,
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
      List<KeyFigure> tiles,
      Sentence mixHeadline,
      @Drawn List<MixRow> mix,
      List<Sentence> points,
      Filled<?> largest,
      Markup chart) {}

  /** What the figures rest on. {@code ok} false is printed as a warning with its word. */
  public record TrustRow(String label, Sentence value, Sentence note, boolean ok) {}

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
   * @param tie sentence that names the source total it equals
   * @param rows a column a capability, then what has no capability, suspense and unallocated
   * @param capabilities below a short table; empty below a long one
   */
  public record Matrix(
      Sentence headline,
      Filled<?> rows,
      Sentence tie,
      @Drawn List<CapabilityRow> capabilities,
      Optional<Markup> chart) {}

  /** Cost of the applications of a capability. */
  public record CapabilityRow(String label, Figure amount) {}

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

  /** All applications, dearest first. */
  public record Register(Sentence headline, Sentence lead, Filled<?> rows, Sentence rankNote) {}

  /** Cost against the prior month. */
  public record Movers(
      Sentence headline,
      Sentence lead,
      String priorMonth,
      String month,
      Filled<?> rows,
      Filled<?> units,
      Optional<Markup> chart,
      Optional<Markup> layers) {}

  /** What no rule placed, what nobody could bear, what was not converted or rejected. */
  public record Suspense(
      Sentence headline,
      Sentence lead,
      Filled<?> rows,
      Filled<?> unallocated,
      Filled<?> unconverted,
      Sentence problemsHeadline,
      Filled<?> problems,
      Sentence problemsRest) {}

  /** Source = ledger = statements. */
  public record Proof(
      Sentence headline,
      Sentence lead,
      Filled<?> checks,
      Filled<?> sources,
      Filled<?> exchangeRates,
      Section restated,
      RestatedFigures restatedFigures,
      OpenMonth openMonth) {}

  /** How the figures are made. */
  public record Method(
      Sentence headline,
      Filled<?> sharedPools,
      Filled<?> rules,
      Filled<?> metrics,
      Filled<?> scores,
      Filled<?> terms,
      List<String> attributions) {}
}
