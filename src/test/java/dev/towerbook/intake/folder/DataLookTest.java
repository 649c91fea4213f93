package dev.towerbook.intake.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.intake.stored.Content;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataLookTest {

  private static final String ROWS = "date,application,unit,quantity\n2026-10-01,a,run,7\n";

  @TempDir private Path folder = Path.of("");

  private boolean looksLikeData(String name, String text, Charset charset) throws IOException {
    Path file = folder.resolve("file");
    Files.write(file, text.getBytes(charset));
    return DataLook.of(name, Content.of(file)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "invoices/2026.xlsx",
    "invoices/2026.XLS",
    "bills/2026-10.csv.zip",
    "bills/2026-10.csv.bz2",
    "bills/2026-10.csv.old",
    "bills/2026-10.csv~",
    "bills/2026-10.csv (1)",
    "bills/part-0.gz",
    "bills/part-0.snappy.parquet.1",
    "usage/october.tsv",
    "usage/october.ods",
    "usage/october.xlsb",
    "usage/october.xlsm",
    "usage/october.numbers",
    "usage/october.xlsx.bak",
    "usage/october.csv.zst",
    "usage/october.csv.xz",
    "usage/october.7z",
    "usage/october.rar",
    "usage/october.tar",
    "usage/october.tgz",
    "usage/october.avro",
    "usage/october.orc",
    "usage/october.feather",
    "usage/october.sqlite",
    "usage/october.xml"
  })
  void a_name_tells(String name) throws IOException {
    assertThat(looksLikeData(name, "?", StandardCharsets.UTF_8)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "README.md",
    "bills/2026-10.csv.md5",
    "bills/2026-10.csv.sha256",
    "contracts/2026.pdf",
    "~$2026.xlsx",
    "bills/Thumbs.db",
    "bills/._2026-10.csv"
  })
  void what_people_and_machines_leave_beside_deliveries_is_no_data(String name) throws IOException {
    assertThat(looksLikeData(name, ROWS, StandardCharsets.UTF_8)).isFalse();
  }

  @Test
  void first_bytes_tell() throws IOException {
    for (String name : new String[] {"usage/october.txt", "usage/october", "usage/october.dat"}) {
      assertThat(looksLikeData(name, ROWS, StandardCharsets.UTF_8)).isTrue();
      assertThat(looksLikeData(name, ROWS, StandardCharsets.UTF_16)).isTrue();
      assertThat(looksLikeData(name, ROWS.replace(',', ';'), StandardCharsets.UTF_8)).isTrue();
      assertThat(looksLikeData(name, ROWS.replace(',', '\t'), StandardCharsets.UTF_8)).isTrue();
      assertThat(looksLikeData(name, ROWS.repeat(500), StandardCharsets.UTF_8)).isTrue();
      assertThat(looksLikeData(name, "[\n {\"a\": 1},\n {\"a\": 2}]", StandardCharsets.UTF_8))
          .isTrue();
      assertThat(looksLikeData(name, "{\"a\": 1}\n{\"a\": 2}\n", StandardCharsets.UTF_8)).isTrue();
      assertThat(looksLikeData(name, "PK\u0003\u0004..", StandardCharsets.UTF_8)).isTrue();
      for (String mark :
          new String[] {
            "\u001f\u008b\b", "BZh9", "(\u00b5/\u00fd", "7z\u00bc\u00af", "Rar!", "Obj\u0001"
          }) {
        assertThat(looksLikeData(name, mark, StandardCharsets.ISO_8859_1)).isTrue();
      }
      String titled = "Usage of October\n\n" + ROWS.replace(',', ';') + "2026-10-02;a;run;7\n";
      assertThat(looksLikeData(name, titled, StandardCharsets.UTF_8)).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "a.xls,\u00d0\u00cf\u0011\u00e0,old Excel workbook,CSV",
    "a.xlsm,'PK\u0003\u0004',with macros,CSV",
    "a.xlsb,'PK\u0003\u0004',binary,CSV",
    "a.ods,'PK\u0003\u0004',OpenDocument,CSV",
    "a,'PK\u0003\u0004',zip archive or a workbook,.xlsx",
    "a.csv.bz2,BZh9,bzip2,bunzip2",
    "a.avro,'Obj\u0001',Avro,Parquet",
    "a.csv.old,date,data by its name,.csv",
    "a.tsv,date,data by its name,separator"
  })
  void the_cure_is_that_of_the_kind(String name, String start, String what, String cure)
      throws IOException {
    Path file = folder.resolve("file");
    Files.write(file, start.getBytes(StandardCharsets.ISO_8859_1));
    DataLook.Look look = DataLook.of(name, Content.of(file)).orElseThrow();
    assertThat(look.what()).contains(what);
    assertThat(look.cure()).contains(cure);
  }

  @Test
  void prose_settings_and_nothing_are_no_data() throws IOException {
    String prose = "Exports of the providers.\nAsk IT, or finance, in this order.\n\nThank you.\n";
    for (String name : new String[] {"notes.txt", "notes", "_SUCCESS"}) {
      assertThat(looksLikeData(name, prose, StandardCharsets.UTF_8)).isFalse();
      assertThat(looksLikeData(name, "{\"version\": 3}\n", StandardCharsets.UTF_8)).isFalse();
      assertThat(looksLikeData(name, "\u0000\u0001,,,\n,,,\n", StandardCharsets.UTF_8)).isFalse();
      assertThat(looksLikeData(name, "", StandardCharsets.UTF_8)).isFalse();
    }
  }
}
