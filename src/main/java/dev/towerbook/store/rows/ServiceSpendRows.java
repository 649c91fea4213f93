package dev.towerbook.store.rows;

import dev.towerbook.intake.source.Expense;
import dev.towerbook.ledger.Amounts;
import dev.towerbook.ledger.month.ServiceSpend;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Sums of {@code balance} by month and service. */
public final class ServiceSpendRows {

  private static final String SELECT =
      "select balance.billing_month, balance.provider, balance.service, balance.currency,"
          + " lower(balance.charge_category) as category, lower(balance.commitment_status) as"
          + " status, place.sub_pool, sum(balance.billed_cost) as billed_cost,"
          + " sum(balance.effective_cost) as effective_cost, sum(balance.list_cost) as list_cost,"
          + " sum(balance.contracted_cost) as contracted_cost, sum(balance.unpriced_cost) as"
          + " unpriced_cost, sum(balance.credits) as credits from balance join place on place.id ="
          + " balance.place_id join delivery on delivery.id = balance.delivery where"
          + " delivery.working and balance.billing_month between ? and ? group by"
          + " balance.billing_month, balance.provider, balance.service, balance.currency,"
          + " lower(balance.charge_category), lower(balance.commitment_status), place.sub_pool";

  private ServiceSpendRows() {}

  /** Sums of the months from one until another. */
  public static List<ServiceSpend> between(JdbcTemplate jdbc, YearMonth from, YearMonth until) {
    return jdbc.query(
        SELECT, (row, number) -> spend(row), Months.number(from), Months.number(until));
  }

  private static ServiceSpend spend(ResultSet row) throws SQLException {
    return new ServiceSpend(
        Months.of(row.getInt("billing_month")),
        row.getString("provider"),
        row.getString("service"),
        row.getString("currency"),
        row.getString("category"),
        row.getString("status"),
        Expense.ofSubPool(row.getString("sub_pool")),
        new Amounts(
            DecimalColumns.amount(row, "billed_cost"),
            DecimalColumns.amount(row, "effective_cost"),
            DecimalColumns.amount(row, "list_cost"),
            DecimalColumns.amount(row, "contracted_cost"),
            DecimalColumns.amount(row, "unpriced_cost"),
            DecimalColumns.amount(row, "credits")));
  }
}
