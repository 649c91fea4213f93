package dev.towerbook.ledger;

import static java.util.Objects.requireNonNull;

import dev.towerbook.money.Money;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * What the fold of a bill needs to know of its file.
 *
 * @param folder folder of the file inside the input folder, for rules on {@code Source}
 * @param tagKey spelling of a tag key → the key that rules name
 */
record BillSource(String folder, UnaryOperator<String> tagKey) {

  BillSource {
    requireNonNull(folder, "folder");
    requireNonNull(tagKey, "tagKey");
  }

  /** Billing currency of a charge; "no currency" where the file names none. */
  static String currencyOf(String cell) {
    return cell.isEmpty() ? Money.NO_CURRENCY : cell.toUpperCase(Locale.ROOT);
  }
}
