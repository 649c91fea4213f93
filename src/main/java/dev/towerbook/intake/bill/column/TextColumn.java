package dev.towerbook.intake.bill.column;

import dev.towerbook.intake.format.SourceField;
import dev.towerbook.intake.recipe.Normalization;
import dev.towerbook.intake.source.NormalizedCell;
import dev.towerbook.table.looks.Looks;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The dictionary of one text column. Spellings that mean the same (blanks around, look-alikes,
 * {@code NULL}, another case of an enumerated value) have the same code, so looking up a cell costs
 * the same whatever it looks like.
 */
public final class TextColumn {

  /** Code of no value. */
  public static final int NONE = 0;

  /** Code of a text that is not remembered: good for the current row only. */
  static final int PASSING = -1;

  /** Code of a text that cannot be used. */
  public static final int UNUSABLE = Integer.MIN_VALUE;

  /** Above all codes: added to the code of a text that is not written as it is used. */
  private static final int NORMALIZED = 1 << 30;

  private final SourceField field;
  private final TextNormalization normalizations;
  private final SliceTable spellings;
  private final int none;
  private int[] codes = new int[64];
  private TextNormalization.@Nullable Text[] normalized = new TextNormalization.@Nullable Text[0];
  private @Nullable String[] texts = new @Nullable String[64];
  // By code: 0 of a listed value, rows + 1 of another.
  private long[] unknownRows = new long[0];
  private String passing = "";

  /**
   * @param normalizations where texts are counted that are not read as written
   */
  TextColumn(SourceField field, TextNormalization normalizations, MemoryBudget budget) {
    this.field = field;
    this.normalizations = normalizations;
    spellings = new SliceTable(budget);
    if (field.absent().isEmpty()) {
      none = NONE;
    } else {
      spellings.keep(field.absent());
      none = 1;
      codes[0] = none;
    }
  }

  /** Code of a cell: 0, a lasting code above 0, {@link #PASSING} or {@link #UNUSABLE}. */
  public int code(byte[] text, int from, int length) {
    if (length == 0) {
      return none;
    }
    int entry = spellings.find(text, from, length);
    if (entry < 0) {
      return newSpelling(text, from, length);
    }
    int code = codes[entry];
    return code < NORMALIZED ? code : normalized(entry, code - NORMALIZED);
  }

  private int normalized(int entry, int code) {
    TextNormalization.Text text = normalized[entry];
    if (text != null) {
      normalizations.see(text);
    }
    return code;
  }

  /** Makes a text that got {@link #PASSING} before the text of that code again. */
  public void pass(String text) {
    passing = text;
  }

  /** Code of an absent cell. */
  public int none() {
    return none;
  }

  /** Code of a text given as a string. */
  int codeOf(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return code(bytes, 0, bytes.length);
  }

  /** The text of a code that {@link #code} gave; empty for no value. */
  public String text(int code) {
    if (code <= NONE) {
      return code == PASSING ? passing : "";
    }
    String text = texts[code];
    if (text == null) {
      text = spellings.text(code - 1);
      texts[code] = text;
    }
    return text;
  }

  private int newSpelling(byte[] text, int from, int length) {
    String raw = new String(text, from, length, StandardCharsets.UTF_8);
    if (CleanText.isUnusable(raw)) {
      return UNUSABLE;
    }
    String clean = isId() ? CleanText.id(raw) : CleanText.clean(raw);
    Optional<String> known = field.canonical(clean);
    String meant = known.orElseGet(() -> field.withZeros(clean));
    if (!meant.equals(raw)) {
      TextNormalization.Text normalization =
          normalization(raw.strip(), clean, meant, known.isPresent());
      int code = sameAs(meant, text, from, length);
      if (normalization != null) {
        remember(normalization, code, spellings.find(text, from, length));
      }
      return code;
    }
    int entry = spellings.add(text, from, length);
    if (entry == SliceTable.MISSING) {
      passing = raw;
      return PASSING;
    }
    room(entry + 1);
    codes[entry] = entry + 1;
    if (known.isEmpty() && !field.values().isEmpty()) {
      unknownRows = Arrays.copyOf(unknownRows, texts.length);
      unknownRows[entry + 1] = 1;
    }
    return codes[entry];
  }

  /** Counts a text that means another one in this row. */
  private TextNormalization.@Nullable Text normalization(
      String raw, String clean, String meant, boolean listed) {
    List<NormalizedCell> changes = new ArrayList<>();
    if (!clean.isEmpty() && !clean.equals(raw)) {
      changes.add(new NormalizedCell(Normalization.LOOK, field.name(), Looks.spelled(raw), clean));
    }
    if (!meant.equals(clean)) {
      Normalization why = listed ? Normalization.VALUE_CASE : Normalization.ACCOUNT;
      changes.add(new NormalizedCell(why, field.name(), clean, meant));
    }
    if (changes.isEmpty()) {
      return null;
    }
    TextNormalization.Text normalization = normalizations.text(changes);
    normalizations.see(normalization);
    return normalization;
  }

  /** True if the texts are keys that other inputs write too, and no names. */
  private boolean isId() {
    return field.name().endsWith("Id")
        || field.name().startsWith("tag:")
        || !field.values().isEmpty();
  }

  /** Keeps it for the rows to come, if the spelling is remembered. */
  private void remember(TextNormalization.Text normalization, int code, int entry) {
    if (entry >= 0) {
      if (entry >= normalized.length) {
        normalized = Arrays.copyOf(normalized, codes.length);
      }
      normalized[entry] = normalization;
      codes[entry] = code + NORMALIZED;
    }
  }

  /** Notes a spelling of a text that has, or now gets, a code. */
  private int sameAs(String meant, byte[] text, int from, int length) {
    int code = meant.isEmpty() ? none : codeOf(meant);
    if (code != PASSING && spellings.find(text, from, length) == SliceTable.MISSING) {
      int entry = spellings.add(text, from, length);
      if (entry >= 0) {
        room(entry + 1);
        codes[entry] = code;
      }
    }
    return code;
  }

  private void room(int code) {
    if (code >= texts.length) {
      texts = Arrays.copyOf(texts, code * 2);
    }
    if (code >= codes.length) {
      codes = Arrays.copyOf(codes, code * 2);
    }
  }

  /** Another part begins: what was counted of the one before is forgotten. */
  void beginPart() {
    for (int code = 0; code < unknownRows.length; code++) {
      unknownRows[code] = Math.min(1, unknownRows[code]);
    }
  }

  /** True if values are known that the column's list does not have. */
  public boolean hasUnknown() {
    return unknownRows.length > 0;
  }

  /** Counts a row of an unknown value. */
  public void countUnknown(int code) {
    if (code > NONE && code < unknownRows.length && unknownRows[code] > 0) {
      unknownRows[code]++;
    }
  }

  /** Rows of an unknown value; 0 if the value is known. */
  public long unknownRows(int code) {
    return code < unknownRows.length ? Math.max(0, unknownRows[code] - 1) : 0;
  }

  /** Highest code so far. */
  public int highest() {
    return spellings.size();
  }

  /** The column's field. */
  public SourceField field() {
    return field;
  }
}
