package dev.towerbook.tco;

import dev.towerbook.ledger.allocate.Allocation;
import dev.towerbook.ledger.prove.Check;
import dev.towerbook.ledger.prove.Check.Level;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The comparisons between cost lines and statements. */
public final class StatementChecks {

  private StatementChecks() {}

  /**
   * All lines against statements, suspense and unallocated; and each statement against its own
   * parts: layers, direct and shared, run and change and what is said to be neither.
   */
  public static List<Check> of(Allocation allocation, MonthStatements statements) {
    List<Check> checks = new ArrayList<>();
    BigDecimal drawnUp =
        statements.booked().add(statements.suspenseTotal()).add(statements.unallocatedTotal());
    checks.add(check(allocation, "all", allocation.total(), drawnUp));
    for (TcoStatement statement : statements.byApplication().values()) {
      BigDecimal layers =
          statement.byLayer().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      String id = statement.applicationId();
      checks.add(check(allocation, id + ": layers", statement.fullyLoaded(), layers));
      checks.add(
          check(
              allocation,
              id + ": direct and shared",
              statement.fullyLoaded(),
              statement.direct().add(statement.shared())));
      checks.add(
          check(
              allocation,
              id + ": run and change",
              statement.fullyLoaded(),
              statement.run().add(statement.change()).add(statement.neitherRunNorChange())));
    }
    return checks;
  }

  private static Check check(Allocation allocation, String key, BigDecimal left, BigDecimal right) {
    return new Check(
        Level.STATEMENTS,
        key,
        Optional.of(allocation.month()),
        allocation.currency(),
        "effective",
        left,
        right,
        BigDecimal.ZERO);
  }
}
