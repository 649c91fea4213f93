package dev.towerbook.report.csv.operation;

import static dev.towerbook.report.table.ColumnType.DAY;
import static dev.towerbook.report.table.ColumnType.LIST;
import static dev.towerbook.report.table.ColumnType.NUMBER;
import static dev.towerbook.report.table.ColumnType.RATIO;

import dev.towerbook.economics.metric.ApplicationFigures;
import dev.towerbook.economics.metric.DebtIndex;
import dev.towerbook.economics.metric.DebtPart;
import dev.towerbook.economics.metric.WrapperStance;
import dev.towerbook.report.RunResults;
import dev.towerbook.report.table.PackFile;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** Wrapper debt and what wrappers are to an application, as columns of a file of applications. */
public final class DebtColumns {

  private DebtColumns() {}

  /**
   * Index and stance.
   *
   * @param id the application of a row
   */
  public static <R> PackFile<R> summary(PackFile<R> file, Function<R, String> id) {
    return file.add(RATIO, "wrapper_debt", (run, row) -> debt(run, id, row).map(DebtIndex::value))
        .is(
            "0 to 1: mean of the known parts by the weights of `decisions/wrapper-debt.csv`; empty"
                + " = no wrapper, or no part is known")
        .word("wrapper_stance", WrapperStance.Kind.class, (run, row) -> stance(run, id, row))
        .also(": over all its wrappers, the worst one; a bridge without an end date is a patch");
  }

  /** All of it: index, stance with its date, and the parts. */
  public static <R> PackFile<R> all(PackFile<R> file, Function<R, String> id) {
    return summary(file, id)
        .add(
            DAY,
            "wrapper_stance_date",
            (run, row) -> figures(run, id, row).flatMap(of -> WrapperStance.of(of).date()))
        .is("bridge-overdue: the earliest end date that is past; bridge-on-time: the last to come")
        .each(
            Arrays.asList(DebtPart.values()),
            (parts, part) ->
                parts
                    .add(
                        NUMBER,
                        "debt_" + part.column() + "_figure",
                        part.meaning(),
                        (run, row) -> debt(run, id, row).map(of -> part(of, part).figure()))
                    .add(
                        RATIO,
                        "debt_" + part.column(),
                        (run, row) -> debt(run, id, row).map(of -> part(of, part).score()))
                    .is("0 to 1, that figure on the scale of `decisions/wrapper-debt.csv`"))
        .add(LIST, "debt_unknown", (run, row) -> debt(run, id, row).map(DebtIndex::unknown))
        .is("parts that are not known, and why; they are left out of the index, never zero");
  }

  private static Optional<ApplicationFigures> figures(RunResults run, String id) {
    return Optional.ofNullable(run.figures().get(id));
  }

  private static <R> Optional<ApplicationFigures> figures(
      RunResults run, Function<R, String> id, R row) {
    return figures(run, id.apply(row));
  }

  private static <R> Optional<DebtIndex> debt(RunResults run, Function<R, String> id, R row) {
    return figures(run, id, row).map(DebtIndex::of);
  }

  private static <R> Optional<WrapperStance.Kind> stance(
      RunResults run, Function<R, String> id, R row) {
    return figures(run, id, row).map(of -> WrapperStance.of(of).kind());
  }

  private static DebtIndex.Part part(DebtIndex debt, DebtPart part) {
    return Optional.ofNullable(debt.parts().get(part)).orElseThrow();
  }
}
