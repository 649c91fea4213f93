package dev.towerbook.mapping.catalogue;

import dev.towerbook.money.LegacyCurrency;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.Row;
import dev.towerbook.table.looks.Looks;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code rates/}. */
final class RateLoader {

  private record Dated(Validity validity, Row row) {}

  private final ShelfReader reader;
  private final CellReader cells;
  private final ProblemLog log;

  RateLoader(ShelfReader reader, CellReader cells) {
    this.reader = reader;
    this.cells = cells;
    this.log = reader.log();
  }

  List<LabourRate> labourRates() {
    List<LabourRate> rates = new ArrayList<>();
    Map<String, List<Dated>> datesByRole = new HashMap<>();
    for (Row row : reader.rows(ShelfFile.LABOUR_RATES)) {
      Optional<String> role = row.required("role");
      Optional<Validity> validity = cells.validity(row);
      Optional<String> currency = cells.currency(row, "currency");
      Optional<BigDecimal> cost = cells.positive(row, "hourly_cost");
      if (role.isPresent() && validity.isPresent()) {
        String key = Looks.key(role.get());
        Dated dated = new Dated(validity.get(), row);
        noteOverlap(datesByRole.computeIfAbsent(key, none -> new ArrayList<>()), dated);
        if (currency.isPresent() && cost.isPresent()) {
          rates.add(
              new LabourRate(
                  role.get(), validity.get(), currency.get(), cost.get(), row.text("why")));
        }
      }
    }
    return rates;
  }

  private void noteOverlap(List<Dated> earlier, Dated dated) {
    Row row = dated.row();
    earlier.stream()
        .filter(other -> other.validity().overlaps(dated.validity()))
        .findFirst()
        .ifPresent(
            other ->
                log.error(
                    "RATE-OVERLAP",
                    row.place("valid_from"),
                    "the role has another rate on the same days in line " + other.row().line(),
                    row.text("valid_from"),
                    "end one rate (valid_to, exclusive) where the next begins (valid_from)"));
    earlier.add(dated);
  }

  List<ExchangeRate> exchangeRates() {
    List<ExchangeRate> rates = new ArrayList<>();
    Map<String, Row> seen = new HashMap<>();
    for (Row row : reader.rows(ShelfFile.EXCHANGE_RATES)) {
      Optional<YearMonth> month = row.required("month").flatMap(text -> month(row, text));
      Optional<String> currency = row.required("currency").map(Looks::id);
      Optional<String> to = cells.currency(row, "to");
      Optional<BigDecimal> rate = cells.positive(row, "rate");
      if (month.isPresent() && currency.isPresent() && to.isPresent()) {
        String key = String.join(" ", month.get().toString(), currency.get(), to.get());
        boolean first = cells.isFirst(seen, key, row, "currency");
        noteEnded(row, month.get(), currency.get(), rate);
        if (isChange(row) && first && rate.isPresent()) {
          rates.add(
              new ExchangeRate(
                  month.get(), currency.get(), to.get(), rate.get(), row.text("source")));
        }
      }
    }
    return rates;
  }

  /** A currency that has ended is never worth what it was before. */
  private void noteEnded(Row row, YearMonth month, String currency, Optional<BigDecimal> rate) {
    Optional<LegacyCurrency> ended = LegacyCurrency.of(currency, month);
    if (ended.isEmpty() || rate.isEmpty()) {
      return;
    }
    boolean fixed =
        row.text("to").equals(LegacyCurrency.EURO)
            && ended
                    .get()
                    .inEuro()
                    .round(new MathContext(rate.get().precision()))
                    .compareTo(rate.get())
                == 0;
    if (!fixed) {
      log.warning(
          "RATE-ENDED",
          row.place("rate"),
          currency
              + " was replaced by the euro in "
              + ended.get().firstEuroMonth()
              + " at the fixed rate "
              + ended.get().words()
              + ", which is used; this row is not read",
          row.text("rate"),
          row.text("to").equals(LegacyCurrency.EURO)
              ? "remove the row"
              : "remove the row; the rate goes through the euro, so list EUR into "
                  + row.text("to"));
    }
  }

  private Optional<YearMonth> month(Row row, String text) {
    try {
      return Optional.of(YearMonth.parse(text));
    } catch (DateTimeParseException notAMonth) {
      log.error(
          "RATE-MONTH",
          row.place("month"),
          "is not a month",
          text,
          "write it as year-month, 2026-05");
      return Optional.empty();
    }
  }

  private boolean isChange(Row row) {
    boolean change = !row.text("currency").equals(row.text("to"));
    if (!change) {
      log.error(
          "RATE-SAME",
          row.place("to"),
          "a currency is always worth 1 of itself",
          row.text("to"),
          "remove the row");
    }
    return change;
  }
}
