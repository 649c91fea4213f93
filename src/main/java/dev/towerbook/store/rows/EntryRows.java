package dev.towerbook.store.rows;

import dev.towerbook.ledger.Amounts;
import dev.towerbook.ledger.ChargeTraits;
import dev.towerbook.ledger.EntryKey;
import dev.towerbook.ledger.LedgerEntry;
import dev.towerbook.ledger.Origin;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Ledger entries as rows of the book. */
public final class EntryRows {

  public static final String INSERT =
      "insert into balance values"
          + " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private EntryRows() {}

  /** Binds a row of a delivery. */
  public static void bind(
      PreparedStatement statement, LedgerEntry entry, long delivery, int number, long placeId)
      throws SQLException {
    EntryKey key = entry.key();
    Origin origin = key.origin();
    ChargeTraits traits = key.traits();
    statement.setLong(1, delivery);
    statement.setInt(2, number);
    statement.setInt(3, Months.number(key.billingMonth()));
    statement.setInt(4, Months.number(key.chargeMonth()));
    statement.setString(5, origin.kind().word());
    statement.setString(6, origin.provider());
    statement.setString(7, origin.billingAccount());
    statement.setString(8, origin.invoiceId());
    statement.setString(9, origin.currency());
    statement.setString(10, traits.chargeCategory());
    statement.setString(11, traits.chargeClass());
    statement.setString(12, traits.pricingCategory());
    statement.setString(13, traits.commitmentStatus());
    statement.setString(14, traits.commitment());
    statement.setBoolean(15, traits.tagged());
    statement.setString(16, key.service());
    statement.setLong(17, placeId);
    statement.setLong(18, entry.lines());
    amount(statement, 19, entry.amounts().billed(), entry);
    amount(statement, 20, entry.amounts().effective(), entry);
    amount(statement, 21, entry.amounts().list(), entry);
    amount(statement, 22, entry.amounts().contracted(), entry);
    amount(statement, 23, entry.hours(), entry);
    amount(statement, 24, entry.amounts().unpriced(), entry);
    amount(statement, 25, entry.amounts().credits(), entry);
  }

  private static void amount(
      PreparedStatement statement, int column, BigDecimal amount, LedgerEntry entry)
      throws SQLException {
    statement.setBigDecimal(column, DecimalColumns.stored(amount, entry.delivery()));
  }

  public static LedgerEntry entry(ResultSet row, ClassificationRegister places)
      throws SQLException {
    Origin origin =
        new Origin(
            Kinds.of(row),
            row.getString("provider"),
            row.getString("billing_account"),
            row.getString("invoice_id"),
            row.getString("currency"));
    ChargeTraits traits =
        new ChargeTraits(
            row.getString("charge_category"),
            row.getString("charge_class"),
            row.getString("pricing_category"),
            row.getString("commitment_status"),
            row.getString("commitment"),
            row.getBoolean("tagged"));
    EntryKey key =
        new EntryKey(
            Months.of(row.getInt("billing_month")),
            Months.of(row.getInt("charge_month")),
            origin,
            traits,
            row.getString("service"),
            places.place(row.getLong("place_id")));
    Amounts amounts =
        new Amounts(
            DecimalColumns.amount(row, "billed_cost"),
            DecimalColumns.amount(row, "effective_cost"),
            DecimalColumns.amount(row, "list_cost"),
            DecimalColumns.amount(row, "contracted_cost"),
            DecimalColumns.amount(row, "unpriced_cost"),
            DecimalColumns.amount(row, "credits"));
    return new LedgerEntry(
        row.getString("delivery_name"),
        key,
        row.getLong("line_count"),
        amounts,
        DecimalColumns.amount(row, "hours"));
  }
}
