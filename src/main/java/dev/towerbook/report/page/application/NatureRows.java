package dev.towerbook.report.page.application;

import static dev.towerbook.report.table.Style.DIM;
import static dev.towerbook.report.table.Style.END;
import static dev.towerbook.report.table.Style.PART;

import dev.towerbook.mapping.catalogue.CapabilityLink;
import dev.towerbook.mapping.catalogue.ExceptionHandler;
import dev.towerbook.mapping.catalogue.Wrapper;
import dev.towerbook.mapping.words.UsageUnit;
import dev.towerbook.money.Weights;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.page.ApplicationView;
import dev.towerbook.report.page.PageContext;
import dev.towerbook.report.page.RoundedAmount;
import dev.towerbook.report.page.Wording;
import dev.towerbook.report.table.Cell;
import dev.towerbook.report.table.Cells;
import dev.towerbook.report.table.Filled;
import dev.towerbook.report.table.Table;
import dev.towerbook.tco.TcoStatement;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What kind of cost it is: capability, run or change, avoidable; and what stays outside TCO. */
public final class NatureRows {

  private static final int CAPABILITIES = 3;
  private static final double NAME_ROOM = 100;
  private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

  private NatureRows() {}

  /** A part of TCO. */
  private record Part(String label, RoundedAmount amount) {}

  /** Outside TBM totals or outside TCO. */
  private record Memo(String label, Optional<Figure> amount) {}

  static ApplicationPage.Nature of(ApplicationView one) {
    Optional<Handling> handling = handling(one);
    List<Memo> memos = new ArrayList<>();
    memos.add(
        new Memo(
            "Capital outlay, outside TCO",
            Optional.of(one.figure(one.run().totals().capital(one.id())))));
    memos.add(
        new Memo(
            "Corrections of earlier months, inside TCO",
            Optional.of(NumberFormats.money(one.run().correction(one.id()), one.currency()))));
    handling.ifPresent(
        of -> memos.add(new Memo("Business effort on exceptions (not in TCO)", of.amount())));
    return new ApplicationPage.Nature(
        one.recommendation().grounds().costAttribution().map(NumberFormats::percent),
        capabilities(one),
        Table.<Part>of("splits", "fine even")
            .text("Part of TCO", "label", Part::label, PART)
            .figure(one.currency(), "amount", part -> one.figure(part.amount()))
            .figure("%", "share", part -> one.share(part.amount()), END)
            .rows(splits(one)),
        Table.<Memo>of("memos", "")
            .text("", "label", memo -> Cell.wide(2, memo.label()), DIM)
            .text("", "none", memo -> "")
            .figure("", "amount", Memo::amount, DIM, END)
            .rows(memos),
        handling.map(Handling::note).orElse(""));
  }

  /** What ends with the application. */
  public static RoundedAmount avoidable(ApplicationView one) {
    TcoStatement statement = one.statement();
    BigDecimal stays = statement.fullyLoaded().subtract(statement.avoidable());
    return one.tco().split(List.of(statement.avoidable(), stays)).getFirst();
  }

  /** What retirement ends of a cost; credits that stay may make it more than all, or nothing. */
  public static Sentence ends(
      String retiring, PageContext run, RoundedAmount ends, RoundedAmount cost) {
    Figure all = run.figure(cost);
    if (ends.exact().signum() <= 0) {
      return Sentence.of(retiring + " would save nothing: cost is {} a month.", all);
    }
    return ends.exact().compareTo(cost.exact()) <= 0
        ? Sentence.of(retiring + " would save {} of {} a month.", run.figure(ends), all)
        : Sentence.of(
            retiring + " would save {} a month; credits that stay bring today's cost to {}.",
            run.figure(ends),
            all);
  }

  private static Filled<?> capabilities(ApplicationView one) {
    List<CapabilityLink> links = one.run().catalogue().capabilitiesOf(one.id());
    Map<CapabilityLink, RoundedAmount> shown = new LinkedHashMap<>();
    if (!links.isEmpty()) {
      List<BigDecimal> weights = links.stream().map(CapabilityLink::weight).toList();
      Iterator<RoundedAmount> parts =
          one.tco()
              .split(Weights.splitExactly(one.tco().exact(), weights).orElseThrow())
              .iterator();
      links.forEach(link -> shown.put(link, parts.next()));
    }
    Filled<?> rows =
        Table.<CapabilityLink>of("capabilities", "")
            .text(
                "",
                "label",
                link ->
                    one.run()
                        .name(one.run().capabilityName(link.capability()), NAME_ROOM, Wording.CELL))
            .figure("", "weight", link -> NumberFormats.percent(link.weight()), END)
            .figure("", "amount", link -> one.figure(amount(shown, List.of(link))))
            .leftToRight("label", "amount", "weight")
            .top(
                CAPABILITIES,
                links,
                rest ->
                    Cells.others(rest.size())
                        .and("weight", NumberFormats.percent(weight(rest)))
                        .and("amount", one.figure(amount(shown, rest))));
    return links.isEmpty()
        ? rows.row(
            Cells.of("No capability in the catalogue")
                .and("weight", Optional.empty())
                .and("amount", one.figure(one.tco())))
        : rows;
  }

  private static RoundedAmount amount(
      Map<CapabilityLink, RoundedAmount> shown, List<CapabilityLink> links) {
    return RoundedAmount.sum(links, link -> shown.getOrDefault(link, RoundedAmount.ZERO));
  }

  private static BigDecimal weight(List<CapabilityLink> links) {
    return links.stream().map(CapabilityLink::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<Part> splits(ApplicationView one) {
    TcoStatement statement = one.statement();
    List<RoundedAmount> work =
        one.tco()
            .split(List.of(statement.run(), statement.change(), statement.neitherRunNorChange()));
    RoundedAmount avoidable = avoidable(one);
    return Stream.of(
            new Part("Run", work.get(0)),
            new Part("Change", work.get(1)),
            new Part("Run or change unknown", work.get(2)),
            new Part("Avoidable on retirement", avoidable),
            new Part("Not avoidable", one.tco().minus(avoidable)))
        .filter(part -> !part.label().endsWith("unknown") || !part.amount().isZero())
        .toList();
  }

  /** What exceptions cost that business staff work off, or why it is not known. */
  private record Handling(Optional<Figure> amount, String note) {}

  /** Empty if no wrapper leaves any exception to business staff. */
  private static Optional<Handling> handling(ApplicationView one) {
    List<Wrapper> wrappers =
        one.figures().wrappers().stream()
            .filter(wrapper -> wrapper.handler() == ExceptionHandler.BUSINESS)
            .toList();
    if (wrappers.isEmpty()) {
      return Optional.empty();
    }
    Optional<BigDecimal> hourCost = one.run().results().mappings().settings().businessHourCost();
    List<Optional<BigDecimal>> hours =
        wrappers.stream().map(wrapper -> hours(one, wrapper)).toList();
    String missing =
        hourCost.isEmpty()
            ? "n/a: the settings have no business hour cost"
            : hours.stream().anyMatch(Optional::isEmpty)
                ? "n/a: minutes an exception or the count are not known"
                : "";
    BigDecimal cost =
        hours.stream()
            .flatMap(Optional::stream)
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .multiply(hourCost.orElse(BigDecimal.ZERO));
    return Optional.of(
        new Handling(
            missing.isEmpty()
                ? Optional.of(NumberFormats.money(cost, one.currency()))
                : Optional.empty(),
            missing));
  }

  private static Optional<BigDecimal> hours(ApplicationView one, Wrapper wrapper) {
    Optional<BigDecimal> exceptions =
        one.run()
            .wrapperCount(wrapper.id(), UsageUnit.BUSINESS_EXCEPTION)
            .or(() -> one.run().wrapperCount(wrapper.id(), UsageUnit.EXCEPTION));
    Optional<BigDecimal> share = WrapperRows.share(one, wrapper.id());
    return wrapper
        .minutesPerException()
        .flatMap(
            minutes ->
                exceptions.flatMap(
                    count ->
                        share.map(
                            part ->
                                count
                                    .multiply(minutes)
                                    .multiply(part)
                                    .divide(MINUTES_PER_HOUR, MathContext.DECIMAL128))));
  }
}
