package dev.towerbook.report.page.scorecard;

import dev.towerbook.report.Sentence;
import dev.towerbook.report.page.KeyFigure;
import dev.towerbook.report.page.PageFrame;
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
      Filled<?> traffic,
      Sentence tagsHeadline,
      Filled<?> tags,
      Sentence missingHeadline,
      Filled<?> missing,
      Sentence twinsHeadline,
      Filled<?> twins) {}

  /**
   * A page of one wrapper, or of an application with an initiative.
   *
   * @param label its id
   * @param exceptions what its exceptions cost, part by part; none of an application
   * @param trends its figures by month with control limits; none of an application
   */
  record Card(
      String label,
      Sentence headline,
      Sentence lead,
      List<KeyFigure> tiles,
      Filled<?> rows,
      Optional<Filled<?>> exceptions,
      Optional<Filled<?>> trends,
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
   * @param operation exceptions of applications and support by process, on a page of their own
   * @param rest how many more there are in the CSV file
   */
  record Cards(
      PageFrame frame,
      List<Card> cards,
      List<Pilot> pilots,
      Optional<Operated> operation,
      Sentence rest) {}

  /** Exceptions of applications, and support by process. */
  record Operated(Sentence headline, Filled<?> applications, Filled<?> support) {}

  /**
   * What business units consume.
   *
   * @param rates shared services with the rate that everyone pays
   * @param budgets business units and services with what they were to spend
   */
  record Bill(
      Sentence headline,
      Sentence lead,
      List<Unit> units,
      Filled<?> rates,
      Sentence budgetsHeadline,
      Filled<?> budgets) {}

  /** The bill of one business unit; its rows add up as printed. */
  record Unit(String label, Filled<?> rows) {}
}
