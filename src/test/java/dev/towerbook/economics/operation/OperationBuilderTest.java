package dev.towerbook.economics.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.economics.control.ControlChart;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.operation.SupportOverhead.Scope;
import dev.towerbook.ledger.UsageTotal;
import dev.towerbook.ledger.allocate.AllocatedCost;
import dev.towerbook.ledger.gap.Unconverted;
import dev.towerbook.ledger.month.Postings;
import dev.towerbook.mapping.CostCategory;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.Mappings;
import dev.towerbook.mapping.words.Layer;
import dev.towerbook.mapping.words.RunChange;
import dev.towerbook.mapping.words.UsageUnit;
import dev.towerbook.table.Loaded;
import dev.towerbook.tco.MonthStatements;
import dev.towerbook.tco.TcoStatement;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exceptions, completed runs and support, worked out by hand. A business hour costs 60. */
class OperationBuilderTest {

  private static final YearMonth MAY = YearMonth.of(2026, 5);
  private static final Mappings SHELF =
      Mappings.load(Path.of("src/test/resources/mapping/good")).value();
  private static final CostObject.Wrapper BOT = new CostObject.Wrapper("bot-orders");
  private static final CostObject.Wrapper FLOW = new CostObject.Wrapper("flow-sync");
  private static final CostObject.Application PORTAL = new CostObject.Application("crm-portal");
  private static final String HEADER =
      "application_id,wrapper_id,minutes_per_exception,hourly_cost,reruns_per_exception,rework_minutes_per_exception,support_percent,on_call_cost,tooling_percent,process,why\n";

  @TempDir private Path folder;

  private final List<UsageTotal> usage = new ArrayList<>();
  private final SortedMap<String, SortedMap<YearMonth, BigDecimal>> costs = new TreeMap<>();
  private final SortedMap<String, SortedMap<YearMonth, BigDecimal>> keepAlive = new TreeMap<>();

  private void count(CostObject.Listed of, YearMonth month, UsageUnit unit, long quantity) {
    usage.add(new UsageTotal(month, of, unit, BigDecimal.valueOf(quantity), 31));
  }

  private void cost(CostObject.Wrapper of, YearMonth month, String all, String people) {
    costs.computeIfAbsent(of.id(), id -> new TreeMap<>()).put(month, new BigDecimal(all));
    keepAlive.computeIfAbsent(of.id(), id -> new TreeMap<>()).put(month, new BigDecimal(people));
  }

  private Loaded<List<ExceptionTerms>> terms(String rows) throws IOException {
    Files.createDirectories(folder.resolve("catalogue"));
    Files.writeString(folder.resolve("catalogue/exception-terms.csv"), HEADER + rows);
    return ExceptionTerms.SHEET.load(SHELF.catalogue().reader(folder));
  }

  private Operations operations(String terms) throws IOException {
    AllocatedCost cloud = line(Layer.INFRASTRUCTURE, "200");
    AllocatedCost people = line(Layer.RUN_LABOUR, "300");
    SortedMap<String, TcoStatement> statements = new TreeMap<>();
    statements.put(PORTAL.id(), new TcoStatement(PORTAL.id(), MAY, "EUR", List.of(cloud, people)));
    return OperationBuilder.of(
        new OperationInputs(SHELF, costs, keepAlive, usage, terms(terms).value()),
        new MonthStatements(
            MAY, "EUR", statements, List.of(), List.of(), Unconverted.nothing(MAY)));
  }

  private static AllocatedCost line(Layer layer, String amount) {
    CostCategory place = Postings.place(layer, "Licensing", RunChange.RUN, true);
    return Postings.line(PORTAL.id(), place, "", "", amount);
  }

  private static Operation of(Operations all, CostObject.Listed subject) {
    return all.of(subject).orElseThrow();
  }

  private static void known(Measure measure, String value) {
    assertThat(measure.number().orElseThrow()).isEqualByComparingTo(value);
  }

  private static Measure cost(Operation of, ExceptionPart part) {
    return of.exceptions().part(part).cost();
  }

  @Test
  void what_exceptions_cost_is_the_exact_sum_of_its_parts() throws IOException {
    cost(BOT, MAY, "1000", "400");
    count(BOT, MAY, UsageUnit.WORKFLOW_RUN, 2000);
    count(BOT, MAY, UsageUnit.EXCEPTION, 40);
    Operation bot = of(operations(",bot-orders,,,2,3,50,,,,x\n"), BOT);
    // 6.5 minutes · 40 · 60 / 60; 600 / 2,000 · 2 · 40; 3 · 40 · 60 / 60; half of 400.
    known(cost(bot, ExceptionPart.HUMAN_MINUTES), "260");
    known(cost(bot, ExceptionPart.RERUN_COMPUTE), "24");
    known(cost(bot, ExceptionPart.REWORK), "120");
    known(cost(bot, ExceptionPart.SUPPORT), "200");
    known(bot.exceptions().total(), "604");
    known(bot.exceptions().perException(), "15.1");
    known(bot.exceptions().perThousand(), "20");
    assertThat(bot.exceptions().unknown()).isEmpty();
  }

  @Test
  void a_part_that_nobody_states_is_named_and_never_zero() throws IOException {
    cost(BOT, MAY, "1000", "400");
    count(BOT, MAY, UsageUnit.WORKFLOW_RUN, 2000);
    count(BOT, MAY, UsageUnit.EXCEPTION, 40);
    Operation bot = of(operations(""), BOT);
    assertThat(bot.exceptions().known()).isEqualByComparingTo("660");
    assertThat(bot.exceptions().total()).isInstanceOf(Measure.Unknown.class);
    assertThat(bot.exceptions().perException()).isInstanceOf(Measure.Unknown.class);
    assertThat(bot.exceptions().unknown())
        .containsExactly(
            "Re-run compute: reruns_per_exception is not stated in catalogue/exception-terms.csv",
            "Rework: rework_minutes_per_exception is not stated in catalogue/exception-terms.csv");
  }

  @Test
  void counts_beat_what_is_stated() throws IOException {
    cost(BOT, MAY, "1000", "400");
    count(BOT, MAY, UsageUnit.WORKFLOW_RUN, 2000);
    count(BOT, MAY, UsageUnit.EXCEPTION, 40);
    count(BOT, MAY, UsageUnit.HUMAN_MINUTE, 90);
    count(BOT, MAY, UsageUnit.REWORK_MINUTE, 30);
    count(BOT, MAY, UsageUnit.RERUN, 10);
    Operation bot = of(operations(",bot-orders,,,2,3,50,,,,x\n"), BOT);
    known(cost(bot, ExceptionPart.HUMAN_MINUTES), "90");
    known(cost(bot, ExceptionPart.REWORK), "30");
    known(cost(bot, ExceptionPart.RERUN_COMPUTE), "3");
  }

  @Test
  void engineers_book_their_minutes_in_support() throws IOException {
    cost(FLOW, MAY, "500", "100");
    count(FLOW, MAY, UsageUnit.WORKFLOW_RUN, 100);
    count(FLOW, MAY, UsageUnit.EXCEPTION, 10);
    count(FLOW, MAY, UsageUnit.SYSTEM_EXCEPTION, 4);
    count(FLOW, MAY, UsageUnit.BUSINESS_EXCEPTION, 6);
    Operation flow = of(operations(",flow-sync,,120,1,5,,,,,x\n"), FLOW);
    assertThat(cost(flow, ExceptionPart.HUMAN_MINUTES)).isInstanceOf(Measure.NotApplicable.class);
    // 400 / 100 for each of 4 of the machinery; 5 minutes of each of 6 others at 120 an hour.
    known(cost(flow, ExceptionPart.RERUN_COMPUTE), "16");
    known(cost(flow, ExceptionPart.REWORK), "60");
    known(cost(flow, ExceptionPart.SUPPORT), "100");
    known(flow.exceptions().total(), "176");
  }

  @Test
  void runs_that_nobody_finished_are_no_completed_runs() throws IOException {
    cost(BOT, MAY, "1000", "400");
    count(BOT, MAY, UsageUnit.WORKFLOW_RUN, 2000);
    count(BOT, MAY, UsageUnit.FAILED_RUN, 400);
    count(BOT, MAY, UsageUnit.EXCEPTION, 40);
    WorkflowCost workflow = of(operations(""), BOT).workflow().orElseThrow();
    known(workflow.runs().completed(), "1600");
    assertThat(workflow.runs().basis()).isEqualTo("runs started less failed runs");
    known(workflow.total(), "1260");
    known(workflow.perCompleted(), "0.7875");
    usage.removeIf(one -> one.unit().equals(UsageUnit.FAILED_RUN));
    WorkflowCost all = of(operations(""), BOT).workflow().orElseThrow();
    known(all.perCompleted(), "0.63");
    assertThat(all.runs().basis()).contains("failed runs are not counted");
  }

  @Test
  void applications_have_exceptions_of_their_own() throws IOException {
    count(PORTAL, MAY, UsageUnit.TRANSACTION, 5000);
    count(PORTAL, MAY, UsageUnit.EXCEPTION, 25);
    Operation portal = of(operations("crm-portal,,4,30,1,2,10,,,,x\n"), PORTAL);
    known(portal.exceptions().perThousand(), "5");
    assertThat(portal.exceptions().base()).contains(UsageUnit.TRANSACTION);
    // 4 · 25 · 30 / 60; 200 / 5,000 · 25; 2 · 25 · 30 / 60; a tenth of 300.
    known(cost(portal, ExceptionPart.HUMAN_MINUTES), "50");
    known(cost(portal, ExceptionPart.RERUN_COMPUTE), "1");
    known(cost(portal, ExceptionPart.REWORK), "25");
    known(cost(portal, ExceptionPart.SUPPORT), "30");
    known(portal.exceptions().perException(), "4.24");
    assertThat(of(operations(""), PORTAL).exceptions().unknown()).hasSize(4);
  }

  @Test
  void support_has_labour_on_call_and_tooling_by_process_and_wrapper() throws IOException {
    cost(BOT, MAY, "1000", "400");
    cost(FLOW, MAY, "500", "100");
    count(BOT, MAY, UsageUnit.WORKFLOW_RUN, 2000);
    count(FLOW, MAY, UsageUnit.WORKFLOW_RUN, 500);
    Operations all = operations(",bot-orders,,,,,,50,10,Orders,x\n,flow-sync,,,,,,30,5,,x\n");
    SupportOverhead whole = all.support(Scope.PORTFOLIO).getFirst();
    // 500 + 80 + 60 + 20
    known(whole.total(), "660");
    known(whole.perBot(), "330");
    known(whole.perThousandRuns(), "264");
    assertThat(all.support(Scope.PROCESS))
        .extracting(SupportOverhead::id)
        .containsExactly("Orders", "invoicing");
    known(all.support(Scope.WRAPPER).getFirst().total(), "510");
    SupportOverhead lacks = operations(",bot-orders,,,,,,50,10,,x\n").support().getFirst();
    assertThat(lacks.known()).isEqualByComparingTo("610");
    assertThat(lacks.unknown())
        .containsExactly(
            "on-call: flow-sync: on_call_cost is not stated in catalogue/exception-terms.csv",
            "tooling: flow-sync: tooling_percent is not stated in catalogue/exception-terms.csv");
  }

  @Test
  void trends_have_limits_from_twelve_months_on_and_name_the_month_that_is_out()
      throws IOException {
    for (int back = 11; back >= 0; back--) {
      YearMonth month = MAY.minusMonths(back);
      cost(BOT, month, back == 0 ? "9000" : back % 2 == 0 ? "1000" : "1200", "400");
      count(BOT, month, UsageUnit.WORKFLOW_RUN, 100);
      count(BOT, month, UsageUnit.EXCEPTION, back == 0 ? 30 : 3 + back % 2);
      count(PORTAL, month, UsageUnit.TRANSACTION, 5000);
      count(PORTAL, month, UsageUnit.EXCEPTION, back == 3 ? 90 : 20 + back % 2);
    }
    Operations all = operations(",bot-orders,,,1,1,,,,,x\n");
    for (Trend trend : of(all, BOT).trends()) {
      boolean flat = trend.figure() == Trend.Figure.KEEP_ALIVE;
      assertThat(trend.chart().noLimits().isPresent()).isEqualTo(flat);
      if (!flat && trend.figure() != Trend.Figure.COST_PER_EXCEPTION) {
        assertThat(trend.chart().out()).extracting(p -> p.month()).contains(MAY);
      }
    }
    ControlChart portal = of(all, PORTAL).trends().getFirst().chart();
    assertThat(portal.kind()).isEqualTo(ControlChart.Kind.P_PRIME);
    assertThat(portal.points()).hasSize(12);
    usage.removeIf(one -> one.month().equals(MAY.minusMonths(11)));
    assertThat(of(operations(""), PORTAL).trends().getFirst().chart().noLimits())
        .isEqualTo(Optional.of("1 of 12 months are missing"));
  }

  @Test
  void terms_name_one_subject_and_leave_a_wrappers_minutes_to_its_list() throws IOException {
    assertThat(terms("crm-portal,bot-orders,,,,,,,,,x\n").problems()).hasSize(1);
    assertThat(terms(",bot-orders,5,,,,,,,,x\n").problems()).hasSize(1);
    assertThat(terms("crm-portal,,5,,,,101,,,,x\n").problems()).hasSize(1);
    assertThat(terms("crm-portal,,5,,,,,,,,x\ncrm-portal,,6,,,,,,,,x\n").problems()).hasSize(1);
    assertThat(ExceptionTerms.SHEET.load(SHELF.catalogue().reader(folder.resolve("none"))).value())
        .isEmpty();
  }
}
