package dev.towerbook.report.csv;

import static dev.towerbook.report.table.ColumnType.AMOUNT;
import static dev.towerbook.report.table.ColumnType.CURRENCY;
import static dev.towerbook.report.table.ColumnType.ID;
import static dev.towerbook.report.table.ColumnType.MONTH;
import static dev.towerbook.report.table.ColumnType.TEXT;
import static dev.towerbook.report.table.ColumnType.WORD;
import static dev.towerbook.report.table.ColumnType.YES_NO;

import dev.towerbook.assess.MonthTotals;
import dev.towerbook.intake.source.Expense;
import dev.towerbook.ledger.CostSource;
import dev.towerbook.ledger.allocate.AllocatedCost;
import dev.towerbook.mapping.CostCategory;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.catalogue.Application;
import dev.towerbook.mapping.catalogue.Capability;
import dev.towerbook.mapping.catalogue.Catalogue;
import dev.towerbook.mapping.catalogue.Lifecycle;
import dev.towerbook.mapping.words.Layer;
import dev.towerbook.mapping.words.RunChange;
import dev.towerbook.mapping.words.Transfer;
import dev.towerbook.report.RunResults;
import dev.towerbook.report.csv.operation.DebtColumns;
import dev.towerbook.report.table.PackFile;
import dev.towerbook.tco.TcoStatement;
import dev.towerbook.tco.TowerCapability;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What applications, towers and capabilities cost. */
final class CostFiles {

  private static final PackFile<TcoStatement> APP_TCO =
      DebtColumns.all(
          PackFile.of(
                  "app_tco.csv",
                  "One row an application: TCO by layer, direct and shared, run and change",
                  "One row is what one application costs in the month. Key: `application_id`.",
                  run -> run.statements().byApplication().values().stream())
              .month()
              .add(ID, "application_id", "as in the catalogue", TcoStatement::applicationId)
              .add(TEXT, "application", "its name", (run, s) -> application(run, s).name())
              .add(ID, "business_unit", (run, s) -> application(run, s).businessUnit())
              .is("as in the catalogue")
              .word("lifecycle", Lifecycle.class, (run, s) -> application(run, s).lifecycle())
              .add(CURRENCY, "currency", "of every amount of the row", TcoStatement::currency)
              .add(AMOUNT, "infrastructure", layer(Layer.INFRASTRUCTURE))
              .is("layer: compute, storage and the rest of what it runs on")
              .add(AMOUNT, "data", "layer: databases and data platforms", layer(Layer.DATA))
              .add(AMOUNT, "network", "layer: network and data transfer", layer(Layer.NETWORK))
              .add(AMOUNT, "licences_saas", layer(Layer.LICENCES_SAAS))
              .is("layer: licences and software as a service")
              .add(
                  AMOUNT,
                  "run_labour",
                  "layer: hours that keep it running",
                  layer(Layer.RUN_LABOUR))
              .add(AMOUNT, "change_labour", layer(Layer.CHANGE_LABOUR))
              .is("layer: hours that change it, as far as they are expense")
              .add(AMOUNT, "unknown_labour", layer(Layer.UNKNOWN_LABOUR))
              .is("layer: hours not stated to be run or change")
              .add(AMOUNT, "wrapper_run", layer(Layer.WRAPPER_RUN))
              .is("layer: what its bots, integrations and agents cost to run")
              .add(AMOUNT, "wrapper_keep_alive", layer(Layer.WRAPPER_KEEP_ALIVE))
              .is("layer: hours that keep the wrappers working")
              .add(AMOUNT, "support", "layer: vendor maintenance and support", layer(Layer.SUPPORT))
              .add(
                  AMOUNT,
                  "shared_layer",
                  "layer: its part of the shared pools",
                  layer(Layer.SHARED))
              .add(AMOUNT, "tco_fully_loaded", "sum of the ten layers", TcoStatement::fullyLoaded)
              .add(AMOUNT, "tco_direct", TcoStatement::direct)
              .is("the sum without its part of the shared pools")
              .add(AMOUNT, "tco_shared", "its part of the shared pools", TcoStatement::shared)
              .add(
                  AMOUNT,
                  "wrappers",
                  "`wrapper_run` + `wrapper_keep_alive`",
                  TcoStatement::wrappers)
              .add(AMOUNT, "tco_without_wrappers", TcoStatement::withoutWrappers)
              .is("`tco_fully_loaded` − `wrappers`")
              .add(AMOUNT, "run", "the run part of `tco_fully_loaded`", TcoStatement::run)
              .add(AMOUNT, "change", "the change part", TcoStatement::change)
              .add(AMOUNT, "run_or_change_unknown", TcoStatement::neitherRunNorChange)
              .is(
                  "hours without a work type that no rule knows; `run` + `change` + this ="
                      + " `tco_fully_loaded`")
              .add(AMOUNT, "avoidable", TcoStatement::avoidable)
              .is("the part that would end with the application")
              .add(AMOUNT, "capital_outlay", TcoStatement::capitalOutlay)
              .is("capital spent in the month; beside TCO, never in it")
              .add(AMOUNT, "prior_tco_fully_loaded", CostFiles::prior)
              .is("of the month before; empty if that month is not in the book, or unknown")
              .add(TEXT, "unknown_because", CostFiles::unknown)
              .is(
                  "why amounts of the month are a part only, or those of the month before unknown:"
                      + " an exchange rate is missing"),
          TcoStatement::applicationId);

  private static final PackFile<AllocatedCost> COST_LINES =
      PackFile.of(
              "cost_lines.csv",
              "Every cost after allocation: who bears how much of what, and how it came there",
              "One row is a cost of the month with one bearer, after allocation. Key: all columns"
                  + " up to `application_rule`.",
              CostFiles::folded)
          .month()
          .add(WORD, "bearer_kind", line -> line.costObject().kind())
          .is("application, suspense, unallocated")
          .add(TEXT, "bearer", line -> line.costObject().name())
          .is("application id; the reason; the shared pool's id")
          .currency()
          .add(WORD, "layer", line -> line.place().layer())
          .is("layer of the TCO statement; `shared` after allocation")
          .add(TEXT, "cost_pool", line -> line.place().pool())
          .is("TBM cost pool; empty = no rule matched")
          .add(TEXT, "sub_pool", "TBM sub-pool", line -> line.place().subPool())
          .add(TEXT, "tower", line -> line.place().tower())
          .is("TBM technology tower; empty = no rule matched")
          .add(TEXT, "sub_tower", "TBM sub-tower", line -> line.place().subTower())
          .add(WORD, "environment", line -> line.place().environment())
          .is("prod, test …; `unknown` = no rule matched")
          .word("transfer", Transfer.class, line -> line.place().transfer())
          .word("run_change", RunChange.class, line -> line.place().runChange())
          .word("expense", Expense.class, line -> line.place().expense())
          .add(YES_NO, "avoidable", line -> line.place().avoidable())
          .is("would the cost end with the application?")
          .add(WORD, "kind", "bill, timesheet, invoice", line -> line.source().kindWord())
          .add(TEXT, "provider", line -> line.source().provider())
          .is("cloud provider; vendor of an invoice; empty for hours")
          .add(TEXT, "service", line -> line.source().service())
          .is("service of a bill, activity of a timesheet, cost type of an invoice")
          .add(ID, "wrapper_id", line -> line.source().wrapper())
          .is("the wrapper through which the cost came; else empty")
          .add(ID, "shared_pool", line -> line.source().sharedPool())
          .is("the shared pool through which the cost came; else empty")
          .add(ID, "application_rule", line -> line.source().rule())
          .is("rule of `rules/application.csv` that placed it")
          .add(AMOUNT, "amount", "effective cost", AllocatedCost::amount);

  private static final PackFile<TowerCapability.Cell> TOWER_CAPABILITY =
      PackFile.of(
              "tower_capability.csv",
              "The whole month by tower and capability; sums to the ledger",
              "One row is a tower and sub-tower seen by one business capability. Key: `tower`, "
                  + "`sub_tower`, `capability_id`. The file adds up to the month's ledger.",
              run -> TowerCapability.of(run.statements(), catalogue(run)).cells().stream())
          .month()
          .add(TEXT, "tower", "TBM tower; `(no tower)`", TowerCapability.Cell::tower)
          .add(TEXT, "sub_tower", "TBM sub-tower", TowerCapability.Cell::subTower)
          .add(ID, "capability_id", TowerCapability.Cell::capability)
          .is("as in the catalogue; `(suspense)` and `(unallocated)` without an application")
          .add(TEXT, "capability", "its name", CostFiles::capability)
          .add(
              ID,
              "top_capability_id",
              (run, cell) -> TowerCapability.top(cell.capability(), catalogue(run)))
          .is("its uppermost parent")
          .currency()
          .add(AMOUNT, "amount", TowerCapability.Cell::amount)
          .is("an application's cost times the weight of the capability");

  private static final PackFile<MonthTotals> MONTHS =
      PackFile.of(
              "months.csv",
              "The trend: totals of up to 24 months",
              "One row is the totals of one month, up to 24. Key: `month`.",
              run -> run.history().values().stream())
          .add(MONTH, "month", "billing month", MonthTotals::month)
          .currency()
          .add(AMOUNT, "effective_cost", whole(MonthTotals::effective))
          .is("all cost of the month, consumption view")
          .add(
              AMOUNT,
              "billed_cost",
              month -> month.billedUnknown().isPresent() ? Optional.empty() : month.billed())
          .is("all cost of the month, invoice view")
          .add(AMOUNT, "tco_fully_loaded", whole(MonthTotals::fullyLoaded))
          .is("sum of all applications")
          .add(AMOUNT, "wrappers", whole(MonthTotals::wrappers))
          .is("the wrapper layers of all applications")
          .add(AMOUNT, "suspense", whole(MonthTotals::suspense))
          .is("cost without a place, charges less credits")
          .add(AMOUNT, "suspense_gross", whole(MonthTotals::suspenseGross))
          .is("the same, charges plus credits")
          .add(AMOUNT, "unallocated", whole(MonthTotals::unallocated))
          .is("shared cost whose driver counts nothing, charges less credits")
          .add(AMOUNT, "unallocated_gross", whole(MonthTotals::unallocatedGross))
          .is("the same, charges plus credits")
          .add(TEXT, "unknown_because", month -> month.unknown().or(month::billedUnknown))
          .is("why amounts of the row are empty: a currency of the month has no exchange rate");

  static final List<PackFile<?>> ALL = List.of(APP_TCO, COST_LINES, TOWER_CAPABILITY, MONTHS);

  private CostFiles() {}

  private static Catalogue catalogue(RunResults run) {
    return run.mappings().catalogue();
  }

  private static Application application(RunResults run, TcoStatement statement) {
    return catalogue(run).application(statement.applicationId()).orElseThrow();
  }

  private static Function<TcoStatement, BigDecimal> layer(Layer layer) {
    return statement -> statement.operating(line -> line.place().layer() == layer);
  }

  private static Optional<BigDecimal> prior(RunResults run, TcoStatement statement) {
    String id = statement.applicationId();
    return run.prior()
        .filter(before -> before.unconverted().ofApplication(id).isEmpty())
        .map(before -> before.byApplication().get(id))
        .map(TcoStatement::fullyLoaded);
  }

  /** Why costs of the row are unknown, or a part only; empty if all are whole. */
  private static String unknown(RunResults run, TcoStatement statement) {
    return Stream.of(Optional.of(run.statements()), run.prior())
        .flatMap(Optional::stream)
        .flatMap(month -> month.unconverted().ofApplication(statement.applicationId()).stream())
        .collect(Collectors.joining("; "));
  }

  private record LineKey(CostObject.Final costObject, CostCategory place, CostSource source) {}

  /** Parts that came to one cost object in two ways and differ in nothing are one row. */
  private static Stream<AllocatedCost> folded(RunResults run) {
    Map<LineKey, AllocatedCost> rows = new LinkedHashMap<>();
    for (AllocatedCost line : run.allocation().lines()) {
      rows.merge(
          new LineKey(line.costObject(), line.place(), line.source()),
          line,
          (one, other) ->
              new AllocatedCost(
                  one.costObject(), one.place(), one.source(), one.amount().add(other.amount())));
    }
    return rows.values().stream();
  }

  private static Optional<String> capability(RunResults run, TowerCapability.Cell cell) {
    return Optional.ofNullable(catalogue(run).capabilities().get(cell.capability()))
        .map(Capability::name);
  }

  /** An amount of a month; an empty cell if it is a part only. */
  private static Function<MonthTotals, Optional<BigDecimal>> whole(
      Function<MonthTotals, BigDecimal> amount) {
    return month ->
        month.unknown().isPresent() ? Optional.empty() : Optional.of(amount.apply(month));
  }
}
