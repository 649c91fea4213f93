package dev.towerbook.intake.row;

import dev.towerbook.intake.amount.AmountNotes;
import dev.towerbook.intake.amount.AmountText;
import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.intake.look.NumberColumns;
import dev.towerbook.intake.problem.RowProblem;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The amount of a row where its cell is more than a number: its sign must agree with the currency
 * of the row. Hours, counts and shares have no currency.
 */
final class SignedCell {

  private record Read(AmountText amount, String cell, String value) {}

  private final FieldRow row;
  private final SourceKind kind;
  private Optional<Read> read = Optional.empty();

  SignedCell(FieldRow row, SourceKind kind) {
    this.row = row;
    this.kind = kind;
  }

  private Optional<String> currency(String field) {
    return NumberColumns.currencyOf(kind, field).map(row::orAbsent);
  }

  private Optional<AmountText> amount(String field, String text) {
    return currency(field).flatMap(of -> AmountText.of(text, of));
  }

  /** The number of a cell, without what stands beside it where that may be a currency. */
  String number(String field, String text) {
    return amount(field, text).map(AmountText::number).orElse(text);
  }

  /** Sets the row aside if the sign of its amount contradicts its currency. */
  void judge(String field, String text, BigDecimal number) {
    Optional<AmountText> amount = amount(field, text);
    if (amount.isEmpty()) {
      return;
    }
    String currency = currency(field).orElse("");
    if (amount.get().agrees(currency)) {
      read = Optional.of(new Read(amount.get(), text, number.toPlainString() + " " + currency));
      return;
    }
    row.rejected(RowProblem.SIGN.with(amount.get().contradiction(currency)), field, text);
  }

  /** Reports the amount of a good row. */
  void report(AmountNotes notes) {
    read.ifPresent(of -> notes.see(of.amount(), of.cell(), row.place().line(), of.value()));
  }
}
