package dev.towerbook.report.page.scorecard;

import static dev.towerbook.report.table.Style.BOLD;
import static dev.towerbook.report.table.Style.END;

import dev.towerbook.economics.invest.DatedCashFlow.Flow;
import dev.towerbook.economics.invest.Initiative;
import dev.towerbook.economics.invest.InvestmentCase;
import dev.towerbook.economics.invest.RunForecast;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.operation.Operation;
import dev.towerbook.economics.operation.SupportOverhead;
import dev.towerbook.economics.scorecard.ScoreCard;
import dev.towerbook.economics.scorecard.ScoreCard.Scope;
import dev.towerbook.economics.scorecard.Scorecards;
import dev.towerbook.economics.scorecard.WrapperMonth;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.catalogue.ExceptionHandler;
import dev.towerbook.mapping.catalogue.Wrapper;
import dev.towerbook.mapping.words.UsageUnit;
import dev.towerbook.mapping.words.Words;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.page.KeyFigure;
import dev.towerbook.report.page.PageContext;
import dev.towerbook.report.page.Wording;
import dev.towerbook.report.page.application.WrapperRows;
import dev.towerbook.report.table.Filled;
import dev.towerbook.report.table.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A page for each wrapper, dearest first, then for each application with an initiative. */
public final class ScorePages {

  /** A document that nobody reads to its end is no help: the rest stands in scorecard.csv. */
  private static final int MOST = 24;

  private static final double NAME_ROOM = 190;
  private static final double SIZE = 8;

  private final PageContext run;
  private final Scorecards cards;

  /** Pages of a run. */
  public ScorePages(PageContext run) {
    this.run = run;
    this.cards = run.results().scorecards();
  }

  /** All pages; none if there is neither a wrapper nor an initiative. */
  public ScorePage.Cards page() {
    List<ScoreCard> wrappers = new ArrayList<>(cards.of(Scope.WRAPPER));
    wrappers.sort(
        Comparator.<ScoreCard, BigDecimal>comparing(card -> month(card).cost().abs())
            .reversed()
            .thenComparing(ScoreCard::id));
    List<ScorePage.Card> pages = new ArrayList<>();
    wrappers.stream().limit(MOST).map(this::wrapper).forEach(pages::add);
    for (ScoreCard card : cards.of(Scope.APPLICATION)) {
      if (pages.size() < 2 * MOST && !initiatives(card).isEmpty()) {
        pages.add(application(card));
      }
    }
    int more = Math.max(0, wrappers.size() - MOST);
    Sentence rest =
        more == 0
            ? Sentence.none()
            : Sentence.of(
                "{} more " + Wording.plural(more, "wrapper") + " in scorecard.csv",
                NumberFormats.count(more));
    List<ScorePage.Pilot> pilots =
        cards.pilots().stream().map(one -> PilotRows.of(one, run.currency())).toList();
    return new ScorePage.Cards(run.frame(), pages, pilots, operated(), rest);
  }

  private Optional<ScorePage.Operated> operated() {
    List<Operation> applications =
        cards.operations().applications().values().stream()
            .sorted(
                Comparator.<Operation, BigDecimal>comparing(of -> of.exceptions().known())
                    .reversed()
                    .thenComparing(of -> of.subject().name()))
            .toList();
    List<SupportOverhead> support = cards.operations().support();
    return applications.isEmpty() && support.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ScorePage.Operated(
                OperationRows.headline(applications),
                OperationRows.applications(run, applications),
                OperationRows.support(run, support)));
  }

  private Optional<Operation> operation(ScoreCard card) {
    return cards.operations().of(new CostObject.Wrapper(card.id()));
  }

  private WrapperMonth month(ScoreCard card) {
    return Optional.ofNullable(cards.wrappers().get(card.id())).orElseThrow();
  }

  private List<Initiative> initiatives(ScoreCard card) {
    return cards.investments().byId().values().stream()
        .filter(
            one ->
                (card.scope() == Scope.WRAPPER ? one.wrapper() : one.application())
                    .filter(card.id()::equals)
                    .isPresent())
        .toList();
  }

  private ScorePage.Card wrapper(ScoreCard card) {
    WrapperMonth month = month(card);
    Figure cost = NumberFormats.money(month.cost(), run.currency());
    Sentence headline =
        Sentence.of(run.name(month.wrapper().name(), NAME_ROOM, SIZE) + " costs {}", cost)
            .joined(": ", ScoreRows.targets(card, cards.metrics()));
    BigDecimal runs = month.count(UsageUnit.WORKFLOW_RUN);
    List<KeyFigure> tiles =
        List.of(
            tile("Cost of the month", cost, "run and keep-alive, all hosts"),
            tile(
                "Keep-alive engineering",
                NumberFormats.money(month.support(), run.currency()),
                "hours that keep it working"),
            tile("Workflow runs", NumberFormats.quantity(runs, ""), "counted in the month"),
            exceptions(month),
            tile(
                "Metrics with a value",
                NumberFormats.count(card.there()),
                "the rest are n/a, with reasons"));
    return new ScorePage.Card(
        card.id(),
        headline,
        lead(month.wrapper()),
        tiles,
        ScoreRows.of(card, cards.metrics(), run.currency(), "Month before"),
        operation(card).map(of -> OperationRows.exceptions(run, of.exceptions())),
        operation(card).map(of -> TrendRows.of(run, of.trends())),
        worth(card),
        pilots(card));
  }

  private static KeyFigure exceptions(WrapperMonth month) {
    Figure all = NumberFormats.quantity(month.count(UsageUnit.EXCEPTION), "");
    Sentence apart =
        month.counts().containsKey(UsageUnit.BUSINESS_EXCEPTION)
            ? Sentence.of(
                "{} of business, {} of the machinery",
                NumberFormats.quantity(month.count(UsageUnit.BUSINESS_EXCEPTION), ""),
                NumberFormats.quantity(month.count(UsageUnit.SYSTEM_EXCEPTION), ""))
            : Sentence.plain("completed by hand");
    return KeyFigure.of("Exceptions", all, apart);
  }

  private Sentence lead(Wrapper wrapper) {
    List<String> hosts =
        run.catalogue().hostsOf(wrapper.id()).stream()
            .map(host -> run.application(host.application()).name())
            .toList();
    String overdue = wrapper.overdue(run.month()) ? ", past its end date" : "";
    return Sentence.plain(
        Wording.capital(Words.word(wrapper.kind()))
            + " on "
            + (wrapper.platform().isEmpty() ? NumberFormats.NOT_AVAILABLE : wrapper.platform())
            + ", "
            + WrapperRows.intent(wrapper)
            + overdue
            + ", owner "
            + (wrapper.owner().isEmpty() ? NumberFormats.NOT_AVAILABLE : wrapper.owner())
            + "; keeps "
            + Wording.list(hosts)
            + " usable; exceptions handled by "
            + (wrapper.handler() == ExceptionHandler.TECH ? "IT" : "business"));
  }

  private ScorePage.Card application(ScoreCard card) {
    Figure tco = run.figure(run.totals().application(card.id()));
    String name = run.name(run.application(card.id()).name(), NAME_ROOM, SIZE);
    return new ScorePage.Card(
        card.id(),
        Sentence.of(name + " costs {}", tco).joined(": ", ScoreRows.targets(card, cards.metrics())),
        Sentence.plain(
            "Application with an initiative, owner "
                + Wording.list(initiatives(card).stream().map(Initiative::owner).toList())),
        List.of(
            tile("TCO of the month", tco, "fully loaded"),
            tile(
                "Metrics with a value",
                NumberFormats.count(card.there()),
                "the rest are n/a, with reasons")),
        ScoreRows.of(card, cards.metrics(), run.currency(), "Month before"),
        Optional.empty(),
        Optional.empty(),
        worth(card),
        pilots(card));
  }

  private List<Sentence> pilots(ScoreCard card) {
    return initiatives(card).stream()
        .flatMap(one -> cards.pilot(one.id()).stream())
        .map(check -> PilotRows.headline(check, run.currency()))
        .toList();
  }

  private static KeyFigure tile(String label, Figure value, String note) {
    return KeyFigure.of(label, value, Sentence.plain(note));
  }

  private Filled<?> worth(ScoreCard card) {
    return Table.<Initiative>of("initiatives", "fine")
        .text("Initiative", "label", one -> Wording.middle(one.name(), 40, NAME_ROOM, SIZE), BOLD)
        .text("First flow", "first", one -> NumberFormats.day(days(one).getFirst()))
        .text("Last flow", "last", one -> NumberFormats.day(days(one).getLast()))
        .text("Status", "status", one -> status(one))
        .figure("NPV", "npv", one -> money(worth(one).npv()))
        .figure(
            "Rate +2 points",
            "higherRate",
            one -> money(worth(one).atRate(InvestmentCase.RATE_STEP).npv()))
        .figure("Benefit −20 %", "lessBenefit", one -> money(worth(one).npvWithLessBenefit()))
        .figure(
            "Break-even %",
            "breakEven", one -> known(worth(one).breakEvenBenefit()).map(NumberFormats::percent))
        .figure("IRR %", "irr", one -> shown(worth(one).irr(), NumberFormats::percent))
        .figure(
            "Payback, years", "payback", one -> shown(worth(one).payback(), NumberFormats::score))
        .figure(
            "Discounted, years",
            "discountedPayback",
            one -> shown(worth(one).discountedPayback(), NumberFormats::score))
        .figure("Run, plan", "plannedRun", one -> amount(forecast(one).planned()))
        .figure("Run, actual", "actualRun", one -> amount(forecast(one).actual()))
        .figure("NPV with it", "actualNpv", one -> amount(forecast(one).npv()), END)
        .rows(initiatives(card));
  }

  private RunForecast forecast(Initiative one) {
    return cards.investments().forecast(one);
  }

  private String status(Initiative one) {
    return one.isPlanned(run.month()) ? "planned" : "validated";
  }

  private Optional<Figure> amount(Measure measure) {
    return known(measure).map(of -> NumberFormats.money(of, run.currency()));
  }

  private InvestmentCase worth(Initiative one) {
    return cards.investments().of(one);
  }

  private static List<LocalDate> days(Initiative one) {
    return one.flows().stream().map(Flow::day).sorted().toList();
  }

  private Figure money(Measure measure) {
    return NumberFormats.money(known(measure).orElseThrow(), run.currency());
  }

  /** A figure, or the word that stands for it, like never. */
  private static Object shown(Measure measure, Function<BigDecimal, Figure> format) {
    return measure instanceof Measure.Word word ? word.value() : known(measure).map(format);
  }

  private static Optional<BigDecimal> known(Measure measure) {
    return measure instanceof Measure.Known known ? Optional.of(known.value()) : Optional.empty();
  }
}
