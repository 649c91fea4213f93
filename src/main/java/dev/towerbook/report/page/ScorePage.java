package dev.towerbook.report.page;

import dev.towerbook.report.Figure;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.table.Filled;
import java.util.List;
import java.util.Optional;

/** What pages say of metrics with owners and targets, and of what business units consume. */
public interface ScorePage {

  /** The portfolio's page. */
  record Overview(
      Sentence headline,
      Sentence lead,
      Filled<?> rows,
      Sentence trafficHeadline,
      List<TrafficRow> traffic,
      TrafficRow trafficTotal,
      Sentence tagsHeadline,
      List<TagRow> tags,
      Sentence missingHeadline,
      List<MissingRow> missing,
      Sentence twinsHeadline,
      List<TwinRow> twins) {}

  /** The two targets of a team; a value that is missing has its reason as remark. */
  record TwinRow(
      String label,
      String about,
      String performance,
      Optional<Figure> value,
      String direction,
      Figure target,
      String unitCost,
      Optional<Figure> cost,
      Figure costTarget,
      String outcome,
      String style,
      String remark) {}

  /** Traffic of one kind. */
  record TrafficRow(String label, Figure amount, Optional<Figure> share) {}

  /** Taggable cost with a tag. */
  record TagRow(String label, Optional<Figure> byCost, Optional<Figure> byRows) {}

  /** An application that does not report its cost per unit. */
  record MissingRow(String label, Figure amount, String lacks) {}

  /**
   * A page of one wrapper, or of an application with an initiative.
   *
   * @param label its id
   */
  record Card(
      String label,
      Sentence headline,
      Sentence lead,
      List<PortfolioPage.Tile> tiles,
      Filled<?> rows,
      Filled<?> initiatives,
      List<Sentence> pilots) {}

  /**
   * A pilot under the conditions of production.
   *
   * @param rows drivers, what no driver moves, and their sum
   */
  record Pilot(String label, Sentence headline, Filled<?> rows) {}

  /**
   * All cards of a document.
   *
   * @param pilots those of all initiatives, on a page of their own
   * @param rest how many more there are in the CSV file
   */
  record Cards(PageFrame frame, List<Card> cards, List<Pilot> pilots, Sentence rest) {}

  /**
   * What business units consume.
   *
   * @param rates shared services with the rate that everyone pays
   * @param budgets business units and services with what they were to spend
   */
  record Bill(
      Sentence headline,
      Sentence lead,
      String priorMonth,
      String month,
      List<Unit> units,
      List<RateRow> rates,
      Sentence budgetsHeadline,
      List<BudgetRow> budgets) {}

  /**
   * A budget.
   *
   * @param whole true if it is about all that the unit consumes
   * @param tone style of the variance
   */
  record BudgetRow(
      String label,
      boolean whole,
      Optional<Figure> budget,
      Figure amount,
      Optional<Figure> variance,
      Optional<Figure> used,
      String tone) {}

  /** The rate of a shared service. */
  record RateRow(String label, Figure quantity, String unit, Figure rate, Figure amount) {}

  /** The bill of one business unit; its rows add up as printed. */
  record Unit(String label, List<BillRow> rows, BillRow total) {}

  /** A service on the bill. */
  record BillRow(
      String label,
      Optional<Figure> quantity,
      String unit,
      Optional<Figure> rate,
      Optional<Figure> prior,
      Figure amount) {}
}
