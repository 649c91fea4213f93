package dev.towerbook.ledger.overlap;

import dev.towerbook.intake.compare.RowPrint;
import dev.towerbook.intake.dataset.InvoiceLine;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What makes two lines of invoices the same however their number is written: {@code INV-0012},
 * {@code inv 12} and {@code 0012} are one number.
 */
final class InvoiceKeys {

  private static final Pattern DIGITS = Pattern.compile("\\D+");
  private static final Pattern ZEROS = Pattern.compile("\\b0+(?=\\d)");
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private InvoiceKeys() {}

  /** The digits of a number without leading zeros; its letters if it has no digits. */
  static String number(String written) {
    String digits = ZEROS.matcher(DIGITS.matcher(written).replaceAll(" ")).replaceAll("");
    String plain = digits.replace(" ", "");
    return plain.isEmpty() ? folded(written) : plain;
  }

  private static String folded(String text) {
    return SIGNS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  /** The invoice: vendor, number and day. */
  static long invoice(InvoiceLine line) {
    String subject = folded(line.vendor()) + "\n" + number(line.invoiceId());
    return RowPrint.group(subject, 0, line.invoiceDate().toEpochDay());
  }

  /** The invoice and what the line is for, without its amount. */
  static long line(InvoiceLine line) {
    return RowPrint.group(about(line), invoice(line), 0);
  }

  /** The line with its amount, but not the number of the invoice. */
  static long renumbered(InvoiceLine line) {
    String amount = line.amount().amount().stripTrailingZeros().toPlainString();
    String all = folded(line.vendor()) + "\n" + about(line) + "\n" + amount;
    return RowPrint.group(all, 1, line.invoiceDate().toEpochDay());
  }

  private static String about(InvoiceLine line) {
    return String.join(
        "\n",
        folded(line.description()),
        folded(line.costType()),
        line.period().toString(),
        line.amount().currency(),
        line.expense().name(),
        folded(line.application()),
        folded(line.wrapper()),
        folded(line.sharedPool()));
  }
}
