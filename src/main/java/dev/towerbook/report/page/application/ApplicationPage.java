package dev.towerbook.report.page.application;

import dev.towerbook.report.Drawn;
import dev.towerbook.report.Figure;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.page.KeyFigure;
import dev.towerbook.report.page.Markup;
import dev.towerbook.report.page.PageFrame;
import dev.towerbook.report.page.Section;
import dev.towerbook.report.page.option.OptionBlock;
import dev.towerbook.report.table.Filled;
import java.util.List;
import java.util.Optional;

/**
 * The one-page TCO of an application, ready to print. Money is in whole units of the report
 * currency; every table adds up as printed; an empty figure is printed as "n/a" and never as zero.
 *
 * @param layers TCO by layer; why there is no prior month
 * @param bridge why TCO changed from the month before; empty if the two cannot be compared
 * @param layerChart inline SVG
 * @param wrappers the automations attached; why figures are missing
 * @param compare with against without wrappers
 * @param shared how shared cost reached it
 * @param position technical against business fit, inline SVG; empty if it is not scored
 */
public record ApplicationPage(
    PageFrame frame,
    Head head,
    Banner verdict,
    Tiles key,
    OptionBlock options,
    Section layers,
    Sentence bridge,
    Markup layerChart,
    Trend trend,
    Section wrappers,
    Section compare,
    Direct direct,
    Section shared,
    Nature nature,
    Scale scale,
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
   * @param strength how firm it is, and whether it is contested
   * @param basis what names it
   * @param headline one sentence with the number that decides
   * @param reason of the rule or of present values, with figures
   * @param contest both sides and what is at stake; no text if it is not contested
   * @param missing figures that were needed and are not known
   * @param grounds the marginal cost that it cites, and what weakens it
   * @param flipLine one sentence on the verdict without wrappers
   */
  public record Banner(
      String word,
      String style,
      String strength,
      String basis,
      Sentence headline,
      Sentence reason,
      Sentence contest,
      List<String> missing,
      boolean flips,
      Sentence grounds,
      Sentence flipLine) {}

  /** The five tiles under the banner. */
  public record Tiles(
      KeyFigure tco, KeyFigure unitCost, KeyFigure wrappers, KeyFigure avoidable, Fit fit) {}

  /**
   * Scores 1 to 5; empty if not scored.
   *
   * @param businessBar length of the bar in percent
   */
  public record Fit(
      Optional<Figure> business, int businessBar, Optional<Figure> technical, int technicalBar) {}

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
   * What the application costs directly, by what was bought and by the rule that placed it.
   *
   * @param ruleLines lines that the rows of rules take
   */
  public record Direct(Sentence headline, Filled<?> drivers, Filled<?> coverage, int ruleLines) {}

  /**
   * Run or change, avoidable or not, capability, and what is kept outside.
   *
   * @param attribution how firmly its cost is attributed, in per cent; empty without cost
   * @param note why something outside is not known, or empty
   */
  public record Nature(
      Optional<Figure> attribution,
      Filled<?> capabilities,
      Filled<?> splits,
      Filled<?> memos,
      String note) {

    /** Rows of all three. */
    int size() {
      return capabilities.size() + splits.size() + memos.size();
    }
  }

  /**
   * How cost follows use.
   *
   * @param style {@code worse} if unit cost rises with volume, else {@code muted}
   * @param rows none if there is too little to judge
   */
  public record Scale(Sentence headline, Sentence note, String style, Filled<?> rows) {}

  /** A source folder behind the figures. */
  public record SourceRow(String label, String format, Figure rows, String asOf, String digest) {}
}
