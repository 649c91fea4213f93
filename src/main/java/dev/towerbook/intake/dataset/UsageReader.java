package dev.towerbook.intake.dataset;

import dev.towerbook.intake.format.RowFilter;
import dev.towerbook.intake.problem.RowProblem;
import dev.towerbook.intake.row.FieldRow;
import dev.towerbook.intake.row.RowsRead;
import dev.towerbook.intake.row.SmallSource;
import dev.towerbook.intake.source.OwnerHint;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.table.ProblemLog;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads usage counts. */
public final class UsageReader {

  private UsageReader() {}

  /**
   * Hands each good row to a consumer; the others are rejected.
   *
   * @return every problem, and how many rows there are
   */
  public static RowsRead read(SourceFile file, Consumer<UsageCount> counts) {
    Map<String, Map<String, List<String>>> units = file.format().filter().counts();
    return SmallSource.read(
        file,
        new ProblemLog(),
        units.isEmpty()
            ? row -> count(row).ifPresent(counts)
            : row -> pieces(row, units).forEach(counts));
  }

  /** A row that is a piece of work: one of each unit whose conditions it meets. */
  private static List<UsageCount> pieces(
      FieldRow row, Map<String, Map<String, List<String>>> units) {
    List<String> is =
        units.entrySet().stream()
            .filter(unit -> meets(row, unit.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    if (is.isEmpty()) {
      row.leaveOut();
      return List.of();
    }
    Optional<LocalDate> date = row.date("date");
    OwnerHint target = target(row);
    return row.isBad() || date.isEmpty()
        ? List.of()
        : is.stream()
            .map(unit -> new UsageCount(date.get(), target, unit, BigDecimal.ONE, row.place()))
            .toList();
  }

  private static boolean meets(FieldRow row, Map<String, List<String>> when) {
    return when.entrySet().stream()
        .allMatch(rule -> RowFilter.has(rule.getValue(), row.plain(rule.getKey())));
  }

  private static OwnerHint target(FieldRow row) {
    OwnerHint target = row.target();
    if (target.application().isEmpty() && target.wrapper().isEmpty()) {
      row.rejected(RowProblem.EMPTY_OWNER, "application", "");
    }
    return target;
  }

  private static Optional<UsageCount> count(FieldRow row) {
    Optional<LocalDate> date = row.date("date");
    String unit = row.text("unit");
    Optional<BigDecimal> quantity = row.number("quantity");
    OwnerHint target = target(row);
    boolean people = unit.equalsIgnoreCase("active_user");
    if (people && quantity.isPresent() && quantity.get().signum() < 0) {
      row.rejected(RowProblem.QUANTITY, "quantity", quantity.get().toPlainString());
    }
    if (row.isBad() || date.isEmpty() || quantity.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new UsageCount(date.get(), target, unit, quantity.get(), row.place()));
  }
}
