package dev.towerbook.report.page.application;

import dev.towerbook.ledger.allocate.AllocatedCost;
import dev.towerbook.mapping.catalogue.Intent;
import dev.towerbook.mapping.catalogue.Wrapper;
import dev.towerbook.mapping.catalogue.WrapperHost;
import dev.towerbook.mapping.words.Layer;
import dev.towerbook.mapping.words.UsageUnit;
import dev.towerbook.mapping.words.Words;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.page.ApplicationView;
import dev.towerbook.report.page.RoundedAmount;
import dev.towerbook.report.page.Wording;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The automations that keep an application usable: what they cost and how well they run. */
public final class WrapperRows {

  private static final int MOST = 4;
  private static final double NAME_ROOM = 92;

  private WrapperRows() {}

  /** Money of one wrapper on one application. */
  private record Cost(String id, BigDecimal run, BigDecimal keepAlive) {
    Cost plus(AllocatedCost line) {
      boolean care = line.place().layer() == Layer.WRAPPER_KEEP_ALIVE;
      return care
          ? new Cost(id, run, keepAlive.add(line.amount()))
          : new Cost(id, run.add(line.amount()), keepAlive);
    }

    BigDecimal total() {
      return run.add(keepAlive);
    }
  }

  static ApplicationPage.Wrappers of(ApplicationView one) {
    List<Cost> costs = costs(one);
    if (costs.isEmpty()) {
      return new ApplicationPage.Wrappers(
          Sentence.plain("No automation keeps it alive"), List.of(), Optional.empty(), "");
    }
    List<RoundedAmount> runs = new ArrayList<>();
    List<RoundedAmount> cares = new ArrayList<>();
    split(one, costs, runs, cares);
    List<ApplicationPage.WrapperRow> rows = new ArrayList<>();
    int shown = costs.size() <= MOST ? costs.size() : MOST - 1;
    for (int i = 0; i < shown; i++) {
      rows.add(row(one, costs.get(i).id(), runs.get(i), cares.get(i)));
    }
    if (shown < costs.size()) {
      RoundedAmount run = RoundedAmount.sum(runs.subList(shown, runs.size()));
      RoundedAmount care = RoundedAmount.sum(cares.subList(shown, cares.size()));
      rows.add(sum(one, "Other (" + (costs.size() - shown) + ")", run, care));
    }
    ApplicationPage.WrapperRow total =
        sum(one, "Wrappers", RoundedAmount.sum(runs), RoundedAmount.sum(cares));
    return new ApplicationPage.Wrappers(
        headline(one, costs.size()), rows, Optional.of(total), note(rows));
  }

  private static void split(
      ApplicationView one, List<Cost> costs, List<RoundedAmount> runs, List<RoundedAmount> cares) {
    List<BigDecimal> cells = new ArrayList<>();
    costs.forEach(cost -> cells.add(cost.run()));
    costs.forEach(cost -> cells.add(cost.keepAlive()));
    List<RoundedAmount> shown = new ArrayList<>();
    BigDecimal run = costs.stream().map(Cost::run).reduce(BigDecimal.ZERO, BigDecimal::add);
    RoundedAmount wrapperRun = one.split().layer(Layer.WRAPPER_RUN);
    RoundedAmount wrapperCare = one.split().layer(Layer.WRAPPER_KEEP_ALIVE);
    if (run.compareTo(wrapperRun.exact()) == 0) {
      shown.addAll(wrapperRun.split(cells.subList(0, costs.size())));
      shown.addAll(wrapperCare.split(cells.subList(costs.size(), cells.size())));
    } else {
      shown.addAll(one.split().wrappers().split(cells));
    }
    runs.addAll(shown.subList(0, costs.size()));
    cares.addAll(shown.subList(costs.size(), shown.size()));
  }

  /** Every wrapper that is attached or that cost something, largest cost or credit first. */
  private static List<Cost> costs(ApplicationView one) {
    Map<String, Cost> byId = new LinkedHashMap<>();
    for (Wrapper wrapper : one.figures().wrappers()) {
      byId.put(wrapper.id(), new Cost(wrapper.id(), BigDecimal.ZERO, BigDecimal.ZERO));
    }
    for (AllocatedCost line : ApplicationView.operating(one.statement())) {
      if (line.isWrapper()) {
        String id = line.source().wrapper();
        Cost so = byId.getOrDefault(id, new Cost(id, BigDecimal.ZERO, BigDecimal.ZERO));
        byId.put(id, so.plus(line));
      }
    }
    return byId.values().stream()
        .sorted(
            Comparator.comparing((Cost cost) -> cost.total().abs())
                .reversed()
                .thenComparing(Cost::id))
        .toList();
  }

  private static ApplicationPage.WrapperRow row(
      ApplicationView one, String id, RoundedAmount run, RoundedAmount care) {
    Optional<Wrapper> wrapper = one.run().catalogue().wrapper(id);
    Optional<BigDecimal> runs = one.run().wrapperCount(id, UsageUnit.WORKFLOW_RUN);
    Optional<BigDecimal> exceptions = one.run().wrapperCount(id, UsageUnit.EXCEPTION);
    return new ApplicationPage.WrapperRow(
        one.run().name(wrapper.map(Wrapper::name).orElse(id), NAME_ROOM, Wording.CELL),
        wrapper.map(of -> Words.word(of.kind())).orElse(NumberFormats.NOT_AVAILABLE),
        wrapper.map(WrapperRows::intent).orElse(NumberFormats.NOT_AVAILABLE),
        wrapper.map(of -> of.overdue(one.run().month())).orElse(false),
        share(one, id).map(NumberFormats::percent),
        one.figure(care),
        one.figure(run.plus(care)),
        runs.map(quantity -> NumberFormats.quantity(quantity, "run")),
        per1000(runs, exceptions));
  }

  private static ApplicationPage.WrapperRow sum(
      ApplicationView one, String label, RoundedAmount run, RoundedAmount care) {
    return new ApplicationPage.WrapperRow(
        label,
        "",
        "",
        false,
        Optional.empty(),
        one.figure(care),
        one.figure(run.plus(care)),
        Optional.empty(),
        Optional.empty());
  }

  public static String intent(Wrapper wrapper) {
    String word = Words.word(wrapper.intent());
    return wrapper
        .endDate()
        .filter(end -> wrapper.intent() == Intent.BRIDGE)
        .map(end -> word + " to " + NumberFormats.shortMonth(YearMonth.from(end)))
        .orElse(word);
  }

  /** The part of a wrapper that an application hosts. */
  static Optional<BigDecimal> share(ApplicationView one, String wrapper) {
    return one.run().catalogue().hostsOf(wrapper).stream()
        .filter(host -> host.application().equals(one.id()))
        .map(WrapperHost::share)
        .findFirst();
  }

  public static Optional<Figure> per1000(
      Optional<BigDecimal> runs, Optional<BigDecimal> exceptions) {
    return runs.filter(quantity -> quantity.signum() > 0)
        .flatMap(
            quantity ->
                exceptions
                    .filter(failed -> failed.signum() >= 0)
                    .map(
                        failed ->
                            NumberFormats.score(
                                failed.movePointRight(3).divide(quantity, MathContext.DECIMAL64))));
  }

  private static Sentence headline(ApplicationView one, int count) {
    Figure number = NumberFormats.count(count);
    String wrappers = Wording.plural(count, "wrapper");
    long overdue =
        one.figures().wrappers().stream()
            .filter(wrapper -> wrapper.overdue(one.run().month()))
            .count();
    Sentence start =
        one.share(one.split().wrappers())
            .map(
                share ->
                    Sentence.of(
                        "{} " + wrappers + (count == 1 ? " makes" : " make") + " up {} of the cost",
                        number,
                        share))
            .orElseGet(() -> Sentence.of("{} " + wrappers, number));
    return overdue == 0
        ? start
        : start.joined(
            ", ",
            Sentence.of(
                "{} " + Wording.plural(overdue, "bridge") + " past the end date",
                NumberFormats.count(overdue)));
  }

  private static String note(List<ApplicationPage.WrapperRow> rows) {
    boolean unknown =
        rows.stream().anyMatch(row -> !row.kind().isEmpty() && row.exceptionsPer1000().isEmpty());
    return unknown ? "n/a: no counts of runs and exceptions in the month" : "";
  }
}
