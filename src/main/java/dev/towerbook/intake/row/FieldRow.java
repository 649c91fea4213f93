package dev.towerbook.intake.row;

import dev.towerbook.intake.amount.AmountNotes;
import dev.towerbook.intake.declared.DatePatterns;
import dev.towerbook.intake.declared.NumberStyle;
import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.intake.format.FieldNeed;
import dev.towerbook.intake.format.SourceField;
import dev.towerbook.intake.problem.RowProblem;
import dev.towerbook.intake.recipe.Normalization;
import dev.towerbook.intake.source.NormalizedCell;
import dev.towerbook.intake.source.OwnerHint;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.intake.source.WorkType;
import dev.towerbook.money.Money;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.Row;
import dev.towerbook.table.SourceLocation;
import dev.towerbook.table.looks.Looks;
import dev.towerbook.table.problem.ProblemWords;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A row of a small source, by field instead of by column. The first cell that cannot be read sets
 * the row aside; the getters then answer empty and say nothing more.
 */
public final class FieldRow {

  /** What may be shown of a cell where names of persons may have slipped into any column. */
  private static final Pattern NO_NAME = Pattern.compile("[0-9.,:/+ eE-]*");

  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

  private final SourceFile file;
  private final FieldPlan plan;
  private final Row row;
  private final ProblemLog log;
  private final boolean hidesNames;
  private final SignedCell signed;
  private Set<NormalizedCell> changes = Set.of();
  private boolean bad;
  private boolean excluded;

  FieldRow(FieldPlan plan, Row row, ProblemLog log) {
    this.file = plan.file();
    this.plan = plan;
    this.row = row;
    this.log = log;
    signed = new SignedCell(this, file.kind());
    hidesNames = file.kind() == SourceKind.TIMESHEET;
  }

  /** True if the row was rejected. */
  public boolean isBad() {
    return bad;
  }

  /** The row counts for nothing, and nothing is wrong with it. */
  public void leaveOut() {
    excluded = true;
  }

  /** True if the row counts for nothing. */
  boolean isExcluded() {
    return excluded && !bad;
  }

  /** What was not read as written. */
  Set<NormalizedCell> changes() {
    return changes;
  }

  private void changed(Normalization normalization, String field, String before, String after) {
    if (changes.isEmpty()) {
      changes = new LinkedHashSet<>();
    }
    String column = plan.of(field).columns().stream().findFirst().orElse(field);
    changes.add(new NormalizedCell(normalization, column, before, after));
  }

  /** Where the row stands. */
  public SourceLocation place() {
    return SourceLocation.line(file.name(), row.line());
  }

  /** A cell as it is written. */
  String raw(String column) {
    return row.text(column);
  }

  /** What stands in a field's cells, joined by a blank; empty if there is nothing. */
  public String cell(String field) {
    FieldPlan.Planned planned = plan.of(field);
    List<String> columns = planned.columns();
    String own =
        columns.size() == 1
            ? row.text(columns.getFirst())
            : columns.stream().map(row::text).collect(Collectors.joining(" ")).strip();
    if (columns.isEmpty() && planned.field().cells().folder()) {
      String source = file.source();
      return source.equals(".") ? "" : source.substring(source.lastIndexOf('/') + 1);
    }
    return own.isEmpty() && !planned.or().isEmpty()
        ? planned.or().stream()
            .map(row::text)
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse("")
        : own;
  }

  /** What stands in a field's cells, in plain characters. */
  public String plain(String field) {
    return Looks.id(cell(field));
  }

  /**
   * A text in plain characters; empty if there is none and the layout has nothing that stands for
   * it. A closed list's value comes in canonical spelling.
   */
  public String text(String field) {
    String cell = cell(field);
    return text(field, folded(field, cell, Looks.id(cell)));
  }

  /** Of a date or a number, blanks and signs are part of how it is written. */
  private String asWritten(String field) {
    String cell = cell(field);
    return text(field, folded(field, cell, Looks.visible(cell)));
  }

  private String folded(String field, String cell, String plain) {
    if (!plain.equals(cell) && !plain.isEmpty()) {
      boolean reported = shown(plain).equals(plain);
      changed(
          Normalization.LOOK, field, reported ? Looks.spelled(cell) : "", reported ? plain : "");
    }
    return plain;
  }

  private String text(String field, String cell) {
    SourceField known = plan.of(field).field();
    String text = cell.isEmpty() ? known.absent() : cell;
    if (text.isEmpty() && known.need() == FieldNeed.REQUIRED) {
      rejected(RowProblem.EMPTY, field, "");
    }
    if (text.isEmpty() || known.values().isEmpty()) {
      String padded = known.withZeros(text);
      if (!padded.equals(text)) {
        changed(Normalization.ACCOUNT, field, text, padded);
      }
      return padded;
    }
    Optional<String> canonical = known.canonical(text);
    if (canonical.isEmpty()) {
      List<String> words = new ArrayList<>(known.values());
      words.addAll(known.cells().means().keySet().stream().sorted().toList());
      rejected(RowProblem.VALUE.with(String.join(", ", words)), field, text);
    }
    boolean isWord = known.cells().means().containsKey(text.toLowerCase(Locale.ROOT));
    canonical
        .filter(listed -> !isWord && !listed.equals(text))
        .ifPresent(listed -> changed(Normalization.VALUE_CASE, field, text, listed));
    return canonical.orElse("");
  }

  public Optional<LocalDate> date(String field) {
    String text = asWritten(field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    DatePatterns dates = file.format().writing().dates();
    Optional<LocalDate> date = dates.parse(text);
    if (date.isEmpty()) {
      rejected(RowProblem.DATE.with(dates.refusal(text), dates.inWords()), field, text);
    }
    date.ifPresent(
        day ->
            dates
                .otherSpelling(text)
                .ifPresent(written -> changed(Normalization.DATE, field, written, day.toString())));
    return date;
  }

  public Optional<BigDecimal> number(String field) {
    String text = asWritten(field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String digits = signed.number(field, text);
    NumberStyle style = style(field);
    Optional<BigDecimal> number = style.parse(digits);
    if (number.isEmpty()) {
      boolean reported = shown(text).equals(text);
      String cause = reported ? style.cause(digits) : style.cause();
      rejected(RowProblem.NUMBER.with(cause, style.cure(digits)), field, text);
    }
    number.ifPresent(amount -> signed.judge(field, text, amount));
    return number;
  }

  /** A text in plain characters, or what stands for none; nothing is said if it is missing. */
  String orAbsent(String field) {
    String text = plain(field);
    return text.isEmpty() ? plan.of(field).field().absent() : text;
  }

  /** Reports the amount of a good row, if it was more than a number. */
  void reportAmount(AmountNotes notes) {
    signed.report(notes);
  }

  /** A currency code of three capital letters. */
  public String currency(String field) {
    String text = text(field);
    if (!text.isEmpty() && !CURRENCY.matcher(text).matches()) {
      rejected(RowProblem.CURRENCY, field, text);
    }
    return text;
  }

  public Optional<WorkType> workType() {
    String text = text("work_type");
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(WorkType.valueOf(text.toUpperCase(Locale.ROOT)));
  }

  /** True if the layout lets a row take hours back. */
  public boolean takesReversals() {
    return file.format().filter().reversals();
  }

  public OwnerHint target() {
    return new OwnerHint(text("application"), text("wrapper"));
  }

  /** What the row is worth, if that can be read, whatever else is wrong with it. */
  Optional<RejectedValue> value() {
    return amount().map(amount -> RejectedValue.ofRow(unit(), amount));
  }

  /** What the row holds with its sign, in {@link #unit}, if that can be read. */
  Optional<BigDecimal> amount() {
    return switch (file.kind()) {
      case INVOICE -> amount("amount");
      case TIMESHEET -> amount("hours");
      case USAGE -> amount("quantity");
      default -> Optional.empty();
    };
  }

  private Optional<BigDecimal> amount(String field) {
    String cell = Looks.visible(cell(field));
    String text = cell.isEmpty() ? plan.of(field).field().absent() : cell;
    return style(field).parse(signed.number(field, text));
  }

  /** Currency of an invoice, hours, or the unit of a count. */
  String unit() {
    return switch (file.kind()) {
      case INVOICE -> orNone(cell("currency"), Money.NO_CURRENCY);
      case USAGE -> orNone(cell("unit").toLowerCase(Locale.ROOT), "no unit");
      default -> RejectedValue.HOURS;
    };
  }

  private static String orNone(String unit, String none) {
    return unit.isBlank() ? none : unit;
  }

  private NumberStyle style(String field) {
    return plan.of(field).field().cells().numbers().orElse(file.format().writing().numbers());
  }

  /** Sets the row aside for a reason of its own. */
  public void rejected(ProblemWords words, String field, String value) {
    if (bad) {
      return;
    }
    bad = true;
    SourceLocation place =
        plan.of(field).columns().stream().findFirst().map(row::place).orElse(row.place());
    log.rejected(RowProblem.of(file.kind(), words), place, shown(value));
  }

  /** What may be shown of a cell: no name of a person, wherever it has slipped to. */
  String shown(String value) {
    return hidesNames && !NO_NAME.matcher(value).matches() ? "(hidden)" : value;
  }
}
