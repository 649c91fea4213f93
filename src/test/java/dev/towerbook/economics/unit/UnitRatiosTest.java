package dev.towerbook.economics.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.towerbook.Oracles;
import dev.towerbook.economics.metric.Measure;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnitRatiosTest {

  private static final String OPS = "ops/ops_cases.json";

  private static double value(Measure measure) {
    return ((Measure.Known) measure).value().doubleValue();
  }

  @Test
  void worked_examples_of_bots() throws IOException {
    for (Oracles.Case example : Oracles.of(OPS, "automation_ratios")) {
      AutomationRatios bots =
          new AutomationRatios(
              (long) example.in("transactions"),
              (long) example.in("exceptions"),
              (long) example.in("bots"),
              example.decimal("support_hours"),
              example.decimal("support_rate"),
              example.decimal("bot_run_cost"));
      example.check("exceptions_per_1000", value(bots.exceptionRate().perThousand()));
      example.check("support_cost", bots.supportCost().doubleValue());
      example.check("support_overhead_per_bot", value(bots.supportPerBot()));
      example.check("support_share_of_run", value(bots.supportShare()));
      example.check("cost_per_transaction", value(bots.costPerTransaction()));
      example.check("cost_per_good_transaction", value(bots.costPerGoodTransaction()));
    }
  }

  @Test
  void worked_examples_of_desks() throws IOException {
    for (Oracles.Case example : Oracles.of(OPS, "support_desk_metrics")) {
      DeskRatios desk =
          new DeskRatios(
              new DeskRatios.SelfService(
                  (long) example.in("self_service_sessions"),
                  (long) example.in("self_service_resolved")),
              new DeskRatios.TicketCounts(
                  (long) example.in("tickets_created"),
                  (long) example.in("handled"),
                  (long) example.in("resolved"),
                  (long) example.in("resolved_first_contact"),
                  (long) example.in("reopened"),
                  (long) example.in("escalated")),
              new DeskRatios.Minutes(
                  example.decimal("talk_minutes"),
                  example.decimal("hold_minutes"),
                  example.decimal("wrap_minutes")),
              example.decimal("desk_cost"));
      example.check("deflection_rate_of_demand", value(desk.deflectionOfDemand()));
      example.check("deflection_rate_of_sessions", value(desk.deflectionOfSessions()));
      example.check("fcr", value(desk.firstContactResolution().rate()));
      example.check("aht_minutes", value(desk.handlingMinutes()));
      example.check("escalation_rate", value(desk.escalationRate().rate()));
      example.check("reopen_rate", value(desk.reopenRate().rate()));
      example.check("cost_per_ticket_resolved", value(desk.costPerResolved()));
      example.check("hours_per_ticket", value(desk.hoursPerResolved()));
    }
  }

  @Test
  void worked_examples_of_delivery() throws IOException {
    for (Oracles.Case example : Oracles.of(OPS, "dora_metrics")) {
      List<DeliveryFigures.Deployment> all = new ArrayList<>();
      for (Map<String, String> row : example.rows()) {
        String recovered = row.getOrDefault("recovered_at", "");
        all.add(
            new DeliveryFigures.Deployment(
                "production".equals(row.get("environment")),
                "success".equals(row.get("status")),
                Instant.parse(row.getOrDefault("committed_at", "")),
                Instant.parse(row.getOrDefault("deployed_at", "")),
                "true".equals(row.get("failed")),
                recovered.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(recovered)),
                "true".equals(row.get("rework"))));
      }
      DeliveryFigures figures =
          DeliveryFigures.of(
              all,
              LocalDate.parse(Oracles.text(example.input().get("window_start"))),
              LocalDate.parse(Oracles.text(example.input().get("window_end_exclusive"))));
      example.check("deployments", figures.deployments());
      example.check("days", figures.days());
      example.check("per_week", value(figures.perWeek()));
      example.check("days_with_deployment", figures.daysWithDeployment());
      example.check("change_fail_rate", value(figures.changeFailRate().rate()));
      example.check("failed", figures.failed());
      example.check("failed_unrecovered", figures.unrecovered());
      example.check("rework_rate", value(figures.reworkRate().rate()));
      Map<?, ?> lead = Oracles.map(example.expected().get("change_lead_time_hours"));
      checkTimes(example, lead, figures.leadTimeHours().orElseThrow());
      Map<?, ?> recovery = Oracles.map(example.expected().get("recovery_hours"));
      checkTimes(example, recovery, figures.recoveryHours().orElseThrow());
    }
  }

  private static void checkTimes(Oracles.Case example, Map<?, ?> wanted, Durations times) {
    Map<String, Double> figures =
        Map.of(
            "median", times.median(),
            "mean", times.mean(),
            "p90_type7", times.p90(),
            "min", times.shortest(),
            "max", times.longest());
    wanted.forEach(
        (key, figure) ->
            example.assertNear(
                key.toString(), figure, figures.getOrDefault(key.toString(), Double.NaN)));
  }

  @Test
  void worked_examples_of_tickets() throws IOException {
    for (Oracles.Case example : Oracles.of(OPS, "ticket_metrics")) {
      List<TicketFigures.Ticket> tickets = new ArrayList<>();
      for (Map<String, String> row : example.rows()) {
        tickets.add(ticket(row));
      }
      LocalDateTime cutOff = LocalDateTime.parse(String.valueOf(example.input().get("as_of")));
      TicketFigures figures = TicketFigures.of(tickets, cutOff);
      example.check("tickets", figures.tickets().size());
      example.check("no_resolution_time", figures.unresolved());
      Durations times = figures.resolutionHours().orElseThrow();
      example.check("resolved", times.count());
      checkTimes(example, Oracles.map(example.expected().get("resolution_hours")), times);
      example.check("negative_durations", figures.negative());
      example.check("reopen_rate", value(figures.reopenRate().rate()));
      example.check("reassigned_rate", value(figures.reassignmentRate().rate()));
      example.check("mean_reassignments", value(figures.meanReassignments()));
      example.check("sla_met_rate", value(figures.slaRate().rate()));
      Map<?, ?> backlog = Oracles.map(example.expected().get("backlog_as_of"));
      Durations ages = figures.backlogDays().orElseThrow();
      example.assertNear("open", backlog.get("open"), ages.count());
      example.assertNear("mean", backlog.get("mean_age_days"), ages.mean());
      example.assertNear("median", backlog.get("median_age_days"), ages.median());
      example.assertNear("oldest", backlog.get("oldest_days"), ages.longest());
      Oracles.map(example.expected().get("median_by_priority"))
          .forEach(
              (priority, median) ->
                  example.assertNear(
                      "median of " + priority,
                      median,
                      figures.resolutionHours(priority.toString()).orElseThrow().median()));
      Oracles.map(example.expected().get("count_by_priority"))
          .forEach(
              (priority, count) ->
                  example.assertNear(
                      "count of " + priority,
                      count,
                      figures.byPriority().getOrDefault(priority.toString(), List.of()).size()));
    }
  }

  private static TicketFigures.Ticket ticket(Map<String, String> row) {
    return new TicketFigures.Ticket(
        time(row, "opened_at").orElseThrow(),
        time(row, "resolved_at"),
        time(row, "closed_at"),
        row.getOrDefault("priority", ""),
        (int) Oracles.number(row.get("reassignment_count")),
        (int) Oracles.number(row.get("reopen_count")),
        "true".equals(row.get("made_sla")));
  }

  private static Optional<LocalDateTime> time(Map<String, String> row, String column) {
    return Optional.ofNullable(row.get(column))
        .filter(text -> !text.isEmpty())
        .map(LocalDateTime::parse);
  }

  @Test
  void worked_examples_of_variance() throws IOException {
    for (Oracles.Case example : Oracles.of(OPS, "budget_variance")) {
      PriceVolume variance =
          new PriceVolume(
              example.decimal("budget_quantity"),
              example.decimal("budget_rate"),
              example.decimal("actual_quantity"),
              example.decimal("actual_rate"));
      example.check("budget", variance.planned().doubleValue());
      example.check("actual", variance.actual().doubleValue());
      example.check("total_variance", variance.total().doubleValue());
      example.check("volume_variance", variance.volume().doubleValue());
      example.check("rate_variance", variance.rate().doubleValue());
      assertThat(variance.volume().add(variance.rate())).isEqualByComparingTo(variance.total());
    }
  }

  @Test
  void worked_examples_of_wilson() throws IOException {
    for (Oracles.Case example : Oracles.of("stats/stats_cases.json", "two_proportions")) {
      for (int i = 1; i <= 2; i++) {
        Proportion one = new Proportion((long) example.in("x" + i), (long) example.in("n" + i));
        List<?> wanted = Oracles.list(example.expected().get("wilson" + i));
        assertThat(one.wilson95().orElseThrow().low())
            .isCloseTo(Oracles.number(wanted.get(0)), within(1e-9));
        assertThat(one.wilson95().orElseThrow().high())
            .isCloseTo(Oracles.number(wanted.get(1)), within(1e-9));
      }
    }
  }

  @Test
  void none_seen_is_not_none_there_and_nothing_counted_is_unknown() {
    assertThat(value(new Proportion(0, 100).upperBound()))
        .isCloseTo(1 - Math.pow(0.05, 0.01), within(1e-15));
    assertThat(new Proportion(0, 0).rate()).isInstanceOf(Measure.Unknown.class);
    assertThat(new Proportion(0, 0).wilson95()).isEmpty();
    assertThatThrownBy(() -> new Proportion(2, 1)).isInstanceOf(IllegalArgumentException.class);
    AutomationRatios idle =
        new AutomationRatios(0, 0, 0, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ZERO);
    assertThat(idle.costPerTransaction()).isInstanceOf(Measure.Unknown.class);
    assertThat(idle.supportPerBot()).isInstanceOf(Measure.Unknown.class);
    assertThat(Durations.of(List.of())).isEmpty();
  }

  @Test
  void services_without_a_metric_are_ranked_by_cost() {
    InstrumentationCoverage coverage =
        new InstrumentationCoverage(
            List.of(
                service("a", "10", true, true),
                service("b", "70", true, false),
                service("c", "20", false, true),
                service("free", "0", false, false)));
    assertThat(coverage.byCount()).isEqualTo(new Proportion(1, 3));
    assertThat(coverage.offenders())
        .extracting(InstrumentationCoverage.Service::id)
        .containsExactly("b", "c");
  }

  private static InstrumentationCoverage.Service service(
      String id, String cost, boolean signed, boolean live) {
    return new InstrumentationCoverage.Service(id, new BigDecimal(cost), signed, live);
  }
}
