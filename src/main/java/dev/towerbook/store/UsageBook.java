package dev.towerbook.store;

import dev.towerbook.ledger.day.DayCost;
import dev.towerbook.ledger.day.DayUse;
import dev.towerbook.ledger.day.SubAccountDays;
import dev.towerbook.ledger.month.ServiceSpend;
import dev.towerbook.ledger.month.UsageSpend;
import dev.towerbook.ledger.promise.ListedCommitment;
import dev.towerbook.ledger.tuple.ChargeTuple;
import dev.towerbook.ledger.tuple.ResourceCounts;
import dev.towerbook.store.packed.PackedRows;
import dev.towerbook.store.rows.ClassificationRegister;
import dev.towerbook.store.rows.ContractCommitmentRows;
import dev.towerbook.store.rows.DayRows;
import dev.towerbook.store.rows.DecimalColumns;
import dev.towerbook.store.rows.Months;
import dev.towerbook.store.rows.ServiceSpendRows;
import dev.towerbook.store.rows.SubAccountRows;
import dev.towerbook.store.rows.UseRows;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the book knows of use by day and by application, and of commitments. Reads only. */
public final class UsageBook {

  private final JdbcTemplate jdbc;
  private final ClassificationRegister places;

  UsageBook(JdbcTemplate jdbc, ClassificationRegister places) {
    this.jdbc = jdbc;
    this.places = places;
  }

  /** Cost by day and bill, from a day on. */
  public List<DayCost> dayCosts(LocalDate first) {
    return DayRows.since(jdbc, first);
  }

  /** Counts by day and file, from a day until another. */
  public List<DayCost> dayCounts(LocalDate first, LocalDate last) {
    return DayRows.counts(jdbc, first, last);
  }

  /**
   * What each file has of a day: accounts of bills, roles of timesheets, vendors of invoices,
   * applications and wrappers of counts.
   */
  public List<DayCost> coveredDays() {
    return DayRows.all(jdbc);
  }

  /**
   * Use by day of all files, of charge months from one on, as far as it was billed until another.
   */
  public List<DayUse> dayUse(YearMonth from, YearMonth billedUntil) {
    return UseRows.between(jdbc, from, billedUntil);
  }

  /** Cost and days of use by sub-account, of the months from one until another. */
  public List<SubAccountDays> subAccounts(YearMonth from, YearMonth until) {
    return SubAccountRows.between(jdbc, from, until);
  }

  /** What bills charge applications for use, from a month until another, in no order. */
  public List<UsageSpend> usageSpend(YearMonth from, YearMonth until) {
    return jdbc.query(
        "select place.target, balance.billing_month, balance.currency, sum(balance.effective_cost)"
            + " as effective_cost, sum(case when upper(balance.commitment_status) = 'UNUSED' then"
            + " balance.effective_cost else 0 end) as idle, sum(case when balance.tagged or"
            + " upper(balance.commitment_status) = 'UNUSED' then 0 else balance.effective_cost end)"
            + " as untagged from balance join place on place.id = balance.place_id join delivery on"
            + " delivery.id = balance.delivery where delivery.working and balance.kind = 'bill' and"
            + " upper(balance.charge_category) = 'USAGE' and place.target_kind = 'APPLICATION' and"
            + " balance.billing_month between ? and ? group by place.target, balance.billing_month,"
            + " balance.currency",
        (row, number) ->
            new UsageSpend(
                row.getString("target"),
                Months.of(row.getInt("billing_month")),
                row.getString("currency"),
                new UsageSpend.Parts(
                    DecimalColumns.amount(row, "effective_cost"),
                    DecimalColumns.amount(row, "idle"),
                    DecimalColumns.amount(row, "untagged"))),
        Months.number(from),
        Months.number(until));
  }

  /** What services cost by month, whoever bears it, from a month until another, in no order. */
  public List<ServiceSpend> serviceSpend(YearMonth from, YearMonth until) {
    return ServiceSpendRows.between(jdbc, from, until);
  }

  /** The charges of a billing month by what tells them apart, bill by bill. */
  public void tuples(YearMonth month, Consumer<ChargeTuple> taker) {
    places.load();
    new PackedRows(jdbc, places).tuples(month, taker);
  }

  /** The distinct resources of the bills of a month. */
  public ResourceCounts resources(YearMonth month) {
    places.load();
    return new PackedRows(jdbc, places).resources(month);
  }

  /** Commitments as providers list them, of all files by name, in file order. */
  public List<ListedCommitment> listedCommitments() {
    return ContractCommitmentRows.all(jdbc);
  }
}
