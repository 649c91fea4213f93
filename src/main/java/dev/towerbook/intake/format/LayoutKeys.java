package dev.towerbook.intake.format;

import static dev.towerbook.table.sheet.YamlShape.Kind.ANY;
import static dev.towerbook.table.sheet.YamlShape.Kind.MAP;
import static dev.towerbook.table.sheet.YamlShape.Kind.MAPS;
import static dev.towerbook.table.sheet.YamlShape.Kind.NAMED;
import static dev.towerbook.table.sheet.YamlShape.Kind.TEXT;
import static dev.towerbook.table.sheet.YamlShape.Kind.TEXTS;
import static dev.towerbook.table.sheet.YamlShape.key;

import dev.towerbook.table.sheet.YamlShape;

/** The keys of a layout file; what a recipe is made of, {@link RecipeReader} knows. */
public final class LayoutKeys {

  /** A version of a layout. */
  public static final YamlShape VERSION =
      YamlShape.of(
          key("version", TEXT, "its name, printed with each delivery").needed(),
          key("all", TEXTS, "columns that it has"),
          key("any", TEXTS, "columns of which it has one"),
          key("none", TEXTS, "columns that it has not"));

  /** Why files of a layout are not read. */
  public static final YamlShape REFUSAL =
      YamlShape.of(
          key("because", TEXT, "the reason").needed(),
          key("instead", TEXT, "what to deliver").needed());

  /** A field of any layout, or a column of a native bill. */
  public static final YamlShape FIELD =
      YamlShape.of(
          key("need", TEXT, "required, expected or optional"),
          key("spellings", TEXTS, "headers that mean it, without case"),
          key("values", TEXTS, "closed list"),
          key("absent", TEXT, "what stands for no value"),
          key(
              "pad",
              TEXT,
              "digits of an id: one of fewer digits, and of nothing else, gets its leading zeros"
                  + " back, which a spreadsheet drops. Of a native bill it holds for fields that"
                  + " are the column as it stands. Rules then see the full id"));

  /** More keys of a field of a source that is no bill. */
  public static final YamlShape SMALL_FIELD =
      YamlShape.of(
          key("numbers", TEXT, "its own style instead of the file's"),
          key(
              "columns",
              TEXTS,
              "its cells joined by a blank, such as `[First Name, Last Name]`, where the file has"
                  + " no column of the field's name or spellings"),
          key("or", TEXTS, "columns that are asked in order where the cell is empty"),
          key(
              "folder",
              TEXT,
              "`yes`: without such a column, the name of the folder that the file lies in"),
          key(
              "means",
              ANY,
              "words of the tool → a value of `values`, without case; `\"\"` for a word that says"
                  + " nothing. Any other word sets the row aside"));

  /** Keys of every layout. */
  public static final YamlShape EVERY =
      YamlShape.of(
          key("id", TEXT, "unique name, printed with each delivery").needed(),
          key("about", TEXT, "a remark"),
          key(
                  "kind",
                  TEXT,
                  "bill, timesheet, invoice, usage, commitment, invoice-detail (lines of a"
                      + " provider's invoices), billing-period; reference = known and without cost:"
                      + " listed, not read")
              .needed(),
          key(
                  "recognised-by",
                  TEXTS,
                  "fields (in a native layout: columns) that only this layout has together")
              .needed(),
          key(
              "dates",
              TEXTS,
              "`by-file`, also if the key is missing: 2026-10-31, the month by its name, or day and"
                  + " month in the order that the whole file shows (a number above 12, periods, the"
                  + " run of its days); if nothing shows it, the file is refused. Patterns in"
                  + " order, date part only, such as `uuuuMMdd`: then nothing is decided"),
          key(
              "numbers",
              TEXT,
              "of a bill `plain` (1234.56, 9.9E-7), also if the key is missing: costs with a"
                  + " decimal comma are told by the file; or `money-text` ($10,100.00 too). Of"
                  + " other files `by-file`, also if the key is missing: a decimal comma or point"
                  + " as all numbers of the file show; if `1.234` could be both and nothing shows"
                  + " it, the file is refused; the other styles see below. An amount of an invoice,"
                  + " an invoice line or a commitment may carry the sign or code of its row's"
                  + " currency (`1.234,56 €`, `-$5.00`, `CHF 1'234.50`); one of another currency"
                  + " rejects the row. Parentheses around it are below zero"),
          key(
              "fields",
              NAMED,
              FIELD.and(SMALL_FIELD),
              "name → keys of a field; in a native layout field → recipe"),
          key("versions", MAPS, VERSION, "the first that fits is printed"));

  /** More keys of timesheets, invoices, counts and other sources that are no bills. */
  public static final YamlShape SMALL =
      YamlShape.of(
          key(
              "refused",
              MAP,
              REFUSAL,
              "files of the layout are recognised and refused with this reason and fix"),
          key(
              "only",
              ANY,
              "field → values: only rows with one of them count. Without case; an empty cell is"
                  + " `\"\"`. What is excluded is a note with the number of rows by value"),
          key("not", ANY, "field → values: no rows with one of them count"),
          key(
              "reversals",
              TEXT,
              "`yes`, of a timesheet: hours below zero take back what an earlier row booked."
                  + " Without it such a row is rejected. Rows of no hours are only counted"),
          key(
              "counts",
              ANY,
              "of usage: unit → field → values. A row is one of each unit whose fields have one of"
                  + " their values, so that it needs no `quantity`; a row that is none of them is"
                  + " no work. The units stand under `unit`, `values`"));

  /** A kind of rows of a native bill. */
  public static final YamlShape CASE =
      YamlShape.of(
          key("when", ANY, "column → value or list of values, with the patterns of rules"),
          key("give", ANY, "a list of charges, each `{}` or recipes"),
          key("ignore", TEXT, "the reason why its rows are excluded"),
          key("note", TEXT, "told once with the number of rows"),
          key("warn", TEXT, "the same as a warning"));

  /** A way in which a file may count its cost. */
  public static final YamlShape VIEW =
      YamlShape.of(
          key("id", TEXT, "its name"),
          key("words", TEXTS, "in the path of a file"),
          key("tells", ANY, "a row with such a value"),
          key("rows", MAPS, CASE, "before the others"),
          key("note", TEXT, "told of each file"));

  /** Columns that are taken instead of others. */
  public static final YamlShape INSTEAD =
      YamlShape.of(
          key("has", TEXT, "a column that the file has"),
          key("use", ANY, "columns that are taken then"));

  /** More keys of a native bill. */
  public static final YamlShape NATIVE =
      YamlShape.of(
          key("into", TEXT, "the layout that it becomes, of kind bill"),
          key(
              "columns",
              ANY,
              "id → headers that mean it, without case; the first that a file has counts. Or a map"
                  + " with `need` and `spellings`. A header with a dot (`service.id`) also means"
                  + " the member of an object in JSON lines or Parquet"),
          key(
              "same-names",
              TEXT,
              "`yes`: columns of the target's names are its fields, `fields` says only what"
                  + " differs"),
          key("header", TEXT, "`in-brackets`: of a header `Text (Name)` the name counts"),
          key("no-value", TEXTS, "words that mean no value; each use is counted as a note"),
          key(
              "instead",
              MAPS,
              INSTEAD,
              "columns that are taken instead of others, whether the file has them or not, so that"
                  + " net and gross cost never mix"),
          key(
              "rows",
              MAPS,
              CASE,
              "kinds of rows in order, the first whose `when` holds counts; without `rows` each row"
                  + " is one charge; a row that meets none is rejected"),
          key(
              "views",
              MAPS,
              VIEW,
              "ways in which a file may count its cost; the first is the usual one"),
          key("effective-cure", TEXT, "what to do about rows without effective cost"));

  private LayoutKeys() {}
}
