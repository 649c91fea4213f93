package dev.towerbook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.intake.dataset.UsageReader;
import dev.towerbook.intake.declared.DeclaredSources;
import dev.towerbook.intake.delivery.DeliveryNote;
import dev.towerbook.intake.folder.InputFiles;
import dev.towerbook.intake.folder.InputFolder;
import dev.towerbook.intake.row.RowsRead;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.intake.stored.RowCount;
import dev.towerbook.intake.stored.Zips;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sources in zip archives: each member is a file of the archive's folder. */
class ZippedSourceTest {

  private static final String HEADER = "date,application,wrapper,unit,quantity\n";
  private static final String OCTOBER =
      HEADER + "2026-10-01,crm,,transaction,7\n2026-10-02,crm,,transaction,8\n";
  private static final String NOVEMBER = HEADER + "2026-11-01,crm,,transaction,9\n";

  @TempDir private Path folder = Path.of("");

  private Loaded<InputFiles> read(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    return InputFolder.read(folder, Sources.formats(), DeclaredSources.NONE);
  }

  private static List<Problem> reported(Loaded<InputFiles> read) {
    return read.problems().stream().filter(p -> !p.code().equals("INPUT-FOLDER")).toList();
  }

  private static List<BigDecimal> counts(SourceFile file) {
    List<BigDecimal> counts = new ArrayList<>();
    RowsRead rows = UsageReader.read(file, count -> counts.add(count.quantity()));
    assertThat(rows.problems()).isEmpty();
    assertThat(rows.counted()).isEqualTo(counts.size() + rows.apart());
    return counts;
  }

  @Test
  void a_member_is_read_as_a_file_of_its_own() throws IOException {
    Loaded<InputFiles> read =
        read("usage/october.csv.zip", new Zips().with("october.csv", OCTOBER).bytes());
    assertThat(reported(read)).isEmpty();
    SourceFile file = read.value().files().getFirst();
    assertThat(file.name()).isEqualTo("usage/october.csv.zip!october.csv");
    assertThat(file.source()).isEqualTo("usage");
    assertThat(counts(file)).containsExactly(new BigDecimal(7), new BigDecimal(8));
    assertThat(file.hasChanged()).isFalse();
    assertThat(file.hasOtherBytes()).isFalse();
  }

  @Test
  void several_members_are_parts_and_what_programs_leave_is_none() throws IOException {
    byte[] archive =
        new Zips()
            .with("export/", "")
            .with("export/october.csv", OCTOBER)
            .with("export\\november.csv", NOVEMBER)
            .with("export/december.csv.gz", gzip(NOVEMBER.replace("-11-", "-12-")))
            .with("__MACOSX/export/._october.csv", "\u0000\u0005")
            .with("export/.DS_Store", "x")
            .with("export/README.md", "- see")
            .bytes();
    Loaded<InputFiles> read = read("usage/q4.zip", archive);
    assertThat(reported(read)).isEmpty();
    assertThat(read.value().files())
        .extracting(SourceFile::name)
        .containsExactly(
            "usage/q4.zip!export!october.csv",
            "usage/q4.zip!export!november.csv",
            "usage/q4.zip!export!december.csv.gz");
    assertThat(read.value().files()).allMatch(file -> file.source().equals("usage"));
    assertThat(read.value().files()).flatExtracting(ZippedSourceTest::counts).hasSize(4);
    assertThat(RowCount.of(folder.resolve("usage/q4.zip"))).isEqualTo(4);
  }

  @Test
  void a_lonely_member_without_an_ending_is_what_the_archive_says() throws IOException {
    Loaded<InputFiles> read =
        read("usage/october.csv.zip", new Zips().with("report", OCTOBER).bytes());
    assertThat(reported(read)).isEmpty();
    assertThat(counts(read.value().files().getFirst())).hasSize(2);
  }

  @Test
  void the_same_rows_plain_and_zipped_count_once() throws IOException {
    Files.createDirectories(folder.resolve("usage"));
    Files.writeString(folder.resolve("usage/october.csv"), OCTOBER);
    Loaded<InputFiles> read =
        read("usage/october.zip", new Zips().with("october.csv", OCTOBER).bytes());
    assertThat(read.value().files()).hasSize(1);
    assertThat(reported(read)).extracting(Problem::code).containsExactly("INPUT-TWICE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"inner.zip", "october.xlsx", "october.parquet", "october.csv.bz2"})
  void what_is_not_read_inside_an_archive_is_a_doubt(String member) throws IOException {
    byte[] inner = new Zips().with("october.csv", OCTOBER).bytes();
    Loaded<InputFiles> read =
        read("usage/q4.zip", new Zips().with("november.csv", NOVEMBER).with(member, inner).bytes());
    assertThat(read.value().files()).hasSize(1);
    Problem problem = reported(read).getFirst();
    assertThat(problem.severity()).isEqualTo(Severity.ACTION);
    assertThat(problem.place().file()).isEqualTo("usage/q4.zip!" + member);
    assertThat(read.value().notes())
        .extracting(DeliveryNote::name)
        .contains("usage/q4.zip!" + member);
  }

  @Test
  void an_archive_without_a_source_is_a_doubt() throws IOException {
    Loaded<InputFiles> empty = read("usage/q4.zip", new Zips().bytes());
    assertThat(reported(empty)).extracting(Problem::severity).containsExactly(Severity.ACTION);
    Loaded<InputFiles> papers = read("usage/q4.zip", new Zips().with("a.pdf", "%PDF").bytes());
    assertThat(reported(papers)).extracting(Problem::severity).containsExactly(Severity.ACTION);
  }

  private Problem refused(byte[] archive) throws IOException {
    Loaded<InputFiles> read = read("usage/q4.zip", archive);
    assertThat(read.value().files()).isEmpty();
    Problem problem = reported(read).getFirst();
    assertThat(problem.severity()).isEqualTo(Severity.ERROR);
    assertThat(problem.place().file()).startsWith("usage/q4.zip");
    return problem;
  }

  @Test
  void names_twice_outside_names_and_passwords_are_refused() throws IOException {
    byte[] two = new Zips().with("a.csv", OCTOBER).with("b.csv", NOVEMBER).bytes();
    assertThat(refused(Zips.renamed(two, "b.csv", "a.csv")).cause())
        .contains("two members", "a.csv");
    assertThat(refused(Zips.encrypted(two)).cause()).contains("password");
    for (String outside :
        List.of("../a.csv", "/etc/a.csv", "C:\\a.csv", "x/../../a.csv", "a\nb.csv")) {
      byte[] archive = new Zips().with(outside, OCTOBER).bytes();
      assertThat(refused(archive).cause()).contains("leads out");
    }
  }

  @Test
  void a_cut_or_altered_archive_is_refused_at_every_place() throws IOException {
    byte[] whole = new Zips().with("a.csv", OCTOBER.repeat(1) + rows(200)).bytes();
    for (int length = 1; length < whole.length; length += 37) {
      refused(java.util.Arrays.copyOf(whole, length));
    }
    for (int at = 80; at < whole.length - 100; at += 41) {
      byte[] altered = whole.clone();
      altered[at] ^= 0x10;
      Loaded<InputFiles> read = read("usage/q4.zip", altered);
      assertThat(reported(read)).as("byte " + at).anyMatch(p -> p.severity() == Severity.ERROR);
    }
  }

  private static String rows(int rows) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < rows; i++) {
      text.append("2026-10-03,crm")
          .append(i * 7919 % 1000)
          .append(",,transaction,")
          .append(i)
          .append('\n');
    }
    return text.toString();
  }

  @Test
  void an_archive_that_inflates_without_measure_is_refused() throws IOException {
    byte[] bomb = new Zips().with("a.csv", new byte[20 << 20]).bytes();
    assertThat(refused(bomb).cause()).contains("200 times its size");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PK\u0003\u0004", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1", "PAR1", "BZh9"})
  void a_workbook_or_an_archive_that_is_named_csv_is_refused_with_what_it_is(String start)
      throws IOException {
    Loaded<InputFiles> read =
        read("usage/a.csv", (start + "...").getBytes(StandardCharsets.ISO_8859_1));
    assertThat(reported(read)).extracting(Problem::code).containsExactly("INPUT-STORED");
    assertThat(reported(read).getFirst().cause()).contains("by content");
  }

  @Test
  void an_invoice_on_paper_is_a_doubt_where_no_file_beside_it_is_read() throws IOException {
    read("usage/october.csv", OCTOBER.getBytes(StandardCharsets.UTF_8));
    read("usage/invoice-7.pdf", "%PDF".getBytes(StandardCharsets.UTF_8));
    read("contracts/handbook.pdf", "%PDF".getBytes(StandardCharsets.UTF_8));
    Loaded<InputFiles> read =
        read("invoices/acme-2026-10.pdf", "%PDF".getBytes(StandardCharsets.UTF_8));
    assertThat(reported(read))
        .extracting(Problem::code)
        .containsExactlyInAnyOrder("INPUT-PAPER", "INPUT-IGNORED");
    assertThat(reported(read))
        .filteredOn(p -> p.code().equals("INPUT-PAPER"))
        .singleElement()
        .matches(p -> p.severity() == Severity.ACTION)
        .matches(p -> p.place().file().equals("invoices/acme-2026-10.pdf"));
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }
}
