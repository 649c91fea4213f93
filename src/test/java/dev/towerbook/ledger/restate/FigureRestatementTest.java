package dev.towerbook.ledger.restate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.ledger.restate.FigureRestatement.Former;
import dev.towerbook.mapping.words.Words;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What was published otherwise is told with before, after and cause, and nothing else is. */
class FigureRestatementTest {

  private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final String COUNTS = "usage/2026-09.csv";
  private static final String BILL = "bills/2026-09.csv";

  /** A pack of October with one application and its September. */
  private static final class Pack {
    private final Map<String, String> files = new TreeMap<>();
    private final Map<String, String> shelf =
        new TreeMap<>(
            Map.of(
                "rules/tower.csv", "r",
                "rates/exchange-rates.csv", "x",
                "decisions/disposition.csv", "d",
                "formats/usage.yaml", "f"));
    private String version = "1";
    private String currency = "EUR";
    private final Map<FigureKind, String> ledger = new TreeMap<>();
    private String count = "1000";
    private String cost = "500";
    private String verdict = "KEEP";
    private boolean shelfIsTold = true;
    private boolean listed = true;
    private List<YearMonth> months = List.of(SEPTEMBER, OCTOBER);

    Pack() {
      files.put(COUNTS, "c");
      files.put(BILL, "b");
      files.put("bills/2026-10.csv", "b10");
    }

    Pack file(String name, String content) {
      if (content.isEmpty()) {
        files.remove(name);
      } else {
        files.put(name, content);
      }
      return this;
    }

    Pack shelf(String file, String content) {
      shelf.put(file, content);
      return this;
    }

    Pack count(String number) {
      count = number;
      return this;
    }

    Pack cost(String number) {
      cost = number;
      return this;
    }

    Pack verdict(String word) {
      verdict = word;
      return this;
    }

    PackFigures reported() {
      FigureSnapshot figures = new FigureSnapshot();
      for (FigureKind kind : FigureKind.values()) {
        months.forEach(month -> figures.month(kind, month));
      }
      FigureKey key = FigureKey.of(SEPTEMBER, FigureKind.COUNT, "app", "transaction");
      if (!count.isEmpty()) {
        figures.number(key, new BigDecimal(count));
        figures.countedIn(key, new TreeSet<>(List.of(COUNTS)));
      }
      if (!cost.isEmpty()) {
        BigDecimal tco = new BigDecimal(cost);
        figures.number(FigureKey.of(SEPTEMBER, FigureKind.TCO, "app", ""), tco);
        figures.number(FigureKey.of(OCTOBER, FigureKind.TCO, "app", ""), tco);
        // Money of the pack's own month has a bridge of its own.
        figures.number(FigureKey.of(OCTOBER, FigureKind.EFFECTIVE_COST, "", ""), tco);
        unitCost(figures, tco);
      }
      ledger.forEach(
          (kind, amount) ->
              figures.number(FigureKey.of(SEPTEMBER, kind, "", ""), new BigDecimal(amount)));
      figures.word(FigureKey.of(OCTOBER, FigureKind.VERDICT, "app", ""), verdict);
      return new PackFigures(figures, given(figures), currency);
    }

    private void unitCost(FigureSnapshot figures, BigDecimal tco) {
      if (listed) {
        figures.application("app");
        if (!count.isEmpty()) {
          figures.number(
              FigureKey.of(SEPTEMBER, FigureKind.UNIT_COST, "app", "transaction"),
              tco.divide(new BigDecimal(count), java.math.MathContext.DECIMAL64));
        }
      }
    }

    private Given given(FigureSnapshot figures) {
      Given given =
          new Given(
              shelfIsTold ? new TreeMap<>(shelf) : new TreeMap<>(), shelf.toString(), version);
      files.forEach((name, content) -> given.file(name, "", kind(name), content));
      files.keySet().stream()
          .filter(name -> name.startsWith("bills/"))
          .forEach(name -> given.month(name, month(name)));
      figures
          .values()
          .keySet()
          .forEach(key -> figures.filesOf(key).forEach(file -> given.month(file, key.month())));
      return given;
    }

    private static SourceKind kind(String name) {
      return name.startsWith("usage/") ? SourceKind.USAGE : SourceKind.BILL;
    }

    private static YearMonth month(String name) {
      return YearMonth.parse(name.replaceAll(".*/|\\.csv", ""));
    }
  }

  private static FigureRestatement compared(Pack before, Pack now) {
    return compared(new Former(OCTOBER, 1, false), before, now);
  }

  private static FigureRestatement compared(Former former, Pack before, Pack now) {
    return FigureRestatement.of(former, before.reported(), now.reported(), OCTOBER);
  }

  private static List<String> rows(FigureRestatement restated) {
    return restated.changes().stream().map(FigureRestatementTest::row).toList();
  }

  private static String row(FigureChange change) {
    return String.join(
        " ",
        change.key().month().toString(),
        Words.word(change.key().kind()),
        change.before().map(FigureValue::text).orElse("unknown"),
        change.after().map(FigureValue::text).orElse("unknown"),
        change.difference().map(BigDecimal::toPlainString).orElse("-"),
        change.why().cause().map(Words::word).orElse("unknown"),
        change.why().sources().toString());
  }

  @Test
  void the_same_again_tells_nothing() {
    FigureRestatement restated = compared(new Pack(), new Pack());
    assertThat(restated.changes()).isEmpty();
    assertThat(restated.problems()).isEmpty();
  }

  @Test
  void a_corrected_count_is_told_with_the_unit_cost_that_it_moves() {
    Pack now = new Pack().count("1250").file(COUNTS, "c2");
    assertThat(rows(compared(new Pack(), now)))
        .containsExactly(
            "2026-09 count 1000 1250 250 counts-changed [usage/2026-09.csv]",
            "2026-09 unit-cost 0.5 0.4 -0.1 counts-changed [usage/2026-09.csv]");
  }

  @Test
  void a_count_that_is_withdrawn_leaves_unknown_not_zero() {
    Pack now = new Pack().count("").file(COUNTS, "");
    FigureRestatement restated = compared(new Pack(), now);
    assertThat(rows(restated))
        .containsExactly(
            "2026-09 count 1000 unknown - source-withdrawn [usage/2026-09.csv]",
            "2026-09 unit-cost 0.5 unknown - source-withdrawn [usage/2026-09.csv]");
    assertThat(restated.problems())
        .singleElement()
        .returns(Severity.NOTE, Problem::severity)
        .extracting(Problem::cause)
        .isEqualTo(
            "1 count and 1 unit cost of 2026-09 differ from revision 1 of 2026-10; because a"
                + " source that is not there any more: usage/2026-09.csv");
  }

  @Test
  void a_late_bill_moves_cost_and_unit_cost_of_its_month() {
    Pack now = new Pack().cost("600").file("bills/late/2026-09.csv", "l");
    assertThat(rows(compared(new Pack(), now)))
        .containsExactly(
            "2026-09 unit-cost 0.5 0.6 0.1 new-source [bills/late/2026-09.csv]",
            "2026-09 tco 500 600 100 new-source [bills/late/2026-09.csv]");
  }

  @Test
  void a_bill_of_another_month_is_not_the_cause() {
    Pack now =
        new Pack()
            .cost("600")
            .file(BILL, "b2")
            .file("bills/2026-10.csv", "b11")
            .file("bills/2026-11.csv", "n");
    assertThat(rows(compared(new Pack(), now)))
        .containsExactly(
            "2026-09 unit-cost 0.5 0.6 0.1 provider-restated [bills/2026-09.csv]",
            "2026-09 tco 500 600 100 provider-restated [bills/2026-09.csv]");
  }

  @Test
  void a_rule_or_a_rate_of_the_shelf_is_named_by_its_file() {
    assertThat(rows(compared(new Pack(), new Pack().cost("400").shelf("rules/tower.csv", "r2"))))
        .containsExactly(
            "2026-09 unit-cost 0.5 0.4 -0.1 rule-changed [rules/tower.csv]",
            "2026-09 tco 500 400 -100 rule-changed [rules/tower.csv]");
    assertThat(
            rows(
                compared(
                    new Pack(), new Pack().cost("400").shelf("rates/exchange-rates.csv", "x2"))))
        .containsExactly(
            "2026-09 unit-cost 0.5 0.4 -0.1 rate-changed [rates/exchange-rates.csv]",
            "2026-09 tco 500 400 -100 rate-changed [rates/exchange-rates.csv]");
  }

  @Test
  void sources_and_shelf_that_both_changed_are_both_named() {
    Pack now = new Pack().cost("400").file(BILL, "b2").shelf("rules/tower.csv", "r2").count("1000");
    assertThat(rows(compared(new Pack(), now)))
        .contains("2026-09 tco 500 400 -100 sources-or-shelf [bills/2026-09.csv, rules/tower.csv]");
    // A rule or a decision counts nothing.
    Pack counted =
        new Pack()
            .count("2000")
            .file(COUNTS, "c2")
            .shelf("rules/tower.csv", "r2")
            .shelf("decisions/disposition.csv", "d2");
    assertThat(rows(compared(new Pack(), counted)))
        .contains("2026-09 count 1000 2000 1000 counts-changed [usage/2026-09.csv]");
    // A layout does.
    Pack layout = new Pack().count("2000").shelf("formats/usage.yaml", "f2");
    assertThat(rows(compared(new Pack(), layout)))
        .contains("2026-09 count 1000 2000 1000 shelf-changed [formats/usage.yaml]");
  }

  @Test
  void a_verdict_changed_by_the_shelf_needs_a_person() {
    Pack now = new Pack().verdict("RETIRE").shelf("decisions/disposition.csv", "d2");
    FigureRestatement restated = compared(new Pack(), now);
    assertThat(rows(restated))
        .containsExactly("2026-10 verdict KEEP RETIRE - shelf-changed [decisions/disposition.csv]");
    assertThat(restated.problems())
        .singleElement()
        .returns(Severity.ACTION, Problem::severity)
        .extracting(Problem::cause)
        .isEqualTo(
            "1 verdict differs from revision 1 of 2026-10: app from keep to retire; EUR 500.00 of"
                + " TCO in the month; because the mappings folder was changed:"
                + " decisions/disposition.csv");
  }

  @Test
  void another_verdict_after_a_provisional_pack_is_what_readers_wait_for() {
    Pack now = new Pack().verdict("RETIRE").file("bills/2026-10.csv", "whole");
    FigureRestatement restated = compared(new Former(OCTOBER, 3, true), new Pack(), now);
    assertThat(rows(restated))
        .containsExactly("2026-10 verdict KEEP RETIRE - provider-restated [bills/2026-10.csv]");
    assertThat(restated.problems()).extracting(Problem::severity).containsExactly(Severity.NOTE);
  }

  @Test
  void a_verdict_on_what_had_none_takes_nothing_back() {
    FigureRestatement restated =
        compared(
            new Pack().verdict(""), new Pack().verdict("KEEP").file("bills/2026-10.csv", "b2"));
    assertThat(rows(restated))
        .containsExactly("2026-10 verdict unknown KEEP - provider-restated [bills/2026-10.csv]");
    assertThat(restated.problems()).extracting(Problem::severity).containsExactly(Severity.NOTE);
  }

  @Test
  void verdicts_are_compared_with_the_same_month_only() {
    Former september = new Former(SEPTEMBER, 1, false);
    Pack now = new Pack().verdict("RETIRE").count("1250").file(COUNTS, "c2");
    assertThat(rows(compared(september, new Pack(), now)))
        .containsExactly(
            "2026-09 count 1000 1250 250 counts-changed [usage/2026-09.csv]",
            "2026-09 unit-cost 0.5 0.4 -0.1 counts-changed [usage/2026-09.csv]");
  }

  @Test
  void a_month_of_which_the_former_pack_did_not_speak_was_not_told_otherwise() {
    Pack before = new Pack().count("").cost("");
    before.months = List.of(OCTOBER);
    assertThat(compared(before, new Pack()).changes()).isEmpty();
  }

  @Test
  void an_application_that_a_pack_does_not_list_is_not_told_otherwise_but_its_cost_is() {
    Pack now = new Pack();
    now.listed = false;
    assertThat(compared(new Pack(), now).changes()).isEmpty();
    Pack dearer = new Pack().cost("600").file(BILL, "b2");
    dearer.listed = false;
    assertThat(rows(compared(new Pack(), dearer)))
        .containsExactly("2026-09 tco 500 600 100 provider-restated [bills/2026-09.csv]");
    Pack unlisted = new Pack();
    unlisted.listed = false;
    assertThat(compared(unlisted, new Pack().cost("600").file(BILL, "b2")).changes()).isEmpty();
  }

  @Test
  void amounts_of_two_currencies_are_not_subtracted() {
    Pack now = new Pack().cost("600").count("1250").file(COUNTS, "c2");
    now.currency = "USD";
    FigureRestatement restated = compared(new Pack(), now);
    assertThat(rows(restated))
        .containsExactly("2026-09 count 1000 1250 250 counts-changed [usage/2026-09.csv]");
    assertThat(restated.isCompared()).isFalse();
    assertThat(restated.problems())
        .filteredOn(problem -> problem.severity() == Severity.ACTION)
        .singleElement()
        .extracting(Problem::cause)
        .isEqualTo(
            "revision 1 of 2026-10 is in EUR and this pack in USD: changes in amounts and unit"
                + " costs beyond the currency are not reported");
  }

  @Test
  void the_ledger_of_an_earlier_month_is_told_as_a_whole() {
    assertThat(rows(compared(ledger("500", "20"), ledger("700", "20").file(BILL, "b2"))))
        .containsExactly(
            "2026-09 effective-cost 500 700 200 provider-restated [bills/2026-09.csv]");
    Pack moved = ledger("500", "30").shelf("rules/tower.csv", "r2");
    assertThat(rows(compared(ledger("500", "20"), moved)))
        .containsExactly("2026-09 suspense 20 30 10 rule-changed [rules/tower.csv]");
  }

  private static Pack ledger(String cost, String suspense) {
    Pack pack = new Pack();
    pack.ledger.put(FigureKind.EFFECTIVE_COST, cost);
    pack.ledger.put(FigureKind.SUSPENSE, suspense);
    return pack;
  }

  @Test
  void a_renamed_file_is_no_cause() {
    Pack now =
        new Pack()
            .cost("400")
            .file(BILL, "")
            .file("bills/x/2026-09.csv", "b")
            .shelf("rules/tower.csv", "r2");
    assertThat(rows(compared(new Pack(), now)))
        .contains("2026-09 tco 500 400 -100 rule-changed [rules/tower.csv]");
  }

  @Test
  void what_nothing_explains_has_no_cause() {
    FigureRestatement restated = compared(new Pack(), new Pack().cost("400"));
    assertThat(rows(restated)).contains("2026-09 tco 500 400 -100 unknown []");
    assertThat(restated.problems().getFirst().cause())
        .endsWith("; nothing that the two packs were made of has changed");
    Pack newer = new Pack().cost("400");
    newer.version = "2";
    assertThat(rows(compared(new Pack(), newer)))
        .contains("2026-09 tco 500 400 -100 version-changed [Towerbook 2]");
  }

  @Test
  void a_pack_that_does_not_list_its_shelf_leaves_the_shelf_as_such() {
    Pack old = new Pack();
    old.shelfIsTold = false;
    assertThat(rows(compared(old, new Pack().cost("400").shelf("rules/tower.csv", "r2"))))
        .contains("2026-09 tco 500 400 -100 shelf-changed [mappings/]");
  }

  @Test
  void several_causes_among_the_sources_are_not_boiled_down_to_one() {
    Pack now = new Pack().count("1250").cost("600").file(COUNTS, "c2").file(BILL, "b2");
    assertThat(rows(compared(new Pack(), now)))
        .contains(
            "2026-09 count 1000 1250 250 counts-changed [usage/2026-09.csv]",
            "2026-09 unit-cost 0.5 0.48 -0.02 sources-changed"
                + " [bills/2026-09.csv, usage/2026-09.csv]");
  }
}
