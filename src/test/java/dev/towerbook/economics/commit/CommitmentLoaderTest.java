package dev.towerbook.economics.commit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.table.Loaded;
import dev.towerbook.table.Problem;
import dev.towerbook.table.sheet.SheetReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shelf's file of commitments, and every way in which it can be wrong. */
class CommitmentLoaderTest {

  private static final String HEADER =
      "commitment_id,provider,service,currency,monthly_amount,discount_percent,first_day,last_day\n";

  @TempDir private Path shelf;

  @Test
  void a_good_row_is_a_commitment() throws IOException {
    Loaded<List<Commitment>> read =
        load(HEADER + "sp-1,AWS,Compute | Lambda,USD,100.50,34,2026-01-01,2026-12-31\n");
    assertThat(read.problems()).isEmpty();
    Commitment one = read.value().getFirst();
    assertThat(one.services()).containsExactly("Compute", "Lambda");
    assertThat(one.discount()).contains(new BigDecimal("0.34"));
    assertThat(one.covers(new ServiceId("aws", "lambda"))).isTrue();
    assertThat(one.covers(new ServiceId("Google", "Lambda"))).isFalse();
  }

  @Test
  void notice_and_who_decides_may_be_stated() throws IOException {
    String header = HEADER.replace("\n", ",notice_days,decided_by\n");
    String row = "sp-1,AWS,Compute,USD,100,34,2026-01-01,2026-12-31,";
    Commitment one = load(header + row + "30,Wilma Haagsma\n").value().getFirst();
    assertThat(one.decideBy()).isEqualTo("2026-12-01");
    assertThat(one.renewal().decides()).contains("Wilma Haagsma");
    assertThat(load(header + row + ",\n").value().getFirst().decideBy()).isEqualTo("2026-12-31");
    assertThat(load(header + row + "-1,\n").problems())
        .extracting(Problem::code)
        .containsExactly("COMMITMENT-NOTICE");
  }

  @Test
  void a_shelf_may_do_without_it() {
    assertThat(Commitment.SHEET.load(new SheetReader(shelf)))
        .isEqualTo(new Loaded<>(List.of(), List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "sp-1,AWS,Compute,USD,100,34,2026-01-01,2025-12-31;COMMITMENT-DATES;8",
        "sp-1,AWS,Compute,USD,100,100,2026-01-01,2026-12-31;COMMITMENT-DISCOUNT;6",
        "sp-1,AWS,Compute,dollar,100,34,2026-01-01,2026-12-31;SHELF-CURRENCY;4",
        "sp-1,AWS,Compute,USD,-1,34,2026-01-01,2026-12-31;SHELF-NOT-POSITIVE;5",
        "sp-1,AWS,Compute,USD,much,34,2026-01-01,2026-12-31;TABLE-NUMBER;5",
        "sp-1,AWS,Compute,USD,100,34,2026-01-01,31.12.2026;TABLE-DATE;8",
        "sp-1,AWS,,USD,100,34,2026-01-01,2026-12-31;TABLE-EMPTY;3"
      })
  void a_bad_row_is_told_with_its_cell(String row, String code, int column) throws IOException {
    Loaded<List<Commitment>> read = load(HEADER + row + "\n");
    assertThat(read.value()).isEmpty();
    assertThat(read.problems()).extracting(Problem::code).containsExactly(code);
    assertThat(read.problems().getFirst().place().line()).isEqualTo(2);
    assertThat(read.problems().getFirst().place().column()).isEqualTo(column);
  }

  @Test
  void a_second_row_of_an_id_and_an_unknown_column_are_told() throws IOException {
    String row = "sp-1,AWS,Compute,USD,100,,2026-01-01,2026-12-31\n";
    assertThat(load(HEADER + row + row).problems())
        .extracting(Problem::code)
        .containsExactly("SHELF-TWICE");
    assertThat(load(HEADER.replace("provider", "provider,colour")).problems())
        .extracting(Problem::code)
        .contains("TABLE-COLUMN");
  }

  private Loaded<List<Commitment>> load(String text) throws IOException {
    Files.createDirectories(shelf.resolve("rates"));
    Files.writeString(shelf.resolve(Commitment.SHEET.path()), text);
    return Commitment.SHEET.load(new SheetReader(shelf));
  }
}
