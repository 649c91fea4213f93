package dev.towerbook.report.page.restated;

import static dev.towerbook.report.table.Style.AFTER;
import static dev.towerbook.report.table.Style.DIM;

import dev.towerbook.ledger.restate.FigureChange;
import dev.towerbook.ledger.restate.FigureKey;
import dev.towerbook.ledger.restate.FigureKind;
import dev.towerbook.ledger.restate.FigureRestatement;
import dev.towerbook.ledger.restate.FigureValue;
import dev.towerbook.ledger.restate.RestatedProblems;
import dev.towerbook.ledger.restate.RestatementCause;
import dev.towerbook.mapping.catalogue.Application;
import dev.towerbook.mapping.catalogue.Wrapper;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.page.PageContext;
import dev.towerbook.report.page.Wording;
import dev.towerbook.report.table.Filled;
import dev.towerbook.report.table.Table;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Counts, unit costs and verdicts that readers were told otherwise.
 *
 * @param headline empty if there is none
 * @param rows verdicts first, then counts and costs that changed most
 * @param more how many rows are elsewhere; empty if none
 */
public record RestatedFigures(Sentence headline, Filled<?> rows, String more) {

  private static final int ROWS = 12;
  private static final double NAME_ROOM = 130;
  private static final double SOURCE_ROOM = 350;
  private static final double SIZE = 7.6;

  /** Words first, then the largest change in parts of before; what is estimated comes last. */
  private static final Comparator<FigureChange> ORDER =
      Comparator.comparingInt((FigureChange change) -> rank(change.key().kind()))
          .thenComparing(RestatedFigures::size, Comparator.reverseOrder())
          .thenComparing(FigureChange::key);

  public static RestatedFigures of(PageContext run) {
    FigureRestatement restated = run.results().restatement().figures();
    List<FigureChange> changes = restated.changes();
    Filled<?> rows = table(run).rows(changes.stream().sorted(ORDER).limit(ROWS).toList());
    if (changes.isEmpty()) {
      return new RestatedFigures(Sentence.none(), rows, "");
    }
    String former =
        restated
            .former()
            .map(of -> "revision " + of.revision() + " of " + NumberFormats.month(of.month()))
            .orElse("the former pack");
    int more = changes.size() - rows.size();
    return new RestatedFigures(
        Sentence.plain(
            Wording.capital(RestatedProblems.kinds(changes))
                + (changes.size() == 1 ? " differs" : " differ")
                + " from "
                + former),
        rows,
        more == 0 ? "" : more + " more");
  }

  private static Table<FigureChange> table(PageContext run) {
    return Table.<FigureChange>of("rows", "fine")
        .text(
            "Application or wrapper", "label", of -> run.name(name(run, of.key()), NAME_ROOM, SIZE))
        .text("Month", "month", of -> NumberFormats.shortMonth(of.key().month()), AFTER)
        .text("What", "what", of -> what(of.key()), AFTER, DIM)
        .figure("Published", "before", of -> shown(run, of.key(), of.before()))
        .figure("Now", "after", of -> shown(run, of.key(), of.after()))
        .figure("Change %", "change", RestatedFigures::change)
        .text("Because", "cause", of -> cause(of.why()), AFTER, DIM);
  }

  private static String what(FigureKey key) {
    String unit = key.unit().isEmpty() ? "" : ", " + key.unit().replace('_', ' ');
    return Wording.capital(key.kind().meaning()) + unit;
  }

  /** In per cent of before; of a verdict nothing is subtracted. */
  private static Object change(FigureChange of) {
    return of.key().kind().isWord() ? "" : relative(of).map(NumberFormats::percentChange);
  }

  private static int rank(FigureKind kind) {
    return switch (kind) {
      case VERDICT, VERDICT_WITHOUT_WRAPPERS -> 0;
      case CURVE_VERDICT -> 1;
      case COUNT, UNIT_COST, EFFECTIVE_COST, SUSPENSE, TCO -> 2;
      case ELASTICITY, MARGINAL_COST, AVERAGE_AT_100N -> 3;
    };
  }

  private static BigDecimal size(FigureChange change) {
    return relative(change).map(BigDecimal::abs).orElse(BigDecimal.ONE);
  }

  private static Optional<BigDecimal> relative(FigureChange change) {
    return change
        .amountBefore()
        .filter(before -> before.signum() != 0)
        .flatMap(
            before ->
                change
                    .difference()
                    .map(moved -> moved.divide(before.abs(), MathContext.DECIMAL64)));
  }

  private static String name(PageContext run, FigureKey key) {
    if (key.application().isEmpty() && key.wrapper().isEmpty()) {
      return "Whole ledger";
    }
    return run.catalogue()
        .application(key.application())
        .map(Application::name)
        .or(() -> run.catalogue().wrapper(key.wrapper()).map(Wrapper::name))
        .orElse(key.application() + key.wrapper());
  }

  private static Sentence shown(PageContext run, FigureKey key, Optional<FigureValue> value) {
    return switch (value.orElse(null)) {
      case FigureValue.Amount number -> {
        Figure figure = figure(run, key, number.value());
        yield new Sentence(figure.shown(), List.of(figure));
      }
      case FigureValue.Word word -> Sentence.plain(word.text().toLowerCase(Locale.ROOT));
      case null -> Sentence.plain(key.kind().isVerdict() ? "none" : NumberFormats.NOT_AVAILABLE);
    };
  }

  private static Figure figure(PageContext run, FigureKey key, BigDecimal exact) {
    return switch (key.kind()) {
      case COUNT -> NumberFormats.quantity(exact, "");
      case EFFECTIVE_COST, SUSPENSE, TCO -> NumberFormats.money(exact, run.currency());
      case ELASTICITY -> NumberFormats.unitCost(exact, "");
      default -> NumberFormats.unitCost(exact, run.currency());
    };
  }

  private static String cause(FigureChange.Why why) {
    String meaning = why.cause().map(RestatementCause::meaning).orElse("not known");
    String sources = RestatedProblems.sources(why);
    return Wording.fit(
        Wording.capital(meaning) + (sources.isEmpty() ? "" : ": " + sources), SOURCE_ROOM, SIZE);
  }
}
