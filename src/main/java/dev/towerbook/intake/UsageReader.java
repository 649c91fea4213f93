package dev.towerbook.intake;

import dev.towerbook.table.Problem;
import dev.towerbook.table.ProblemLog;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads usage counts. */
public final class UsageReader {

  private UsageReader() {}

  /**
   * Hands each good row to a consumer; the others are set aside.
   *
   * @return every problem
   */
  public static List<Problem> read(SourceFile file, Consumer<UsageCount> counts) {
    return SmallSource.read(file, new ProblemLog(), row -> count(row).ifPresent(counts));
  }

  private static Optional<UsageCount> count(FieldRow row) {
    Optional<LocalDate> date = row.date("date");
    String unit = row.text("unit");
    Optional<BigDecimal> quantity = row.number("quantity");
    Target target = row.target();
    if (target.application().isEmpty() && target.wrapper().isEmpty()) {
      row.setAside(
          "EMPTY", "application", "names neither application nor wrapper", "", "fill one of them");
    }
    if (quantity.isPresent() && quantity.get().signum() < 0) {
      row.setAside(
          "QUANTITY",
          "quantity",
          "is negative",
          quantity.get().toPlainString(),
          "count work that was done; leave corrections to the source");
    }
    if (row.isBad() || date.isEmpty() || quantity.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new UsageCount(date.get(), target, unit, quantity.get(), row.place()));
  }
}
