package dev.towerbook.report.page.scorecard;

import static dev.towerbook.report.table.Style.DIM;
import static dev.towerbook.report.table.Style.END;

import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.scorecard.Instrumented;
import dev.towerbook.economics.scorecard.Score;
import dev.towerbook.economics.scorecard.ScoreMetric;
import dev.towerbook.economics.scorecard.Scorecards;
import dev.towerbook.economics.scorecard.TagSpend;
import dev.towerbook.economics.scorecard.TagSpend.Covered;
import dev.towerbook.economics.tags.TagMonth;
import dev.towerbook.mapping.words.Transfer;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.page.Portfolio;
import dev.towerbook.report.page.RoundedAmount;
import dev.towerbook.report.page.Wording;
import dev.towerbook.report.table.Filled;
import dev.towerbook.report.table.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The scorecard of the portfolio. */
public final class ScoreOverview {

  private static final int MISSING = 6;
  private static final int KEYS = 5;
  private static final double NAME_ROOM = 84;
  private static final double LACKS_ROOM = 104;
  private static final double SIZE = 8;

  private ScoreOverview() {}

  public static ScorePage.Overview of(Portfolio of) {
    Scorecards cards = of.run().results().scorecards();
    List<Transfer> kinds =
        Arrays.stream(Transfer.values()).filter(kind -> kind != Transfer.NONE).toList();
    BigDecimal all = cards.network().total(kind -> kind != Transfer.NONE);
    RoundedAmount total = RoundedAmount.of(all);
    List<RoundedAmount> amounts =
        total.split(kinds.stream().map(kind -> cards.network().total(one -> one == kind)).toList());
    List<Traffic> traffic = new ArrayList<>();
    for (int i = 0; i < kinds.size(); i++) {
      traffic.add(new Traffic(words(kinds.get(i)), amounts.get(i), total));
    }
    Optional<TagMonth> required = cards.requiredTags().of(of.run().month());
    Sentence targets = ScoreRows.targets(cards.portfolio(), cards.metrics());
    return new ScorePage.Overview(
        new Sentence(Wording.capital(targets.text()), targets.figures()),
        lead(cards),
        ScoreRows.of(
            cards.portfolio(),
            cards.metrics(),
            of.currency(),
            NumberFormats.shortMonth(of.run().month().minusMonths(1))),
        Sentence.of("Network traffic cost {}", of.run().figure(total)),
        traffic(of).rows(traffic).total("trafficTotal", new Traffic("Traffic", total, total)),
        required
            .map(month -> RequiredTagRows.headline(month, cards.requiredTags()))
            .orElseGet(() -> Sentence.plain("Tag coverage of taggable cost")),
        required
            .<Filled<?>>map(month -> RequiredTagRows.of(of, month))
            .orElseGet(() -> tags(cards.tags())),
        missingHeadline(cards),
        missing(of, cards),
        TeamScoreRows.headline(of.run()),
        TeamScoreRows.of(of.run()));
  }

  private static Sentence lead(Scorecards cards) {
    long there = cards.portfolio().scores().stream().filter(Score::isThere).count();
    return Sentence.of(
        "{} of {} metrics have a value; the rest are n/a, with reasons; metrics that finance has"
            + " not signed are grey, and neither judged nor used by decision rules",
        NumberFormats.count(there),
        NumberFormats.count(ScoreMetric.values().length));
  }

  private static String words(Transfer kind) {
    return switch (kind) {
      case NONE -> "None";
      case EGRESS -> "Internet egress";
      case INTER_SERVICE -> "Between services and zones";
      case INTER_REGION -> "Between regions";
      case GATEWAY -> "Through gateways";
      case INGRESS -> "Ingress";
      case UNCLASSIFIED -> "Not classified";
    };
  }

  /** Traffic of one kind, beside all of it. */
  private record Traffic(String label, RoundedAmount amount, RoundedAmount all) {}

  private static Table<Traffic> traffic(Portfolio of) {
    return Table.<Traffic>of("traffic", "fine tight")
        .text("Network traffic", "label", Traffic::label)
        .figure(of.currency(), "amount", line -> of.run().figure(line.amount()))
        .figure("Share %", "share", line -> of.run().share(line.amount(), line.all()), END);
  }

  /** Before the rules, the keys that cover most, after the rules. */
  private static Filled<?> tags(TagSpend tags) {
    List<Map.Entry<String, Covered>> rows = new ArrayList<>();
    rows.add(Map.entry("Any tag, before the rules", tags.tagged()));
    tags.byKey().entrySet().stream()
        .sorted(
            Map.Entry.<String, Covered>comparingByValue(
                    java.util.Comparator.comparing(Covered::cost))
                .reversed())
        .limit(KEYS)
        .forEach(
            key ->
                rows.add(
                    Map.entry(
                        "Key " + Wording.fit(key.getKey(), NAME_ROOM, SIZE), key.getValue())));
    rows.add(Map.entry("Classified by the rules", tags.placed()));
    return Table.<Map.Entry<String, Covered>>of("tags", "fine tight")
        .text("Tag", "label", Map.Entry::getKey)
        .figure("By cost %", "byCost", tag -> percent(tag.getValue().byCost(tags.taggable())))
        .figure("By rows %", "byRows", tag -> percent(tag.getValue().byRows(tags.taggable())), END)
        .rows(rows);
  }

  private static Optional<Figure> percent(Measure measure) {
    return measure.number().map(NumberFormats::percent);
  }

  private static Sentence missingHeadline(Scorecards cards) {
    int offenders = cards.offenders().size();
    return offenders == 0
        ? Sentence.plain("Every service reports its cost per unit")
        : Sentence.of(
            "{} "
                + Wording.plural(offenders, "service")
                + (offenders == 1 ? " does" : " do")
                + " not report cost per unit",
            NumberFormats.count(offenders));
  }

  private static Filled<?> missing(Portfolio of, Scorecards cards) {
    return Table.<Instrumented>of("missing", "fine tight")
        .text("Service", "label", one -> name(of, one))
        .figure("Cost", "amount", one -> cost(of, one))
        .text("Lacks", "lacks", one -> Wording.fit(one.lacks(), LACKS_ROOM, SIZE), DIM, END)
        .rows(cards.offenders().stream().limit(MISSING).toList());
  }

  private static String name(Portfolio of, Instrumented one) {
    String id = one.service().id();
    String name =
        switch (one.kind()) {
          case APPLICATION -> of.run().application(id).name();
          case WRAPPER ->
              of.run().catalogue().wrapper(id).map(wrapper -> wrapper.name()).orElse(id);
          case SHARED_POOL -> "pool " + id;
        };
    return of.run().name(name, NAME_ROOM, SIZE);
  }

  private static Figure cost(Portfolio of, Instrumented one) {
    return of.run()
        .figure(
            one.kind() == Instrumented.Kind.APPLICATION
                ? of.run().totals().application(one.service().id())
                : RoundedAmount.of(one.service().cost()));
  }
}
