package dev.towerbook.economics.plan;

import dev.towerbook.mapping.Mappings;
import dev.towerbook.mapping.catalogue.CellReader;
import dev.towerbook.mapping.catalogue.Validity;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.Row;
import dev.towerbook.table.Table;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads budgets: one row a business unit, service and time. */
final class BudgetLoader {

  private static final Set<String> REQUIRED =
      Set.of("business_unit_id", "monthly_amount", "owner", "why");
  private static final Set<String> MORE = Set.of("service", "valid_from", "valid_to");

  private final ProblemLog log;
  private final CellReader cells;
  private final Mappings mappings;
  private final Set<String> services = new TreeSet<>();
  private final List<Budget> budgets = new ArrayList<>();

  BudgetLoader(ProblemLog log, Mappings mappings) {
    this.log = log;
    this.cells = new CellReader(log);
    this.mappings = mappings;
    services.addAll(mappings.catalogue().applications().keySet());
    services.addAll(mappings.sharedPools().keySet());
  }

  BudgetShelf load(Path file) {
    new Table(BudgetShelf.FILE, log)
        .forEach(
            file,
            REQUIRED,
            column -> REQUIRED.contains(column) || MORE.contains(column),
            this::read);
    return new BudgetShelf(budgets);
  }

  private void read(Row row) {
    row.required("why");
    row.required("owner");
    Optional<String> unit =
        cells.reference(
            row,
            "business_unit_id",
            mappings.catalogue().businessUnits().keySet(),
            "the catalogue's business units");
    String service = row.text("service");
    boolean known =
        service.isEmpty()
            || cells.isKnown(
                row.place("service"), service, services, "the applications and shared pools");
    Optional<Validity> validity = cells.validity(row);
    Optional<BigDecimal> amount = amount(row);
    if (unit.isPresent() && known && validity.isPresent() && amount.isPresent()) {
      Budget budget =
          new Budget(
              unit.get(),
              Optional.of(service).filter(text -> !text.isEmpty()),
              validity.get(),
              amount.get(),
              row.text("owner"));
      if (isFree(row, budget)) {
        budgets.add(budget);
      }
    }
  }

  private Optional<BigDecimal> amount(Row row) {
    return cells.notNegative(
        row, "monthly_amount", "BUDGET-AMOUNT", "write what may be spent a month, 0 or more");
  }

  private boolean isFree(Row row, Budget budget) {
    boolean taken =
        budgets.stream()
            .anyMatch(
                other ->
                    other.businessUnit().equals(budget.businessUnit())
                        && other.service().equals(budget.service())
                        && other.validity().overlaps(budget.validity()));
    if (taken) {
      log.error(
          "BUDGET-OVERLAP",
          row.place("valid_from"),
          "another budget of the same unit and service holds on some of these days",
          row.text("valid_from"),
          "end the older one: valid_to is the first day on which it no longer holds");
    }
    return !taken;
  }
}
