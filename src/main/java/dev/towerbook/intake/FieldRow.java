package dev.towerbook.intake;

import dev.towerbook.table.Place;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A row of a small source, by field instead of by column. The first cell that cannot be read sets
 * the row aside; the getters then answer empty and say nothing more.
 */
final class FieldRow {

  /** What may be shown of a cell where names of persons may have slipped into any column. */
  private static final Pattern NO_NAME = Pattern.compile("[0-9.,:/+ eE-]*");

  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

  private final SourceFile file;
  private final FieldPlan plan;
  private final Row row;
  private final ProblemLog log;
  private final boolean hidesNames;
  private boolean bad;

  FieldRow(FieldPlan plan, Row row, ProblemLog log) {
    this.file = plan.file();
    this.plan = plan;
    this.row = row;
    this.log = log;
    hidesNames = file.kind() == SourceKind.TIMESHEET;
  }

  /** True if the row was set aside. */
  boolean isBad() {
    return bad;
  }

  /** Where the row stands. */
  Place place() {
    return Place.line(file.name(), row.line());
  }

  /** A text; empty if there is none. A closed list's value comes in canonical spelling. */
  String text(String field) {
    String text = column(field).map(row::text).orElse("");
    SourceField known = plan.of(field).field();
    if (text.isEmpty() && known.need() == FieldNeed.REQUIRED) {
      setAside("EMPTY", field, "has no value where one is needed", "", "fill the cell");
    }
    if (text.isEmpty() || known.values().isEmpty()) {
      return text;
    }
    Optional<String> canonical = known.canonical(text);
    if (canonical.isEmpty()) {
      String list = String.join(", ", known.values());
      setAside("VALUE", field, "is none of the values of this column", text, "use one of: " + list);
    }
    return canonical.orElse("");
  }

  Optional<LocalDate> date(String field) {
    String text = text(field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> date = file.format().writing().dates().parse(text);
    if (date.isEmpty()) {
      List<String> patterns = file.format().writing().dates().patterns();
      String shown = String.join(" or ", patterns).replace('u', 'y');
      setAside("DATE", field, "is not a date of this century", text, "write it as " + shown);
    }
    return date;
  }

  Optional<BigDecimal> number(String field) {
    String text = text(field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<BigDecimal> number = file.format().writing().numbers().parse(text);
    if (number.isEmpty()) {
      setAside(
          "NUMBER",
          field,
          "is not a plain decimal",
          text,
          "write it with a point and without thousands separators, like 1234.56");
    }
    return number;
  }

  /** A currency code of three capital letters. */
  String currency(String field) {
    String text = text(field);
    if (!text.isEmpty() && !CURRENCY.matcher(text).matches()) {
      setAside("CURRENCY", field, "is no currency code", text, "write three letters, like EUR");
    }
    return text;
  }

  Optional<WorkType> workType() {
    String text = text("work_type");
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(WorkType.valueOf(text.toUpperCase(Locale.ROOT)));
  }

  Target target() {
    return new Target(text("application"), text("wrapper"));
  }

  /** Sets the row aside for a reason of its own. */
  void setAside(String what, String field, String cause, String value, String cure) {
    if (bad) {
      return;
    }
    bad = true;
    String code = file.kind().name() + "-" + what;
    Place place = column(field).map(row::place).orElse(row.place());
    String shown = hidesNames && !NO_NAME.matcher(value).matches() ? "(hidden)" : value;
    log.setAside(code, place, cause, shown, cure);
  }

  private Optional<String> column(String field) {
    return plan.of(field).column();
  }
}
