package dev.towerbook.ledger.tuple;

import dev.towerbook.mapping.Classification;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/**
 * Charges of one file and billing month that rules cannot tell apart.
 *
 * @param fields names of the fields that tell charges apart
 * @param values one a field; empty for none, and for a field that was folded
 * @param place where the rules have put them
 * @param sums one a {@link TupleSum}, in its order
 */
public record ChargeTuple(
    List<String> fields,
    List<String> values,
    YearMonth chargeMonth,
    Classification place,
    long lines,
    List<BigDecimal> sums) {

  private static final String SUB_ACCOUNT = "SubAccountId";

  public ChargeTuple {
    fields = List.copyOf(fields);
    values = List.copyOf(values);
    sums = List.copyOf(sums);
  }

  /** The value of a field; empty if the charges have none. */
  public String value(String field) {
    int at = fields.indexOf(field);
    return at < 0 ? "" : values.get(at);
  }

  /** The sub-account, if rules tell charges apart by it, or the billing account. */
  public String account() {
    String own = value(fields.contains(SUB_ACCOUNT) ? SUB_ACCOUNT : "SubAccountName");
    return own.isEmpty() ? value("BillingAccountId") : own;
  }

  /** What was charged. */
  public BigDecimal sum(TupleSum of) {
    return sums.get(of.index());
  }
}
