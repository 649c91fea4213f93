package dev.towerbook.intake.look;

import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.intake.format.SourceFormat;
import dev.towerbook.intake.recipe.NativeColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which columns of a file hold numbers.
 *
 * @param own those of the fields that are read as numbers
 * @param beside others whose names say that numbers stand there: they help to tell how the file
 *     writes them
 */
public record NumberColumns(List<Integer> own, List<Integer> beside) {

  private static final List<String> COSTS =
      List.of("BilledCost", "EffectiveCost", "ListCost", "ContractedCost");

  /** Parts of such names, in the languages in which tools export. */
  private static final List<String> WORDS =
      List.of(
          "hour",
          "amount",
          "rate",
          "cost",
          "price",
          "total",
          "duration",
          "decimal",
          "quantity",
          "stunden",
          "dauer",
          "betrag",
          "satz",
          "kosten",
          "preis",
          "menge",
          "summe",
          "heures",
          "durée",
          "montant",
          "taux",
          "prix",
          "horas",
          "duración",
          "importe",
          "tarifa",
          "coste",
          "durata",
          "importo",
          "tariffa",
          "costo",
          "uren",
          "duur",
          "bedrag",
          "tarief",
          "prijs",
          "godzin",
          "czas",
          "kwota",
          "stawka",
          "koszt");

  public NumberColumns {
    own = List.copyOf(own);
    beside = List.copyOf(beside);
  }

  /** The columns of a file with this header. */
  public static NumberColumns of(SourceFormat format, List<String> header) {
    Set<Integer> own = new TreeSet<>();
    for (String field : fields(format.kind())) {
      format
          .translation()
          .flatMap(of -> Optional.ofNullable(of.fields().get(field)))
          .map(recipe -> recipe.inputs().stream().map(NativeColumn::id).toList())
          .orElse(List.of(field))
          .forEach(column -> format.position(column, header).ifPresent(own::add));
    }
    List<Integer> beside = new ArrayList<>();
    for (int at = 0; at < header.size(); at++) {
      String column = header.get(at).toLowerCase(Locale.ROOT);
      if (!own.contains(at) && WORDS.stream().anyMatch(column::contains)) {
        beside.add(at);
      }
    }
    return new NumberColumns(List.copyOf(own), beside);
  }

  /**
   * The field that says the currency of a field of money; empty if it is none of a small source.
   */
  public static Optional<String> currencyOf(SourceKind kind, String field) {
    return switch (kind) {
      case INVOICE -> Optional.of("currency").filter(of -> field.equals("amount"));
      case INVOICE_DETAIL ->
          Optional.of("BillingCurrency").filter(of -> field.equals("BilledCost"));
      case COMMITMENT ->
          Optional.of("BillingCurrency").filter(of -> field.equals("ContractCommitmentCost"));
      case BILL, TIMESHEET, USAGE, BILLING_PERIOD, REFERENCE -> Optional.empty();
    };
  }

  /** True if a kind of file has amounts that may have a currency sign. */
  static boolean isOfMoney(SourceKind kind) {
    return fields(kind).stream().anyMatch(field -> currencyOf(kind, field).isPresent());
  }

  /** The fields of a kind of file that are read as numbers. */
  static List<String> fields(SourceKind kind) {
    return switch (kind) {
      case BILL -> COSTS;
      case TIMESHEET -> List.of("hours");
      case INVOICE -> List.of("amount");
      case USAGE -> List.of("quantity");
      case COMMITMENT -> List.of("ContractCommitmentQuantity", "ContractCommitmentCost");
      case INVOICE_DETAIL -> List.of("BilledCost");
      case BILLING_PERIOD, REFERENCE -> List.of();
    };
  }
}
