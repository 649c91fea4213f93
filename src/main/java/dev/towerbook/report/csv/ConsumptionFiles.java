package dev.towerbook.report.csv;

import dev.towerbook.economics.Measure;
import dev.towerbook.economics.scorecard.Consumption;
import dev.towerbook.economics.scorecard.NetworkCost;
import dev.towerbook.economics.scorecard.TagSpend;
import dev.towerbook.economics.scorecard.TagSpend.Covered;
import dev.towerbook.report.RunResults;
import dev.towerbook.table.TableWriter;
import java.util.List;
import java.util.Locale;

/** What business units consume, what traffic costs, and how much cost is tagged. */
final class ConsumptionFiles {

  private ConsumptionFiles() {}

  static List<CsvFile> of(RunResults results) {
    return List.of(
        new CsvFile(
            "bill_of_consumption.csv",
            "What each business unit consumes: service, quantity, unit rate, amount",
            List.of(
                "month",
                "business_unit",
                "kind",
                "service",
                "unit",
                "quantity",
                "currency",
                "unit_rate",
                "amount",
                "prior_amount",
                "change",
                "unknown_because"),
            out -> results.scorecards().consumption().lines().forEach(l -> line(out, results, l))),
        new CsvFile(
            "network.csv",
            "Cost of traffic by who bears it and by kind, what no rule knows too",
            List.of(
                "month",
                "bearer",
                "application_id",
                "transfer",
                "currency",
                "direct",
                "shared",
                "amount"),
            out -> results.scorecards().network().lines().forEach(l -> network(out, results, l))),
        new CsvFile(
            "tag_coverage.csv",
            "How much taggable cost is tagged, by key, before and after the rules place it",
            List.of(
                "month",
                "measure",
                "key",
                "currency",
                "cost",
                "taggable_cost",
                "share_by_cost",
                "rows",
                "taggable_rows",
                "share_by_rows"),
            out -> tags(out, results)));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static void line(TableWriter out, RunResults results, Consumption.Line line) {
    out.text(results.facts().month().toString())
        .text(line.businessUnit())
        .text(word(line.kind()))
        .text(line.service())
        .text(line.unit());
    MeasureCells.known(out, line.quantity()).text(results.facts().currency());
    MeasureCells.known(out, line.rate()).number(line.amount());
    if (line.prior().isPresent()) {
      out.number(line.prior().get()).number(line.amount().subtract(line.prior().get()));
    } else {
      out.empty().empty();
    }
    String reason = line.quantity() instanceof Measure.Unknown none ? none.reason() : "";
    out.text(reason).endRow();
  }

  private static void network(TableWriter out, RunResults results, NetworkCost.Line line) {
    out.text(results.facts().month().toString())
        .text(word(line.bearer()))
        .text(line.application())
        .text(word(line.kind()))
        .text(results.facts().currency())
        .number(line.direct())
        .number(line.shared())
        .number(line.amount())
        .endRow();
  }

  private static void tags(TableWriter out, RunResults results) {
    TagSpend tags = results.scorecards().tags();
    tag(out, results, "any_tag", "", tags.tagged());
    tags.byKey().forEach((key, covered) -> tag(out, results, "key", key, covered));
    tag(out, results, "placed_by_rules", "", tags.placed());
  }

  private static void tag(
      TableWriter out, RunResults results, String measure, String key, Covered covered) {
    Covered whole = results.scorecards().tags().taggable();
    out.text(results.facts().month().toString())
        .text(measure)
        .text(key)
        .text(results.facts().currency())
        .number(covered.cost())
        .number(whole.cost());
    MeasureCells.known(out, covered.byCost(whole)).number(covered.rows()).number(whole.rows());
    MeasureCells.known(out, covered.byRows(whole)).endRow();
  }
}
