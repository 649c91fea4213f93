package dev.towerbook.intake.bill.total;

import java.util.Comparator;

/**
 * What a control total is kept for: the finest grain at which an invoice can be checked.
 *
 * @param billingAccount id, empty if the source states none
 * @param invoiceId empty if the source states none
 * @param currency billing currency; {@code XXX} if the source states none
 * @param billingMonth yyyymm
 * @param chargeMonth yyyymm
 */
public record ControlKey(
    String billingAccount, String invoiceId, String currency, int billingMonth, int chargeMonth)
    implements Comparable<ControlKey> {

  private static final Comparator<ControlKey> ORDER =
      Comparator.comparing(ControlKey::billingAccount)
          .thenComparing(ControlKey::invoiceId)
          .thenComparing(ControlKey::currency)
          .thenComparingInt(ControlKey::billingMonth)
          .thenComparingInt(ControlKey::chargeMonth);

  @Override
  public int compareTo(ControlKey other) {
    return ORDER.compare(this, other);
  }
}
