package dev.towerbook.intake.bill;

import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The dictionary of the Tags column: a text is parsed once, and gives the codes of the wanted keys.
 * When its memory is full, further texts are parsed line by line.
 */
final class TagColumn {

  /** Raw keys whose normal form is remembered. */
  private static final int KEYS_MAX = 10_000;

  private static final Map.Entry<String, String> NO_TAG = Map.entry("", "");

  private final ChargeColumns wanted;
  private final List<TextColumn> values;
  private final SliceTable texts;
  private final Map<String, Integer> keyNumbers = new HashMap<>();
  private final Map<Integer, Finding> findings = new HashMap<>();
  private final int keys;
  private int[] codes;

  /**
   * @param values dictionaries of the wanted keys' values, in their order
   */
  TagColumn(ChargeColumns wanted, List<TextColumn> values, MemoryBudget budget) {
    this.wanted = wanted;
    this.values = values;
    keys = values.size();
    codes = new int[64 * keys];
    texts = new SliceTable(budget);
  }

  /** Writes the codes of a Tags cell from {@code at} on. */
  void read(char[] text, int from, int length, RowTags row) {
    if (length == 0) {
      Arrays.fill(row.codes, row.at, row.at + keys, TextColumn.NONE);
      return;
    }
    int entry = texts.find(text, from, length);
    if (entry >= 0) {
      System.arraycopy(codes, entry * keys, row.codes, row.at, keys);
      if (!findings.isEmpty()) {
        Finding finding = findings.get(entry);
        if (finding != null) {
          row.tally.find(finding.problem(), 1);
        }
      }
      return;
    }
    newText(text, from, length, row);
  }

  /** Where the codes of the current row go, and what is noted about it. */
  static final class RowTags {
    final int[] codes;
    final int at;
    final ProblemTally tally;
    final int column;
    long line;

    RowTags(int[] codes, int at, ProblemTally tally, int column) {
      this.codes = codes;
      this.at = at;
      this.tally = tally;
      this.column = column;
    }
  }

  private void newText(char[] text, int from, int length, RowTags row) {
    Arrays.fill(row.codes, row.at, row.at + keys, TextColumn.NONE);
    boolean lasting = true;
    Finding finding = null;
    if (!NullWord.is(text, from, length)) {
      TagText.Tags tags = TagText.read(text, from, length);
      if (!tags.readable()) {
        finding = finding(row, "BILL-TAGS", "is no JSON object of tags", text(text, from, length));
      }
      List<Map.Entry<String, String>> first = new ArrayList<>(Collections.nCopies(keys, NO_TAG));
      for (Map.Entry<String, String> tag : tags.values().entrySet()) {
        int key = keyNumber(tag.getKey());
        if (key < 0) {
          continue;
        }
        String firstKey = first.get(key).getKey();
        if (firstKey.isEmpty()) {
          first.set(key, tag);
          int code = values.get(key).codeOf(tag.getValue());
          row.codes[row.at + key] = code == TextColumn.UNUSABLE ? TextColumn.NONE : code;
          lasting &= code >= 0;
        } else if (!first.get(key).getValue().equals(tag.getValue())) {
          finding = clash(row, key, firstKey, tag.getKey());
        }
      }
    }
    if (finding != null) {
      row.tally.find(finding.problem(), 1);
    }
    if (lasting && texts.find(text, from, length) == SliceTable.MISSING) {
      remember(text, from, length, row, finding);
    }
  }

  private void remember(char[] text, int from, int length, RowTags row, @Nullable Finding finding) {
    int entry = texts.add(text, from, length);
    if (entry < 0) {
      return;
    }
    if (codes.length < (entry + 1) * keys) {
      codes = Arrays.copyOf(codes, codes.length * 2);
    }
    System.arraycopy(row.codes, row.at, codes, entry * keys, keys);
    if (finding != null) {
      findings.put(entry, finding);
    }
  }

  private int keyNumber(String rawKey) {
    Integer known = keyNumbers.get(rawKey);
    if (known != null) {
      return known;
    }
    int number = wanted.tagKeys().indexOf(wanted.tagKey().apply(rawKey));
    if (keyNumbers.size() < KEYS_MAX) {
      keyNumbers.put(rawKey, number);
    }
    return number;
  }

  private static String text(char[] text, int from, int length) {
    return new String(text, from, Math.min(length, 100));
  }

  private Finding clash(RowTags row, int key, String first, String second) {
    return finding(
        row,
        "BILL-TAG-CLASH",
        "two tags mean " + wanted.tagKeys().get(key) + " and differ; the first counts",
        first + " / " + second);
  }

  private static Finding finding(RowTags row, String code, String cause, String value) {
    return new Finding(
        new Problem(
            code,
            Severity.WARNING,
            row.tally.place(row.line, row.column, "Tags"),
            cause,
            value,
            "correct the tags at their source"),
        0);
  }
}
