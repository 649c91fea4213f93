package dev.towerbook.economics.commit;

import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.Row;
import dev.towerbook.table.Table;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what finance has signed: one row a commitment. */
final class CommitmentLoader {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final String DISCOUNT = "discount_percent";
  private static final Set<String> REQUIRED =
      Set.of(
          "commitment_id",
          "provider",
          "service",
          "currency",
          "monthly_amount",
          "first_day",
          "last_day");
  private static final Set<String> MORE = Set.of(DISCOUNT, "why");

  private final ProblemLog log;
  private final Map<String, Long> lineOf = new HashMap<>();

  CommitmentLoader(ProblemLog log) {
    this.log = log;
  }

  List<Commitment> load(Path file, String name) {
    List<Commitment> commitments = new ArrayList<>();
    new Table(name, log)
        .forEach(
            file,
            REQUIRED,
            column -> REQUIRED.contains(column) || MORE.contains(column),
            row -> commitment(row).ifPresent(commitments::add));
    return commitments;
  }

  private Optional<Commitment> commitment(Row row) {
    int before = log.size();
    Optional<String> id = row.required("commitment_id");
    id.ifPresent(known -> noteTwice(row, known));
    Optional<String> provider = row.required("provider");
    Optional<String> services = row.required("service");
    Optional<String> currency = row.required("currency").filter(code -> isCurrency(row, code));
    Optional<BigDecimal> amount = positive(row);
    Optional<BigDecimal> discount = discount(row);
    Optional<LocalDate> first = row.required("first_day").flatMap(text -> row.date("first_day"));
    Optional<LocalDate> last = row.required("last_day").flatMap(text -> row.date("last_day"));
    noteOrder(row, first, last);
    if (log.size() > before) {
      return Optional.empty();
    }
    return Optional.of(
        new Commitment(
            id.orElseThrow(),
            provider.orElseThrow(),
            services(services.orElseThrow()),
            row.text("why"),
            new Obligation.Monthly(amount.orElseThrow()),
            currency.orElseThrow(),
            discount,
            first.orElseThrow(),
            last.orElseThrow(),
            Commitment.Source.SHELF));
  }

  private static List<String> services(String cell) {
    return Arrays.stream(cell.split("\\|", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private void noteTwice(Row row, String id) {
    Long first = lineOf.putIfAbsent(id, row.line());
    if (first != null) {
      log.error(
          "SHELF-TWICE",
          row.place("commitment_id"),
          "stands in line " + first + " already",
          id,
          "keep one of the two rows");
    }
  }

  private boolean isCurrency(Row row, String code) {
    boolean three = code.matches("[A-Z]{3}");
    if (!three) {
      log.error(
          "SHELF-CURRENCY",
          row.place("currency"),
          "is not a currency code",
          code,
          "write the three capital letters of ISO 4217, like EUR");
    }
    return three;
  }

  private Optional<BigDecimal> positive(Row row) {
    Optional<BigDecimal> amount =
        row.required("monthly_amount").flatMap(text -> row.decimal("monthly_amount"));
    if (amount.isPresent() && amount.get().signum() <= 0) {
      log.error(
          "SHELF-NOT-POSITIVE",
          row.place("monthly_amount"),
          "is not above 0",
          row.text("monthly_amount"),
          "write what is owed a month, or remove the row");
    }
    return amount;
  }

  private Optional<BigDecimal> discount(Row row) {
    Optional<BigDecimal> percent = row.decimal(DISCOUNT);
    if (percent.isPresent()
        && (percent.get().signum() <= 0 || percent.get().compareTo(HUNDRED) >= 0)) {
      log.error(
          "COMMITMENT-DISCOUNT",
          row.place(DISCOUNT),
          "is not above 0 and below 100",
          row.text(DISCOUNT),
          "write percent off the list price, like 34; empty if it is not known");
    }
    return percent.map(value -> value.movePointLeft(2));
  }

  private void noteOrder(Row row, Optional<LocalDate> first, Optional<LocalDate> last) {
    if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
      log.error(
          "COMMITMENT-DATES",
          row.place("last_day"),
          "is before first_day " + first.get(),
          row.text("last_day"),
          "write the first and the last day on which the commitment holds");
    }
  }
}
