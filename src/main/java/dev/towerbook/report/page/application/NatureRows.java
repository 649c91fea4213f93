package dev.towerbook.report.page.application;

import dev.towerbook.mapping.catalogue.Capability;
import dev.towerbook.mapping.catalogue.CapabilityLink;
import dev.towerbook.mapping.catalogue.ExceptionHandler;
import dev.towerbook.mapping.catalogue.Wrapper;
import dev.towerbook.mapping.words.UsageUnit;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.page.ApplicationView;
import dev.towerbook.report.page.PageContext;
import dev.towerbook.report.page.RoundedAmount;
import dev.towerbook.report.page.Wording;
import dev.towerbook.tco.TcoStatement;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What kind of cost it is: capability, run or change, avoidable; and what stays outside TCO. */
public final class NatureRows {

  private static final int CAPABILITIES = 3;
  private static final double NAME_ROOM = 100;
  private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

  private NatureRows() {}

  static ApplicationPage.Nature of(ApplicationView one) {
    return new ApplicationPage.Nature(capabilities(one), splits(one), memos(one));
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
      return Sentence.of(retiring + " saves nothing: cost is {} a month.", all);
    }
    return ends.exact().compareTo(cost.exact()) <= 0
        ? Sentence.of(retiring + " ends {} of {} a month.", run.figure(ends), all)
        : Sentence.of(
            retiring + " ends {} a month; credits that stay bring today's cost to {}.",
            run.figure(ends),
            all);
  }

  private static List<ApplicationPage.CapabilityRow> capabilities(ApplicationView one) {
    List<CapabilityLink> links = one.run().catalogue().capabilitiesOf(one.id());
    if (links.isEmpty()) {
      return List.of(
          new ApplicationPage.CapabilityRow(
              "No capability in the catalogue", Optional.empty(), one.figure(one.tco())));
    }
    List<BigDecimal> parts =
        dev.towerbook.money.Weights.splitExactly(
                one.tco().exact(), links.stream().map(CapabilityLink::weight).toList())
            .orElseThrow();
    List<RoundedAmount> shown = one.tco().split(parts);
    List<ApplicationPage.CapabilityRow> rows = new ArrayList<>();
    int top = links.size() <= CAPABILITIES ? links.size() : CAPABILITIES - 1;
    for (int i = 0; i < top; i++) {
      rows.add(capability(one, links.get(i), shown.get(i)));
    }
    if (top < links.size()) {
      RoundedAmount rest = RoundedAmount.sum(shown.subList(top, shown.size()));
      BigDecimal weights =
          links.subList(top, links.size()).stream()
              .map(CapabilityLink::weight)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      rows.add(
          new ApplicationPage.CapabilityRow(
              "Other (" + (links.size() - top) + ")",
              Optional.of(NumberFormats.percent(weights)),
              one.figure(rest)));
    }
    return rows;
  }

  private static ApplicationPage.CapabilityRow capability(
      ApplicationView one, CapabilityLink link, RoundedAmount amount) {
    Map<String, Capability> all = one.run().catalogue().capabilities();
    return new ApplicationPage.CapabilityRow(
        one.run().name(name(all, link.capability()), NAME_ROOM, Wording.CELL),
        Optional.of(NumberFormats.percent(link.weight())),
        one.figure(amount));
  }

  private static String name(Map<String, Capability> all, String id) {
    return Optional.ofNullable(all.get(id)).map(Capability::name).orElse(id);
  }

  private static List<ApplicationPage.SplitRow> splits(ApplicationView one) {
    TcoStatement statement = one.statement();
    List<RoundedAmount> work =
        one.tco()
            .split(List.of(statement.run(), statement.change(), statement.neitherRunNorChange()));
    RoundedAmount avoidable = avoidable(one);
    List<ApplicationPage.SplitRow> rows = new ArrayList<>();
    rows.add(split(one, "Run", work.get(0)));
    rows.add(split(one, "Change", work.get(1)));
    if (!work.get(2).isZero()) {
      rows.add(split(one, "Run or change unknown", work.get(2)));
    }
    rows.add(split(one, "Ends if retired", avoidable));
    rows.add(split(one, "Stays if retired", one.tco().minus(avoidable)));
    return rows;
  }

  private static ApplicationPage.SplitRow split(
      ApplicationView one, String label, RoundedAmount part) {
    return new ApplicationPage.SplitRow(label, one.figure(part), one.share(part));
  }

  private static List<ApplicationPage.MemoRow> memos(ApplicationView one) {
    List<ApplicationPage.MemoRow> memos = new ArrayList<>();
    memos.add(
        new ApplicationPage.MemoRow(
            "Capital outlay, outside TCO",
            Optional.of(one.figure(one.run().totals().capital(one.id()))),
            ""));
    memos.add(
        new ApplicationPage.MemoRow(
            "Corrections of earlier months, inside TCO",
            Optional.of(NumberFormats.money(one.run().correction(one.id()), one.currency())),
            ""));
    businessHandling(one).ifPresent(memos::add);
    return memos;
  }

  /** Exceptions that business staff work off; empty if no wrapper leaves any to them. */
  private static Optional<ApplicationPage.MemoRow> businessHandling(ApplicationView one) {
    List<Wrapper> wrappers =
        one.figures().wrappers().stream()
            .filter(wrapper -> wrapper.handler() == ExceptionHandler.BUSINESS)
            .toList();
    if (wrappers.isEmpty()) {
      return Optional.empty();
    }
    Optional<BigDecimal> hourCost = one.run().results().mappings().settings().businessHourCost();
    if (hourCost.isEmpty()) {
      return Optional.of(
          handling(Optional.empty(), "n/a: the settings have no business hour cost"));
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (Wrapper wrapper : wrappers) {
      Optional<BigDecimal> hours = hours(one, wrapper);
      if (hours.isEmpty()) {
        return Optional.of(
            handling(Optional.empty(), "n/a: minutes an exception or the count are not known"));
      }
      sum = sum.add(hours.get().multiply(hourCost.get()));
    }
    return Optional.of(handling(Optional.of(NumberFormats.money(sum, one.currency())), ""));
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

  private static ApplicationPage.MemoRow handling(Optional<Figure> amount, String note) {
    return new ApplicationPage.MemoRow("Exceptions worked by business, outside TBM", amount, note);
  }
}
