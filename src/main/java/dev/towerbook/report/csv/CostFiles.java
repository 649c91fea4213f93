package dev.towerbook.report.csv;

import dev.towerbook.ledger.Bearer;
import dev.towerbook.ledger.CostLine;
import dev.towerbook.ledger.CostPlace;
import dev.towerbook.ledger.CostSource;
import dev.towerbook.mapping.Layer;
import dev.towerbook.mapping.catalogue.Application;
import dev.towerbook.mapping.catalogue.Capability;
import dev.towerbook.report.MonthTotals;
import dev.towerbook.report.RunResults;
import dev.towerbook.table.TableWriter;
import dev.towerbook.tco.MonthStatements;
import dev.towerbook.tco.TcoStatement;
import dev.towerbook.tco.TowerCapability;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What applications, towers and capabilities cost. */
final class CostFiles {

  private CostFiles() {}

  static List<CsvFile> of(RunResults results) {
    return List.of(
        new CsvFile(
            "app_tco.csv",
            "One row an application: TCO by layer, direct and shared, run and change",
            appTcoColumns(),
            out ->
                results
                    .statements()
                    .byApplication()
                    .values()
                    .forEach(s -> appTco(out, results, s))),
        new CsvFile(
            "cost_lines.csv",
            "Every cost after allocation: who bears how much of what, and how it came there",
            List.of(
                "month",
                "bearer_kind",
                "bearer",
                "currency",
                "layer",
                "cost_pool",
                "sub_pool",
                "tower",
                "sub_tower",
                "environment",
                "transfer",
                "run_change",
                "expense",
                "avoidable",
                "kind",
                "provider",
                "service",
                "wrapper_id",
                "shared_pool",
                "application_rule",
                "amount"),
            out -> folded(results).forEach(line -> costLine(out, results, line))),
        new CsvFile(
            "tower_capability.csv",
            "The whole month by tower and capability; sums to the ledger",
            List.of(
                "month",
                "tower",
                "sub_tower",
                "capability_id",
                "capability",
                "top_capability_id",
                "currency",
                "amount"),
            out -> towerCapability(out, results)),
        new CsvFile(
            "months.csv",
            "The trend: totals of up to twelve months",
            List.of(
                "month",
                "currency",
                "effective_cost",
                "billed_cost",
                "tco_fully_loaded",
                "wrappers",
                "suspense",
                "suspense_gross",
                "unallocated",
                "unallocated_gross",
                "unknown_because"),
            out -> results.history().values().forEach(month -> month(out, results, month))));
  }

  private static List<String> appTcoColumns() {
    List<String> columns =
        new ArrayList<>(
            List.of(
                "month",
                "application_id",
                "application",
                "business_unit",
                "lifecycle",
                "currency"));
    Arrays.stream(Layer.values()).map(CostFiles::column).forEach(columns::add);
    columns.addAll(
        List.of(
            "tco_fully_loaded",
            "tco_direct",
            "tco_shared",
            "wrappers",
            "tco_without_wrappers",
            "run",
            "change",
            "run_or_change_unknown",
            "avoidable",
            "capital_outlay",
            "prior_tco_fully_loaded",
            "unknown_because"));
    return columns;
  }

  private static String column(Layer layer) {
    return layer == Layer.SHARED ? "shared_layer" : layer.name().toLowerCase(Locale.ROOT);
  }

  private static void appTco(TableWriter out, RunResults results, TcoStatement statement) {
    Application application =
        results.mappings().catalogue().application(statement.applicationId()).orElseThrow();
    out.text(statement.month().toString())
        .text(application.id())
        .text(application.name())
        .text(application.businessUnit())
        .text(application.lifecycle().name().toLowerCase(Locale.ROOT))
        .text(statement.currency());
    statement.byLayer().values().forEach(out::number);
    out.number(statement.fullyLoaded())
        .number(statement.direct())
        .number(statement.shared())
        .number(statement.wrappers())
        .number(statement.withoutWrappers())
        .number(statement.run())
        .number(statement.change())
        .number(statement.neitherRunNorChange())
        .number(statement.avoidable())
        .number(statement.capitalOutlay());
    Optional<BigDecimal> prior =
        results
            .prior()
            .filter(before -> before.untold().ofApplication(application.id()).isEmpty())
            .map(MonthStatements::byApplication)
            .map(byApplication -> byApplication.get(application.id()))
            .map(TcoStatement::fullyLoaded);
    prior.ifPresentOrElse(out::number, out::empty);
    out.text(unknown(results, application.id())).endRow();
  }

  /** Why costs of the row are unknown, or a part only; empty if all are whole. */
  private static String unknown(RunResults results, String application) {
    return Stream.of(Optional.of(results.statements()), results.prior())
        .flatMap(Optional::stream)
        .flatMap(month -> month.untold().ofApplication(application).stream())
        .collect(Collectors.joining("; "));
  }

  private record LineKey(Bearer bearer, CostPlace place, CostSource source) {}

  /** Parts that came to one bearer in two ways and differ in nothing are one row. */
  private static List<CostLine> folded(RunResults results) {
    Map<LineKey, CostLine> rows = new LinkedHashMap<>();
    for (CostLine line : results.allocation().lines()) {
      rows.merge(
          new LineKey(line.bearer(), line.place(), line.source()),
          line,
          (one, other) ->
              new CostLine(
                  one.bearer(), one.place(), one.source(), one.amount().add(other.amount())));
    }
    return List.copyOf(rows.values());
  }

  private static void costLine(TableWriter out, RunResults results, CostLine line) {
    Bearers.write(out.text(results.facts().month().toString()), line.bearer());
    out.text(results.facts().currency())
        .text(line.place().layer().name().toLowerCase(Locale.ROOT))
        .text(line.place().pool())
        .text(line.place().subPool())
        .text(line.place().tower())
        .text(line.place().subTower())
        .text(line.place().environment())
        .text(line.place().transfer().name().toLowerCase(Locale.ROOT))
        .text(line.place().runChange().name().toLowerCase(Locale.ROOT))
        .text(line.place().expense().name().toLowerCase(Locale.ROOT))
        .text(line.place().avoidable() ? "yes" : "no")
        .text(line.source().kind())
        .text(line.source().provider())
        .text(line.source().service())
        .text(line.source().wrapper())
        .text(line.source().sharedPool())
        .text(line.source().rule())
        .number(line.amount())
        .endRow();
  }

  private static void towerCapability(TableWriter out, RunResults results) {
    TowerCapability table =
        TowerCapability.of(results.statements(), results.mappings().catalogue());
    for (TowerCapability.Cell cell : table.cells()) {
      Capability capability = results.mappings().catalogue().capabilities().get(cell.capability());
      out.text(results.facts().month().toString())
          .text(cell.tower())
          .text(cell.subTower())
          .text(cell.capability())
          .text(capability == null ? "" : capability.name())
          .text(TowerCapability.top(cell.capability(), results.mappings().catalogue()))
          .text(results.facts().currency())
          .number(cell.amount())
          .endRow();
    }
  }

  private static void month(TableWriter out, RunResults results, MonthTotals month) {
    out.text(month.month().toString()).text(results.facts().currency());
    amount(out, month.effective(), month.unknown());
    amount(out, month.billed(), month.billedUnknown());
    amount(out, month.fullyLoaded(), month.unknown());
    amount(out, month.wrappers(), month.unknown());
    amount(out, month.suspense(), month.unknown());
    amount(out, month.suspenseGross(), month.unknown());
    amount(out, month.unallocated(), month.unknown());
    amount(out, month.unallocatedGross(), month.unknown());
    out.text(month.unknown().or(month::billedUnknown).orElse("")).endRow();
  }

  /** An amount of a month; an empty cell if it is a part only. */
  private static void amount(TableWriter out, BigDecimal amount, Optional<String> unknown) {
    if (unknown.isPresent()) {
      out.empty();
    } else {
      out.number(amount);
    }
  }
}
