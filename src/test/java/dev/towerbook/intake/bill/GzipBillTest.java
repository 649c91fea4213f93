package dev.towerbook.intake.bill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.intake.Dump;
import dev.towerbook.intake.Sources;
import dev.towerbook.intake.bill.column.BillLimits;
import dev.towerbook.intake.bill.part.BillPart;
import dev.towerbook.intake.declared.DeclaredSources;
import dev.towerbook.intake.folder.InputFiles;
import dev.towerbook.intake.folder.InputFolder;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GzipBillTest {

  @TempDir private Path folder;

  private static byte[] gzip(String text) {
    return gzip(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] gzip(byte[] text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      bytes.writeBytes(part);
    }
    return bytes.toByteArray();
  }

  private String bill() {
    return BillFiles.random(new Random(5), 60);
  }

  @Test
  void a_gzip_file_reads_like_the_plain_one_also_with_a_thread_ahead() {
    List<String> plain = BillFiles.whole(Sources.file(folder, bill()));
    SourceFile file = Sources.file(folder, gzip(bill()));
    assertThat(file.bytes().as().isGzip()).isTrue();
    assertThat(BillFiles.whole(file)).isEqualTo(plain);
    BillPart ahead = new BillPart(file, 0, file.bytes().size(), true);
    assertThat(Dump.of(List.of(ahead), BillLimits.DEFAULT).rows()).isEqualTo(plain);
  }

  @Test
  void members_follow_each_other_and_zeros_may_follow_them() {
    List<String> plain = BillFiles.whole(Sources.file(folder, bill()));
    int middle = bill().length() / 2;
    byte[] two = joined(gzip(bill().substring(0, middle)), gzip(bill().substring(middle)));
    assertThat(BillFiles.whole(Sources.file(folder, two))).isEqualTo(plain);
    assertThat(BillFiles.whole(Sources.file(folder, joined(two, new byte[100])))).isEqualTo(plain);
  }

  @Test
  void cut_at_any_byte_nothing_of_the_file_is_used() throws IOException {
    byte[] first = gzip(BillFiles.HEADER + BillFiles.row("x", "1").repeat(20));
    byte[] whole = joined(first, gzip(BillFiles.row("y", "2").repeat(20)));
    for (int length = 2; length < whole.length; length++) {
      if (length != first.length) {
        assertThat(isRefused(Arrays.copyOf(whole, length))).as("cut at %d", length).isTrue();
      }
    }
    // Between two members a cut cannot be seen: only an expected total tells.
    assertThat(isRefused(first)).isFalse();
    assertThat(isRefused(joined(whole, new byte[] {1, 2, 3}))).as("trailing bytes").isTrue();
  }

  @Test
  void any_flipped_bit_in_the_data_is_found() throws IOException {
    byte[] whole = gzip(BillFiles.HEADER + BillFiles.row("x", "1").repeat(20));
    for (int i = 10; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      damaged[i] ^= 4;
      assertThat(isRefused(damaged)).as("byte %d", i).isTrue();
    }
  }

  @Test
  void a_file_that_bursts_is_refused() throws IOException {
    byte[] header = BillFiles.HEADER.getBytes(StandardCharsets.UTF_8);
    byte[] bomb = gzip(joined(header, new byte[64 << 20]));
    assertThat(isRefused(bomb)).isTrue();
  }

  private boolean isRefused(byte[] bytes) throws IOException {
    Files.write(folder.resolve("bill.csv"), bytes);
    Loaded<InputFiles> files = InputFolder.read(folder, Sources.formats(), DeclaredSources.NONE);
    if (files.value().files().isEmpty()) {
      assertThat(files.problems()).anyMatch(problem -> problem.severity() == Severity.ERROR);
      return true;
    }
    return BillFiles.read(files.value().files().getFirst()).isRefused();
  }
}
