package dev.towerbook.intake.bill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.intake.Dump;
import dev.towerbook.intake.Sources;
import dev.towerbook.intake.bill.column.BillLimits;
import dev.towerbook.intake.bill.part.BillPart;
import dev.towerbook.intake.source.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BillPartsTest {

  @TempDir private Path folder;

  @Test
  void split_at_every_offset_a_file_gives_the_same() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int split = 0;
    for (int round = 0; round < 12; round++) {
      SourceFile file = Sources.file(folder, BillFiles.random(random, 40));
      List<String> whole = BillFiles.whole(file);
      long last = 0;
      for (long offset = 1; offset < file.bytes().size(); offset++) {
        long at = BillParts.boundary(file, offset).orElse(last);
        if (at == last) {
          continue;
        }
        last = at;
        split++;
        List<BillPart> parts =
            List.of(
                new BillPart(file, 0, at, false),
                new BillPart(file, at, file.bytes().size(), false));
        assertThat(Dump.of(parts, BillLimits.DEFAULT).rows())
            .as("seed %d round %d offset %d boundary %d", seed, round, offset, at)
            .isEqualTo(whole);
      }
    }
    assertThat(split).isGreaterThan(100);
  }

  @Test
  void rows_inside_quotes_that_look_like_rows_are_found_out() throws IOException {
    String fake = BillFiles.row("inner", "100").repeat(6);
    String text =
        BillFiles.HEADER
            + BillFiles.row("outer", "1")
            + BillFiles.row("\"\n" + fake + "\"", "2").replace("\n,", ",")
            + BillFiles.row("last", "3").repeat(4);
    SourceFile file = Sources.file(folder, text);
    long inside = text.indexOf("inner");
    long at = BillParts.boundary(file, inside).orElseThrow();
    PartReport first = read(new BillPart(file, 0, at, false));
    PartReport second = read(new BillPart(file, at, file.bytes().size(), false));
    assertThat(first.closed()).isFalse();
    assertThat(BillParts.areProven(List.of(first, second))).isFalse();
    assertThat(BillFiles.read(file).rows()).isEqualTo(6);
  }

  @Test
  void small_files_stay_whole_and_large_ones_are_cut_in_order() throws IOException {
    SourceFile file = Sources.file(folder, BillFiles.HEADER + BillFiles.row("x", "1").repeat(500));
    assertThat(new BillParts().of(file, 4)).containsExactly(BillPart.whole(file));
    List<BillPart> parts = new BillParts(1000).of(file, 4);
    assertThat(parts).hasSize(4);
    assertThat(parts.getFirst().isFirst()).isTrue();
    assertThat(parts.getLast().isLast()).isTrue();
    for (int i = 1; i < parts.size(); i++) {
      assertThat(parts.get(i).from()).isEqualTo(parts.get(i - 1).to());
    }
    List<PartReport> reports = parts.stream().map(BillPartsTest::read).toList();
    assertThat(BillParts.areProven(reports)).isTrue();
    PartReport merged = PartReport.merged(reports);
    assertThat(merged.rows()).isEqualTo(500);
    assertThat(merged.control()).isEqualTo(BillFiles.read(file).control());
  }

  private static PartReport read(BillPart part) {
    return new BillReader(BillReader.Scanning.BYTES).read(part, Dump.COLUMNS, row -> {});
  }
}
