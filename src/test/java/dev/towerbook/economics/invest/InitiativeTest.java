package dev.towerbook.economics.invest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.towerbook.economics.invest.DatedCashFlow.Flow;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.mapping.Mappings;
import dev.towerbook.mapping.catalogue.Catalogue;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.Severity;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitiativeTest {

  private static final Path SHELF = Path.of("mappings");
  private static final Catalogue CATALOGUE = Mappings.load(SHELF).value().catalogue();
  private static final LocalDate START = LocalDate.of(2025, 1, 1);

  @TempDir private Path folder;

  /** Flows a year of 365 days apart. */
  private static DatedCashFlow yearly(double... amounts) {
    List<Flow> flows = new java.util.ArrayList<>();
    for (int i = 0; i < amounts.length; i++) {
      flows.add(new Flow(START.plusDays(365L * i), amounts[i]));
    }
    return new DatedCashFlow(flows);
  }

  @Test
  void payback_is_the_day_on_which_the_sum_stays_above_zero() {
    assertThat(yearly(-100, 60, 60).payback(0)).isEqualTo(new Payback.After(2, 2, 1));
    assertThat(yearly(-100, 60, 30).payback(0)).isEqualTo(new Payback.NotWithin(2));
    assertThat(yearly(-100, 110, -50, 60).payback(0)).isEqualTo(new Payback.After(3, 1, 3));
    assertThat(yearly(100, 10).payback(0)).isEqualTo(new Payback.After(0, 0, 0));
  }

  @Test
  void discounting_makes_payback_later_or_never() {
    assertThat(yearly(-100, 60, 45).payback(0)).isEqualTo(new Payback.After(2, 2, 1));
    assertThat(yearly(-100, 60, 45).payback(0.08)).isEqualTo(new Payback.NotWithin(2));
  }

  @Test
  void what_is_paid_and_received_on_one_day_is_one_flow() {
    DatedCashFlow flows =
        new DatedCashFlow(
            List.of(
                new Flow(START, -100),
                new Flow(START.plusDays(365), 150),
                new Flow(START.plusDays(365), -80)));
    assertThat(flows.payback(0)).isEqualTo(new Payback.NotWithin(2));
  }

  @Test
  void a_case_says_never_and_several_in_words() {
    InvestmentCase never = atFirstFlow(yearly(-100, 60, 30).flows(), 0.1);
    assertThat(never.payback()).isEqualTo(new Measure.Word("never"));
    InvestmentCase several = atFirstFlow(yearly(-100, 230, -132).flows(), 0.1);
    assertThat(several.irr()).isEqualTo(new Measure.Word("several"));
    assertThat(several.irrNote()).isNotEmpty();
    InvestmentCase none = atFirstFlow(yearly(-100, 10, -10).flows(), 0.1);
    assertThat(none.irr()).isEqualTo(new Measure.Word("none"));
  }

  @Test
  void benefits_cut_to_the_break_even_part_are_worth_nothing() {
    List<Flow> flows = yearly(-100, -20, 90, 90).flows();
    InvestmentCase of = atFirstFlow(flows, 0.08);
    double part = ((Measure.Known) of.breakEvenBenefit()).value().doubleValue();
    List<Flow> cut =
        flows.stream().map(f -> f.amount() > 0 ? new Flow(f.day(), f.amount() * part) : f).toList();
    assertThat(new DatedCashFlow(cut).xnpv(0.08)).isCloseTo(0, within(1e-9));
    double less = ((Measure.Known) of.npvWithLessBenefit()).value().doubleValue();
    double full = ((Measure.Known) of.npv()).value().doubleValue();
    assertThat(full - less).isCloseTo((full + 100 + 20 / 1.08) * 0.2, within(1e-9));
  }

  @Test
  void values_on_one_day_add_up() {
    LocalDate day = LocalDate.of(2026, 10, 31);
    List<Flow> early = List.of(flow("2024-04-01", -310_000), flow("2027-03-31", 430_000));
    List<Flow> late = List.of(flow("2026-07-01", -260_000), flow("2028-06-30", 390_000));
    List<Flow> both = Stream.concat(early.stream(), late.stream()).toList();
    double parts = npv(early, day) + npv(late, day);
    assertThat(npv(both, day)).isCloseTo(parts, within(1e-6));
    assertThat(npv(both, day)).isNotCloseTo(npv(both, LocalDate.of(2024, 4, 1)), within(1.0));
  }

  @Test
  void a_validation_holds_for_eighteen_months() {
    YearMonth month = YearMonth.of(2026, 10);
    assertThat(checked("2025-04-30").isPlanned(month)).isFalse();
    assertThat(checked("2025-04-29").isPlanned(month)).isTrue();
    assertThat(checked("2026-11-01").isPlanned(month)).isTrue();
  }

  @Test
  void the_runs_to_come_are_replaced_by_what_a_year_really_cost() {
    Initiative plan = checked("2026-05-01");
    InvestmentCase worth = new InvestmentCase(plan.flows(), 0, LocalDate.of(2026, 10, 31));
    Measure actual = new Measure.Known(new BigDecimal("70"));
    RunForecast forecast = new RunForecast(plan, worth, actual);
    assertThat(number(forecast.planned())).isCloseTo(50, within(1e-9));
    assertThat(number(worth.npv()) - number(forecast.npv())).isCloseTo(20, within(1e-9));
    Measure few = RunForecast.yearly(new TreeMap<>(), YearMonth.of(2026, 10));
    assertThat(new RunForecast(plan, worth, few).npv())
        .isEqualTo(new Measure.Unknown("cost of 0 of 12 months"));
  }

  private static Initiative checked(String on) {
    List<Flow> runs = List.of(flow("2026-01-01", -40), flow("2027-01-01", -50));
    List<Flow> flows = new ArrayList<>(runs);
    flows.add(flow("2025-01-01", -100));
    flows.add(flow("2027-01-01", 300));
    return new Initiative(
        "one",
        "One",
        Optional.of("bot"),
        Optional.empty(),
        "Ann",
        flows,
        runs,
        Optional.of(new Initiative.Validation("Bob", LocalDate.parse(on))));
  }

  private static Flow flow(String day, double amount) {
    return new Flow(LocalDate.parse(day), amount);
  }

  private static double npv(List<Flow> flows, LocalDate day) {
    return number(new InvestmentCase(flows, 0.08, day).npv());
  }

  private static double number(Measure measure) {
    return measure.number().orElseThrow().doubleValue();
  }

  @Test
  void the_sample_has_one_that_pays_back_one_that_never_does_and_one_of_several_rates() {
    Loaded<InitiativeShelf> loaded = InitiativeShelf.load(SHELF, CATALOGUE);
    assertThat(loaded.problems()).isEmpty();
    assertThat(loaded.value().ofWrapper("claims-intake-bot")).hasSize(1);
    assertThat(loaded.value().ofApplication("claims-assist")).hasSize(1);
    assertThat(irr(loaded.value(), "invoice-bridge")).isEqualTo(new Measure.Word("several"));
    assertThat(irr(loaded.value(), "treaty-reading")).isEqualTo(new Measure.Word("none"));
    assertThat(irr(loaded.value(), "claims-intake")).isInstanceOf(Measure.Known.class);
  }

  private static Measure irr(InitiativeShelf shelf, String id) {
    Initiative one = Optional.ofNullable(shelf.byId().get(id)).orElseThrow();
    return atFirstFlow(one.flows(), 0.08).irr();
  }

  @Test
  void each_wrong_row_is_named_with_its_line() throws IOException {
    Files.createDirectories(folder.resolve("decisions"));
    Files.writeString(
        folder.resolve(InitiativeShelf.SHEET.path()),
        """
        initiative_id,name,wrapper_id,application_id,owner,why
        good,Good,broker-sync,,Ann,a test
        good,Good,broker-sync,,Ann,twice
        both,Both,broker-sync,claims-core,Ann,about two
        slip,Slip,brokr-sync,,Ann,unknown wrapper
        bare,Bare,broker-sync,,Ann,no flow
        """);
    Files.writeString(
        folder.resolve(InitiativeShelf.FLOWS.path()),
        """
        initiative_id,date,amount,kind,why
        good,2025-01-01,100,investment,x
        good,2026-01-01,150,benefit,x
        godo,2026-01-01,150,benefit,a slip
        good,2026-01-01,-5,run,below zero
        good,2026-01-01,5,bonus,no such kind
        slip,2026-01-01,5,run,x
        both,2026-01-01,5,run,x
        """);
    Loaded<InitiativeShelf> loaded = InitiativeShelf.load(folder, CATALOGUE);
    assertThat(loaded.problems())
        .extracting(p -> p.code() + ":" + p.place().line() + ":" + p.severity())
        .containsExactlyInAnyOrder(
            "SHELF-TWICE:3:" + Severity.ERROR,
            "SHELF-UNKNOWN:4:" + Severity.ERROR,
            "INITIATIVE-AMOUNT:5:" + Severity.ERROR,
            "SHELF-WORD:6:" + Severity.ERROR,
            "INITIATIVE-ABOUT:4:" + Severity.ERROR,
            "SHELF-UNKNOWN:5:" + Severity.ERROR,
            "INITIATIVE-FLOWS:6:" + Severity.WARNING);
    assertThat(loaded.value().byId()).containsOnlyKeys("good");
  }

  /** Valued on the day of the first flow, as the examples are. */
  private static InvestmentCase atFirstFlow(List<Flow> flows, double rate) {
    LocalDate first = flows.stream().map(Flow::day).min(LocalDate::compareTo).orElseThrow();
    return new InvestmentCase(flows, rate, first);
  }
}
