package dev.towerbook.report.page;

import dev.towerbook.report.Figure;
import dev.towerbook.report.Sentence;
import java.util.List;
import java.util.Optional;

/** What pages say of metrics with owners and targets, and of what business units consume. */
public interface ScorePage {

  /**
   * A metric of a card.
   *
   * @param word what stands where the value is a word, like never
   * @param tone style of the change
   * @param direction "at most" or "at least"; empty without a target
   * @param met yes, no, unknown or nothing
   * @param metStyle style of that word
   * @param signed when finance signed it, or "not signed"
   * @param grey true if finance has not signed it
   * @param remark why there is no value, or what the value means
   */
  record Row(
      String label,
      Optional<Figure> value,
      String word,
      String unit,
      Optional<Figure> prior,
      Optional<Figure> change,
      String tone,
      String direction,
      Optional<Figure> target,
      String met,
      String metStyle,
      String grade,
      String owner,
      String signed,
      boolean grey,
      Sentence remark) {}

  /** The portfolio's page. */
  record Overview(
      Sentence headline,
      Sentence lead,
      List<Row> rows,
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
      List<Row> rows,
      List<InitiativeRow> initiatives,
      List<Sentence> pilots) {}

  /**
   * A pilot under the conditions of production.
   *
   * @param rows drivers, what no driver moves, and their sum
   */
  record Pilot(String label, Sentence headline, List<PilotRow> rows, PilotRow total) {}

  /** A driver of a pilot. */
  record PilotRow(
      String label,
      Optional<Figure> pilotIntensity,
      Optional<Figure> productionIntensity,
      Optional<Figure> seen,
      Optional<Figure> factor,
      Optional<Figure> pilotUnitCost,
      Optional<Figure> restatedUnitCost) {}

  /**
   * An initiative.
   *
   * @param irrWord stands where there is no single rate
   * @param never stands where the money does not come back
   */
  record InitiativeRow(
      String label,
      String first,
      String last,
      Figure npv,
      Figure lessBenefit,
      Optional<Figure> breakEven,
      Optional<Figure> irr,
      String irrWord,
      Optional<Figure> payback,
      Optional<Figure> discountedPayback,
      String never) {}

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
