package dev.towerbook.report.csv.operation;

import static dev.towerbook.report.table.ColumnType.AMOUNT;
import static dev.towerbook.report.table.ColumnType.COUNT;
import static dev.towerbook.report.table.ColumnType.ID;
import static dev.towerbook.report.table.ColumnType.LIST;
import static dev.towerbook.report.table.ColumnType.MONTH;
import static dev.towerbook.report.table.ColumnType.NUMBER;
import static dev.towerbook.report.table.ColumnType.TEXT;
import static dev.towerbook.report.table.ColumnType.WORD;
import static dev.towerbook.report.table.ColumnType.YES_NO;

import dev.towerbook.economics.control.ControlChart;
import dev.towerbook.economics.control.ControlPoint;
import dev.towerbook.economics.control.ControlRule;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.operation.ExceptionCost;
import dev.towerbook.economics.operation.ExceptionPart;
import dev.towerbook.economics.operation.Operation;
import dev.towerbook.economics.operation.SupportOverhead;
import dev.towerbook.economics.operation.Trend;
import dev.towerbook.economics.operation.WorkflowCost;
import dev.towerbook.mapping.words.UsageUnit;
import dev.towerbook.report.RunResults;
import dev.towerbook.report.table.PackFile;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Completed runs, exceptions, support, and how they move by month. */
public final class OperationFiles {

  private static final PackFile<ExceptionCost> EXCEPTION_COST =
      PackFile.of(
              "exception_cost.csv",
              "What the exceptions of wrappers and applications cost, part by part",
              "One row is a wrapper or an application whose exceptions are counted in some month."
                  + " Key: `scope`, `id`. A part that is empty is not known, or another part holds"
                  + " it: its `_basis` says which. Never zero for unknown.",
              run -> run.scorecards().operations().all().map(Operation::exceptions))
          .month()
          .add(WORD, "scope", "wrapper, application", of -> of.subject().kind())
          .add(ID, "id", "as in the catalogue", of -> of.subject().name())
          .add(NUMBER, "exceptions", "of the month", ExceptionCost::exceptions)
          .add(NUMBER, "operations", "what they are counted out of", ExceptionCost::operations)
          .add(ID, "operations_unit", of -> of.base().map(UsageUnit::id))
          .is("transaction, workflow_run, api_call: the denominator of `per_1000`")
          .add(NUMBER, "per_1000", "exceptions per 1,000 operations", ExceptionCost::perThousand)
          .currency()
          .each(Arrays.asList(ExceptionPart.values()), OperationFiles::part)
          .add(AMOUNT, "known_cost", "exact sum of the parts that are known", ExceptionCost::known)
          .add(AMOUNT, "exception_cost", "the same if every part is known", ExceptionCost::total)
          .add(AMOUNT, "cost_per_exception", ExceptionCost::perException)
          .is("`exception_cost` ÷ `exceptions`")
          .add(LIST, "unknown_parts", "parts that are not known, and why", ExceptionCost::unknown);

  private static final PackFile<Operation> WORKFLOW_COST =
      PackFile.of(
              "workflow_cost.csv",
              "What a completed run of each wrapper costs, step by step",
              "One row is a wrapper with cost or a count in the month. Key: `wrapper_id`. Runs that"
                  + " nobody finished are no completed runs.",
              run -> run.scorecards().operations().wrappers().values().stream())
          .month()
          .add(ID, "wrapper_id", "as in the catalogue", of -> of.subject().name())
          .add(NUMBER, "runs_started", workflow(one -> one.runs().started()))
          .is("workflow_run")
          .add(NUMBER, "runs_failed", workflow(one -> one.runs().failed()))
          .is("failed_run; empty = not counted")
          .add(NUMBER, "runs_completed", workflow(one -> one.runs().completed()))
          .is("the denominator of `cost_per_completed_run`")
          .add(TEXT, "runs_basis", "what was used", of -> of.workflow().map(w -> w.runs().basis()))
          .currency()
          .add(AMOUNT, "run_cost", workflow(WorkflowCost::compute))
          .is("runtime, model calls and licences of all steps")
          .add(AMOUNT, "keep_alive", workflow(WorkflowCost::keepAlive))
          .is("hours that keep it working")
          .add(AMOUNT, "human_minutes", workflow(WorkflowCost::humanMinutes))
          .is("what people of the business work on it; empty = engineers do, or not known")
          .add(AMOUNT, "workflow_cost", "sum of the three", workflow(WorkflowCost::total))
          .add(AMOUNT, "cost_per_completed_run", workflow(WorkflowCost::perCompleted))
          .is("`workflow_cost` ÷ `runs_completed`")
          .add(TEXT, "unknown_because", of -> of.workflow().map(w -> reason(w.perCompleted())))
          .is("why there is no figure");

  private static final PackFile<SupportOverhead> SUPPORT_OVERHEAD =
      PackFile.of(
              "support_overhead.csv",
              "Support of wrappers, with on-call and tooling: all, by process and by wrapper",
              "One row is all wrappers, those of a process, or one wrapper. Key: `scope`, `id`. A"
                  + " process is named in `catalogue/exception-terms.csv`, else it is the"
                  + " capability that the hosts of a wrapper serve most.",
              run -> run.scorecards().operations().support().stream())
          .month()
          .word("scope", SupportOverhead.Scope.class, SupportOverhead::scope)
          .add(ID, "id", "process or wrapper; empty for all", SupportOverhead::id)
          .add(TEXT, "process", "of the wrapper; empty for all", SupportOverhead::process)
          .currency()
          .add(AMOUNT, "support_labour", "keep-alive engineering", SupportOverhead::labour)
          .add(AMOUNT, "on_call", "stand-by that no timesheet holds", SupportOverhead::onCall)
          .add(AMOUNT, "tooling", "part of run cost that is tooling", SupportOverhead::tooling)
          .add(AMOUNT, "known_cost", "exact sum of the known parts", SupportOverhead::known)
          .add(AMOUNT, "support_overhead", "the same if all are known", SupportOverhead::total)
          .add(COUNT, "bots", SupportOverhead::bots)
          .is("wrappers with cost in the month: the denominator of `per_bot`")
          .add(AMOUNT, "per_bot", "`support_overhead` ÷ `bots`", SupportOverhead::perBot)
          .add(NUMBER, "runs_completed", SupportOverhead::runs)
          .is("the denominator of `per_1000_runs`")
          .add(AMOUNT, "per_1000_runs", SupportOverhead::perThousandRuns)
          .is("`support_overhead` per 1,000 completed runs")
          .add(
              LIST, "unknown_parts", "parts that are not known, and why", SupportOverhead::unknown);

  /** A point of a chart. */
  private record Charted(Trend trend, ControlPoint point) {}

  private static final PackFile<Charted> CONTROL_POINTS =
      PackFile.of(
              "control_points.csv",
              "Exceptions and unit costs by month, with control limits and what is out of control",
              "One row is a month of a series. Key: `scope`, `id`, `figure`, `point`. Limits are"
                  + " three sigma around the centre, from "
                  + ControlChart.LEAST
                  + " points on, of the newest "
                  + ControlChart.MOST
                  + "; a p′-chart by Laney once the count of a point exceeds 1,000. Values are"
                  + " estimates of binary floating point.",
              OperationFiles::points)
          .month()
          .add(WORD, "scope", "wrapper, application", of -> of.trend().subject().kind())
          .add(ID, "id", "as in the catalogue", of -> of.trend().subject().name())
          .add(ID, "figure", of -> of.trend().figure().id())
          .is("exceptions_per_1000, cost_per_workflow_run, cost_per_exception, keep_alive")
          .add(WORD, "unit", OperationFiles::unit)
          .is("per_1000, or the report currency")
          .add(MONTH, "point", "the month of the point", of -> of.point().month())
          .add(NUMBER, "value", "of the month, in `unit`", of -> of.point().value())
          .add(NUMBER, "count", of -> of.point().count())
          .is("what a rate is out of; empty for an amount")
          .add(ID, "count_unit", "its unit", of -> of.trend().per().map(UsageUnit::id))
          .add(TEXT, "chart", of -> of.trend().chart().kind().words())
          .is("p-chart, p′-chart (Laney), XmR chart")
          .add(NUMBER, "centre", "of the series", of -> of.trend().chart().centre())
          .add(NUMBER, "sigma_z", of -> of.trend().chart().sigmaZ())
          .is("of a p′-chart: how much wider than binomial it spreads")
          .add(NUMBER, "lower_limit", of -> of.point().limits().map(ControlPoint.Limits::lower))
          .is("empty = no limits")
          .add(NUMBER, "upper_limit", of -> of.point().limits().map(ControlPoint.Limits::upper))
          .is("the same")
          .add(YES_NO, "out_of_control", of -> of.point().limits().map(l -> of.point().isOut()))
          .is("does a rule name it? Empty = no limits")
          .add(LIST, "rules", of -> of.point().rules().stream().map(ControlRule::words).toList())
          .is("the rules that do")
          .add(TEXT, "no_limits_because", of -> of.trend().chart().noLimits())
          .is("why there are no limits, with how many months are missing");

  public static final List<PackFile<?>> ALL =
      List.of(EXCEPTION_COST, WORKFLOW_COST, SUPPORT_OVERHEAD, CONTROL_POINTS);

  private OperationFiles() {}

  private static PackFile<ExceptionCost> part(PackFile<ExceptionCost> file, ExceptionPart part) {
    String name = part.column();
    return file.add(AMOUNT, name + "_cost", part.meaning(), of -> of.part(part).cost())
        .add(NUMBER, name + "_quantity", of -> of.part(part).quantity())
        .is(
            switch (part) {
              case HUMAN_MINUTES, REWORK -> "minutes";
              case RERUN_COMPUTE -> "runs repeated";
              case SUPPORT -> "support labour of the month";
            })
        .add(NUMBER, name + "_rate", of -> of.part(part).rate())
        .is(
            switch (part) {
              case HUMAN_MINUTES, REWORK -> "loaded cost of an hour";
              case RERUN_COMPUTE -> "run cost of one run";
              case SUPPORT -> "part that exceptions cause, 0 to 1";
            })
        .add(TEXT, name + "_basis", "what it rests on", of -> of.part(part).basis());
  }

  private static Function<Operation, Object> workflow(Function<WorkflowCost, Measure> figure) {
    return of -> of.workflow().map(figure);
  }

  private static String reason(Measure measure) {
    return measure instanceof Measure.Unknown(String why) ? why : "";
  }

  private static Stream<Charted> points(RunResults run) {
    return run.scorecards()
        .operations()
        .all()
        .flatMap(of -> of.trends().stream())
        .flatMap(trend -> trend.chart().points().stream().map(one -> new Charted(trend, one)));
  }

  private static String unit(RunResults run, Charted of) {
    return of.trend().figure().isMoney() ? run.facts().currency() : "per_1000";
  }
}
