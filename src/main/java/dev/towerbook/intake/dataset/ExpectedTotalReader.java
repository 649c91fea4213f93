package dev.towerbook.intake.dataset;

import static dev.towerbook.intake.problem.DatasetProblem.EXPECTED_MONTH;
import static dev.towerbook.intake.problem.DatasetProblem.EXPECTED_TOLERANCE;

import dev.towerbook.money.Money;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.Row;
import dev.towerbook.table.Table;
import dev.towerbook.table.looks.Looks;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the totals that finance expects; every slip in them is an error. */
public final class ExpectedTotalReader {

  private static final Set<String> COLUMNS =
      Set.of(
          "source",
          "billing_account",
          "invoice_id",
          "currency",
          "month",
          "billed_cost",
          "tolerance");
  private static final Set<String> NEEDED = Set.of("source", "currency", "month", "billed_cost");
  private static final Pattern MONTH = Pattern.compile("20[0-9]{2}-(0[1-9]|1[0-2])");

  private ExpectedTotalReader() {}

  /**
   * Reads the file.
   *
   * @param name the file as the user knows it
   */
  public static Loaded<List<ExpectedTotal>> read(Path file, String name) {
    ProblemLog log = new ProblemLog();
    List<ExpectedTotal> totals = new ArrayList<>();
    new Table(name, log)
        .forEach(file, NEEDED, COLUMNS::contains, row -> total(row, log).ifPresent(totals::add));
    return new Loaded<>(List.copyOf(totals), log.all());
  }

  private static Optional<ExpectedTotal> total(Row row, ProblemLog log) {
    int before = log.size();
    Optional<String> source = row.required("source");
    Optional<String> currency =
        row.required("currency").map(Looks::id).map(of -> of.toUpperCase(Locale.ROOT));
    Optional<String> month = row.required("month");
    Optional<BigDecimal> billed =
        row.required("billed_cost").flatMap(t -> row.decimal("billed_cost"));
    BigDecimal tolerance = row.decimal("tolerance").orElse(BigDecimal.ZERO);
    if (month.isPresent() && !MONTH.matcher(month.get()).matches()) {
      log.error(EXPECTED_MONTH, row.place("month"), month.get());
    }
    if (tolerance.signum() < 0) {
      log.error(EXPECTED_TOLERANCE, row.place("tolerance"), tolerance.toPlainString());
    }
    if (log.size() > before || source.isEmpty() || currency.isEmpty() || billed.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ExpectedTotal(
            source.get(),
            Looks.id(row.text("billing_account")),
            Looks.id(row.text("invoice_id")),
            Integer.parseInt(month.orElseThrow().replace("-", "")),
            new Money(currency.get(), billed.get()),
            tolerance,
            row.place()));
  }
}
