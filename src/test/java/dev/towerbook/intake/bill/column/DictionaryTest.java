package dev.towerbook.intake.bill.column;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.intake.Sources;
import dev.towerbook.intake.bill.BillFiles;
import dev.towerbook.intake.format.FieldNeed;
import dev.towerbook.intake.format.SourceField;
import dev.towerbook.intake.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DictionaryTest {

  private static int code(TextColumn column, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] around = new byte[bytes.length + 2];
    System.arraycopy(bytes, 0, around, 1, bytes.length);
    return column.code(around, 1, bytes.length);
  }

  @Test
  void every_text_keeps_its_code_whatever_collides() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    TextColumn column =
        new TextColumn(
            SourceField.optional("ResourceId"),
            new TextNormalization(),
            new MemoryBudget(Long.MAX_VALUE));
    Map<String, Integer> codes = new HashMap<>();
    for (int i = 0; i < 600_000; i++) {
      // Few letters and lengths: many texts, and with 32 bits some equal hashes.
      StringBuilder text = new StringBuilder("r");
      for (int length = 3 + random.nextInt(12); length > 0; length--) {
        text.append((char) ('a' + random.nextInt(4)));
      }
      int code = code(column, text.toString());
      Integer before = codes.putIfAbsent(text.toString(), code);
      if (before != null && before != code) {
        throw new AssertionError("seed " + seed + ": " + text + " was " + before + ", is " + code);
      }
    }
    assertThat(codes).hasSizeGreaterThan(200_000);
    assertThat(new HashSet<>(codes.values())).hasSameSizeAs(codes.keySet());
    assertThat(codes.entrySet()).allMatch(e -> column.text(e.getValue()).equals(e.getKey()));
  }

  @Test
  void spellings_of_a_listed_value_have_one_code() {
    SourceField field =
        new SourceField(
            "ChargeCategory", List.of(), FieldNeed.OPTIONAL, List.of("Usage", "Tax"), "");
    TextColumn column = new TextColumn(field, new TextNormalization(), new MemoryBudget(10_000));
    int usage = code(column, "USAGE");
    assertThat(column.text(usage)).isEqualTo("Usage");
    assertThat(code(column, "Usage")).isEqualTo(usage);
    assertThat(code(column, " usage ")).isEqualTo(usage);
    assertThat(code(column, "null")).isEqualTo(TextColumn.NONE);
    assertThat(code(column, "")).isEqualTo(TextColumn.NONE);
    assertThat(column.hasUnknown()).isFalse();
    int refund = code(column, "Refund");
    column.countUnknown(refund);
    column.countUnknown(usage);
    assertThat(column.unknownRows(refund)).isEqualTo(1);
    assertThat(column.unknownRows(usage)).isZero();
  }

  @Test
  void a_full_dictionary_passes_texts_on_without_keeping_them() {
    TextColumn column =
        new TextColumn(SourceField.optional("x"), new TextNormalization(), new MemoryBudget(40));
    int first = code(column, "first");
    assertThat(code(column, "a second text")).isEqualTo(TextColumn.PASSING);
    assertThat(column.text(TextColumn.PASSING)).isEqualTo("a second text");
    assertThat(code(column, " third ")).isEqualTo(TextColumn.PASSING);
    assertThat(column.text(TextColumn.PASSING)).isEqualTo("third");
    assertThat(code(column, "first")).isEqualTo(first);
    assertThat(code(column, " NULL ")).isEqualTo(TextColumn.NONE);
  }

  @Test
  void a_bill_reads_the_same_with_full_dictionaries(@TempDir Path folder) {
    SourceFile file = Sources.file(folder, BillFiles.random(new Random(11), 300));
    List<String> expected = BillFiles.whole(file);
    for (int room : new int[] {0, 60, 200, 500, 1_000}) {
      assertThat(BillFiles.whole(file, new BillLimits(1 << 20, room, 0))).isEqualTo(expected);
      assertThat(BillFiles.whole(file, new BillLimits(1 << 20, room, 100))).isEqualTo(expected);
    }
  }
}
