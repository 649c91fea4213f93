package dev.towerbook.store;

import dev.towerbook.ledger.DeliveryFacts;
import dev.towerbook.ledger.LedgerEntry;
import dev.towerbook.ledger.LedgerTotal;
import dev.towerbook.ledger.PostedDelivery;
import dev.towerbook.ledger.RejectedSum;
import dev.towerbook.ledger.SourceProblem;
import dev.towerbook.ledger.SourceTotal;
import dev.towerbook.ledger.TracedCount;
import dev.towerbook.store.packed.PackedRows;
import dev.towerbook.store.rows.BookDamaged;
import dev.towerbook.store.rows.ClassificationRegister;
import dev.towerbook.store.rows.ContractCommitmentRows;
import dev.towerbook.store.rows.DayRows;
import dev.towerbook.store.rows.DecimalColumns;
import dev.towerbook.store.rows.DeliveryRows;
import dev.towerbook.store.rows.EntryRows;
import dev.towerbook.store.rows.ExcludedRowsTable;
import dev.towerbook.store.rows.FileOrder;
import dev.towerbook.store.rows.Months;
import dev.towerbook.store.rows.ProblemRows;
import dev.towerbook.store.rows.Registered;
import dev.towerbook.store.rows.RejectedRows;
import dev.towerbook.store.rows.SubAccountRows;
import dev.towerbook.store.rows.TotalRows;
import dev.towerbook.store.rows.UsageRows;
import dev.towerbook.store.rows.UseRows;
import dev.towerbook.store.rows.Views;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The book. Every writing method adds a slice of its own and is called inside a transaction of the
 * step that owns it, so that any step can be killed and run again. All readings see what counts in
 * this run, see {@link Views}. Bind variables only.
 */
public final class Book {

  private static final int BATCH_ROWS = 1000;

  private final JdbcTemplate jdbc;
  private final ClassificationRegister places;
  private final Digests digests;

  public Book(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.places = new ClassificationRegister(jdbc);
    this.digests = new Digests(jdbc);
  }

  /** Forces what is committed to disk (H2 only; other databases do so at commit). */
  public void checkpoint() {
    if (isH2()) {
      jdbc.execute("checkpoint sync");
    }
  }

  private boolean isH2() {
    return Boolean.TRUE.equals(
        jdbc.execute(
            (java.sql.Connection connection) ->
                connection.getMetaData().getURL().startsWith("jdbc:h2:")));
  }

  /** Deliveries that count in this run, by name. */
  public SortedMap<String, DeliveryFacts> deliveries() {
    return views().working();
  }

  /** Which deliveries count. */
  public Views views() {
    return new Views(jdbc);
  }

  /**
   * Keeps a file and lets it count in place of the one of the same name, which stays in the book as
   * long as it is published.
   */
  public void post(PostedDelivery delivery) {
    String name = delivery.facts().name();
    Registered posted = new Registered(DeliveryRows.insert(jdbc, delivery.facts()), name);
    insertAll(EntryRows.INSERT, delivery.entries(), posted, this::bind);
    insertAll(TotalRows.INSERT, delivery.totals(), posted, TotalRows::bind);
    insertAll(DayRows.INSERT, DayRows.strips(delivery.days()), posted, DayRows::bind);
    insertAll(UseRows.INSERT, delivery.use(), posted, UseRows::bind);
    insertAll(SubAccountRows.INSERT, delivery.subAccounts(), posted, SubAccountRows::bind);
    new PackedRows(jdbc, places).write(posted, delivery.detail());
    insertAll(UsageRows.INSERT, delivery.usage(), posted, UsageRows::bind);
    insertAll(
        ContractCommitmentRows.INSERT,
        delivery.commitments(),
        posted,
        ContractCommitmentRows::bind);
    insertAll(ExcludedRowsTable.INSERT, delivery.excluded(), posted, ExcludedRowsTable::bind);
    insertAll(RejectedRows.INSERT, delivery.rejected(), posted, RejectedRows::bind);
    insertAll(ProblemRows.INSERT, delivery.problems(), posted, ProblemRows::bind);
    views().take(posted);
    if (isH2()) {
      digests.write(posted.id());
    }
  }

  /**
   * Compares what former runs have posted with what the book holds now. A database server watches
   * over its files itself.
   *
   * @throws BookDamaged if the file has lost or changed rows
   */
  public void compare() {
    if (isH2()) {
      digests.compare();
    }
  }

  private void bind(PreparedStatement statement, LedgerEntry entry, Registered posted, int number)
      throws SQLException {
    long place = places.idOf(entry.key().place());
    EntryRows.bind(statement, entry, posted.id(), number, place);
  }

  /** Binds one row of a batch. */
  @FunctionalInterface
  private interface RowBinder<T> {
    void bind(PreparedStatement statement, T row, Registered posted, int number)
        throws SQLException;
  }

  private <T> void insertAll(String sql, List<T> rows, Registered posted, RowBinder<T> binder) {
    int[] number = {0};
    jdbc.batchUpdate(
        sql,
        rows,
        BATCH_ROWS,
        (statement, row) -> binder.bind(statement, row, posted, number[0]++));
  }

  /** Ledger entries booked in a billing month, in a fixed order. */
  public List<LedgerEntry> entries(YearMonth billingMonth) {
    places.load();
    return FileOrder.query(
        jdbc,
        Views.rows("balance") + " and billing_month = ?",
        (row, number) -> EntryRows.entry(row, places),
        Months.number(billingMonth));
  }

  /**
   * Billing months with a bill, ascending. Invoices alone make no month: they accrue years ahead
   * and would show months that are almost empty.
   */
  public List<YearMonth> months() {
    return jdbc.query(
        "select distinct total.billing_month from control_total total"
            + " join delivery on delivery.id = total.delivery"
            + " where delivery.working and delivery.kind = 'bill' order by total.billing_month",
        (row, number) -> Months.of(row.getInt(1)));
  }

  /** Sums of the rows as read, over all files. */
  public List<SourceTotal> sourceTotals() {
    return jdbc.query(Views.rows("control_total"), (row, number) -> TotalRows.total(row));
  }

  /** What rejected rows are worth, by file. */
  public List<RejectedSum> rejectedSums() {
    return jdbc.query(Views.rows("rejected_sum"), (row, number) -> RejectedRows.sum(row));
  }

  /**
   * Sums of the ledger entries, over all files; added up by the database, not by the ledger room.
   */
  public List<LedgerTotal> ledgerTotals() {
    return jdbc.query(
        "select delivery.name as delivery_name, billing_account, invoice_id, currency,"
            + " billing_month, sum(line_count) as line_count, sum(billed_cost) as billed_cost,"
            + " sum(effective_cost) as effective_cost"
            + " from balance join delivery on delivery.id = balance.delivery"
            + " where delivery.working"
            + " group by delivery.name, billing_account, invoice_id, currency, billing_month",
        (row, number) ->
            new LedgerTotal(
                row.getString("delivery_name"),
                row.getString("billing_account"),
                row.getString("invoice_id"),
                row.getString("currency"),
                Months.of(row.getInt("billing_month")),
                row.getLong("line_count"),
                DecimalColumns.amount(row, "billed_cost"),
                DecimalColumns.amount(row, "effective_cost")));
  }

  /** What use cost by day and by application, and what is committed. */
  public UsageBook use() {
    return new UsageBook(jdbc, places);
  }

  /** Which files share days, and what does not count because of it. */
  public OverlapBook overlaps() {
    return new OverlapBook(jdbc);
  }

  /** Counts as each file has them, in no order. */
  public List<TracedCount.OfFile> countsOfFiles() {
    return jdbc.query(
        Views.rows("usage_total"),
        (row, number) ->
            new TracedCount.OfFile(row.getString("delivery_name"), UsageRows.usage(row)));
  }

  /** Problems of all files. */
  public List<SourceProblem> problems() {
    return FileOrder.query(jdbc, Views.rows("problem"), (row, number) -> ProblemRows.problem(row));
  }
}
