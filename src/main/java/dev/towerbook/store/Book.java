package dev.towerbook.store;

import dev.towerbook.intake.delivery.DeliveryOrigin;
import dev.towerbook.ledger.Balance;
import dev.towerbook.ledger.DeliveryFacts;
import dev.towerbook.ledger.LedgerTotal;
import dev.towerbook.ledger.PostedDelivery;
import dev.towerbook.ledger.SourceProblem;
import dev.towerbook.ledger.SourceTotal;
import dev.towerbook.ledger.UsageTotal;
import dev.towerbook.mapping.catalogue.UsageUnit;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The book. Every writing method replaces its own slice and is called inside a transaction of the
 * step that owns it, so that any step can be killed and run again. Bind variables only.
 */
public final class Book {

  private static final int BATCH_ROWS = 1000;
  private static final Comparator<UsageTotal> USAGE_ORDER =
      Comparator.comparing(UsageTotal::month)
          .thenComparing(UsageTotal::application)
          .thenComparing(UsageTotal::wrapper)
          .thenComparing(UsageTotal::unit)
          .thenComparing(UsageTotal::quantity);

  private final JdbcTemplate jdbc;
  private final PlaceRegister places;

  public Book(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.places = new PlaceRegister(jdbc);
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

  /** The register of deliveries, by name. */
  public SortedMap<String, DeliveryFacts> deliveries() {
    SortedMap<String, DeliveryFacts> deliveries = new TreeMap<>();
    jdbc.query(
        "select * from delivery order by name",
        row -> {
          // A LocalDate has no time zone, so no day shifts whatever zone the JVM and the database
          // use.
          LocalDate last = row.getObject("last_charge_day", LocalDate.class);
          DeliveryFacts facts =
              new DeliveryFacts(
                  row.getString("name"),
                  row.getString("source"),
                  row.getString("kind"),
                  row.getString("format"),
                  row.getString("format_version"),
                  row.getString("sha256"),
                  row.getString("rules_hash"),
                  row.getLong("byte_count"),
                  row.getLong("physical_lines"),
                  row.getLong("row_count"),
                  row.getLong("set_aside"),
                  Optional.ofNullable(last),
                  new DeliveryOrigin(
                      row.getString("delivery_scope"),
                      row.getString("delivery_run"),
                      row.getString("submitted")));
          deliveries.put(facts.name(), facts);
        });
    return deliveries;
  }

  /** Replaces everything that the book holds of a file. */
  public void replace(PostedDelivery delivery) {
    String name = delivery.facts().name();
    remove(name);
    insert(delivery.facts());
    insertBalances(delivery);
    insertTotals(delivery);
    insertAll(DayRows.INSERT, delivery.days(), DayRows::bind);
    insertAll(UseRows.INSERT, delivery.use(), UseRows.binder(name));
    insertUsage(delivery);
    insertAll(CommitmentRows.INSERT, delivery.commitments(), CommitmentRows.binder(name));
    insertProblems(delivery);
  }

  /** Removes a file from the book, with all that came from it. */
  public void remove(String delivery) {
    jdbc.update("delete from delivery where name = ?", delivery);
  }

  private void insert(DeliveryFacts facts) {
    jdbc.update(
        "insert into delivery values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        facts.name(),
        facts.source(),
        facts.kind(),
        facts.format(),
        facts.formatVersion(),
        facts.sha256(),
        facts.rulesHash(),
        facts.bytes(),
        facts.physicalLines(),
        facts.rows(),
        facts.setAside(),
        facts.lastChargeDay().orElse(null),
        facts.origin().scope(),
        facts.origin().run(),
        facts.origin().submitted());
  }

  private void insertBalances(PostedDelivery delivery) {
    insertAll(
        "insert into balance values"
            + " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        delivery.balances(),
        (statement, balance, number) ->
            BalanceRows.bind(statement, balance, number, places.idOf(balance.key().place())));
  }

  private void insertTotals(PostedDelivery delivery) {
    insertAll(
        "insert into control_total values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        delivery.totals(),
        (statement, total, number) -> {
          statement.setString(1, total.delivery());
          statement.setInt(2, number);
          statement.setString(3, total.billingAccount());
          statement.setString(4, total.invoiceId());
          statement.setString(5, total.currency());
          statement.setInt(6, Months.number(total.billingMonth()));
          statement.setInt(7, Months.number(total.chargeMonth()));
          statement.setLong(8, total.rows());
          statement.setBigDecimal(9, Exact.stored(total.billed(), total.delivery()));
          statement.setBigDecimal(10, Exact.stored(total.effective(), total.delivery()));
        });
  }

  private void insertUsage(PostedDelivery delivery) {
    insertAll(
        "insert into usage_total values (?, ?, ?, ?, ?, ?, ?)",
        delivery.usage(),
        (statement, usage, number) -> {
          statement.setString(1, delivery.facts().name());
          statement.setInt(2, Months.number(usage.month()));
          statement.setString(3, usage.application());
          statement.setString(4, usage.wrapper());
          statement.setString(5, usage.unit().name());
          statement.setBigDecimal(6, Exact.stored(usage.quantity(), delivery.facts().name()));
          statement.setInt(7, usage.days());
        });
  }

  private void insertProblems(PostedDelivery delivery) {
    insertAll(
        ProblemRows.INSERT,
        delivery.problems(),
        (statement, problem, number) ->
            ProblemRows.bind(statement, delivery.facts().name(), number, problem));
  }

  /** Binds one row of a batch. */
  @FunctionalInterface
  interface RowBinder<T> {
    void bind(PreparedStatement statement, T row, int number) throws SQLException;
  }

  private <T> void insertAll(String sql, List<T> rows, RowBinder<T> binder) {
    int[] number = {0};
    jdbc.batchUpdate(
        sql, rows, BATCH_ROWS, (statement, row) -> binder.bind(statement, row, number[0]++));
  }

  /** Balances booked in a billing month, in a fixed order. */
  public List<Balance> balances(YearMonth billingMonth) {
    places.load();
    List<Balance> balances =
        jdbc.query(
            "select * from balance where billing_month = ? order by row_number",
            (row, number) -> BalanceRows.balance(row, places),
            Months.number(billingMonth));
    // By name here and not in SQL: databases sort text by their own collations.
    return balances.stream().sorted(Comparator.comparing(Balance::delivery)).toList();
  }

  /** All balances of a file. */
  public List<Balance> balancesOf(String delivery) {
    places.load();
    return jdbc.query(
        "select * from balance where delivery = ? order by row_number",
        (row, number) -> BalanceRows.balance(row, places),
        delivery);
  }

  /**
   * Billing months with a bill, ascending. Invoices alone make no month: they accrue years ahead
   * and would show months that are almost empty.
   */
  public List<YearMonth> months() {
    return jdbc.query(
        "select distinct total.billing_month from control_total total"
            + " join delivery on delivery.name = total.delivery"
            + " where delivery.kind = 'bill' order by total.billing_month",
        (row, number) -> Months.of(row.getInt(1)));
  }

  /** Sums of the rows as read, over all files. */
  public List<SourceTotal> sourceTotals() {
    return jdbc.query(
        "select * from control_total",
        (row, number) ->
            new SourceTotal(
                row.getString("delivery"),
                row.getString("billing_account"),
                row.getString("invoice_id"),
                row.getString("currency"),
                Months.of(row.getInt("billing_month")),
                Months.of(row.getInt("charge_month")),
                row.getLong("row_count"),
                Exact.amount(row, "billed_cost"),
                Exact.amount(row, "effective_cost")));
  }

  /** Sums of the balances, over all files; added up by the database, not by the ledger room. */
  public List<LedgerTotal> ledgerTotals() {
    return jdbc.query(
        "select delivery, billing_account, invoice_id, currency, billing_month,"
            + " sum(line_count) as line_count, sum(billed_cost) as billed_cost,"
            + " sum(effective_cost) as effective_cost from balance"
            + " group by delivery, billing_account, invoice_id, currency, billing_month",
        (row, number) ->
            new LedgerTotal(
                row.getString("delivery"),
                row.getString("billing_account"),
                row.getString("invoice_id"),
                row.getString("currency"),
                Months.of(row.getInt("billing_month")),
                row.getLong("line_count"),
                Exact.amount(row, "billed_cost"),
                Exact.amount(row, "effective_cost")));
  }

  /** What use cost by day and by application, and what is committed. */
  public UseBook use() {
    return new UseBook(jdbc);
  }

  /** Counts of all files: what several files count of a subject in a month is one count. */
  public List<UsageTotal> usage() {
    return UsageTotal.folded(usageByFile());
  }

  private List<UsageTotal> usageByFile() {
    List<UsageTotal> usage =
        jdbc.query(
            "select * from usage_total",
            (row, number) ->
                new UsageTotal(
                    Months.of(row.getInt("usage_month")),
                    row.getString("application"),
                    row.getString("wrapper"),
                    UsageUnit.valueOf(row.getString("unit")),
                    Exact.amount(row, "quantity"),
                    row.getInt("day_count")));
    return usage.stream().sorted(USAGE_ORDER).toList();
  }

  /** Problems of all files. */
  public List<SourceProblem> problems() {
    List<SourceProblem> problems =
        jdbc.query(
            "select * from problem order by row_number", (row, number) -> ProblemRows.problem(row));
    return problems.stream()
        .sorted(Comparator.comparing(problem -> problem.problem().place().file()))
        .toList();
  }
}
