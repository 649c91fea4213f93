package dev.towerbook.intake.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.towerbook.intake.Sources;
import dev.towerbook.intake.dataset.ExpectedTotal;
import dev.towerbook.intake.dataset.ExpectedTotalReader;
import dev.towerbook.intake.dataset.Pseudonyms;
import dev.towerbook.intake.dataset.TimeEntry;
import dev.towerbook.intake.dataset.TimesheetReader;
import dev.towerbook.intake.dataset.UsageCount;
import dev.towerbook.intake.dataset.UsageReader;
import dev.towerbook.intake.declared.DeclaredSources;
import dev.towerbook.intake.folder.InputFiles;
import dev.towerbook.intake.folder.InputFolder;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.NormalizedText;
import dev.towerbook.table.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmallSourcesTest {

  private static final byte[] KEY = "a key for tests only".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;

  @Test
  void a_person_has_one_pseudonym_however_the_name_is_written() {
    Pseudonyms pseudonyms = new Pseudonyms(KEY);
    String anna = pseudonyms.of("Anna Méyer");
    assertThat(anna).matches("[0-9a-f]{12}");
    assertThat(pseudonyms.of(" ANNA  MÉYER ")).isEqualTo(anna);
    assertThat(pseudonyms.of("Anna Me\u0301yer")).isEqualTo(anna);
    assertThat(pseudonyms.of("Anne Méyer")).isNotEqualTo(anna);
    assertThat(
            new Pseudonyms("another key for tests".getBytes(StandardCharsets.UTF_8))
                .of("Anna Méyer"))
        .isNotEqualTo(anna);
    assertThatThrownBy(() -> new Pseudonyms(new byte[3]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_queue_without_a_column_is_named_by_its_folder_and_an_item_counts_once()
      throws IOException {
    String text =
        """
        Status,Reference,Exception,Started,Ended
        Retried,F-1,ApplicationException,2026-10-01 08:00:00,2026-10-01 08:01:00
        Successful,F-1,,2026-10-01 08:02:00,2026-10-01 08:03:00
        Failed,F-2,BusinessException,2026-10-01 08:04:00,2026-10-01 08:05:00
        Abandoned,F-3,,10/31/2026 9:00:00 PM,
        """;
    Path queue = Files.createDirectories(folder.resolve("queues/intake-bot"));
    Files.writeString(queue.resolve("october.csv"), text);
    Loaded<InputFiles> input = InputFolder.read(folder, Sources.formats(), DeclaredSources.NONE);
    List<UsageCount> counts = new ArrayList<>();
    List<Problem> problems =
        UsageReader.read(input.value().files().getFirst(), counts::add).problems();
    assertThat(problems)
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.code()).isEqualTo("REPAIR-DATE");
              assertThat(note.change()).contains(new NormalizedText("10/31/2026", "2026-10-31", 1));
            });
    assertThat(counts).extracting(UsageCount::wrapper).containsOnly("intake-bot");
    assertThat(counts)
        .extracting(UsageCount::unit)
        .containsExactly(
            "workflow_run",
            "workflow_run",
            "exception",
            "business_exception",
            "workflow_run",
            "exception",
            "system_exception");
  }

  @Test
  void no_name_comes_out_wherever_cells_have_slipped_to() throws IOException {
    String header =
        "date,person,role,activity,application,project,wrapper,hours,work_type,capitalisable";
    String[] row = "2026-05-04,Zacharias Quux,dev,build,shop,p,,7.5,run,yes".split(",", -1);
    Random random = new Random(8);
    for (int round = 0; round < 200; round++) {
      List<String> cells = new ArrayList<>(List.of(row));
      // The person's own column and those that are texts by design are left as they are.
      int to = List.of(0, 7, 8, 9, 10).get(random.nextInt(5));
      cells.add(Math.min(to, cells.size()), "Zacharias Quux");
      if (random.nextBoolean()) {
        cells.remove(random.nextInt(cells.size()));
      }
      String text = header + "\n" + String.join(",", cells) + "\n";
      SourceFile file = Sources.file(folder, text);
      List<TimeEntry> entries = new ArrayList<>();
      List<Problem> problems =
          new TimesheetReader(new Pseudonyms(KEY)).read(file, entries::add).problems();
      assertThat(problems.stream().map(Problem::message))
          .as(text)
          .noneMatch(m -> m.contains("Quux"));
      assertThat(entries).extracting(TimeEntry::person).as(text).noneMatch(p -> p.contains("Quux"));
    }
  }

  @Test
  void no_name_of_two_columns_comes_out_wherever_cells_have_slipped_to() throws IOException {
    String header = "Date,Client,Task,Hours,Billable?,First Name,Last Name,Roles,capitalisable";
    String row = "2026-05-04,shop,build,\"7,5\",No,Zacharias,Quux,dev,yes";
    Random random = new Random(9);
    for (int round = 0; round < 200; round++) {
      List<String> cells = new ArrayList<>(List.of(row.split(",(?=[^5])", -1)));
      String name = random.nextBoolean() ? "Quux" : "Zacharias Quux";
      // Client, task and roles are texts by design; the others must not show what they hold.
      cells.set(List.of(0, 3, 8).get(random.nextInt(3)), name);
      if (random.nextBoolean()) {
        cells.add(name);
      }
      String text = header + "\n" + String.join(",", cells) + "\n";
      SourceFile file = Sources.file(folder, text);
      assertThat(file.format().id()).isEqualTo("harvest");
      List<TimeEntry> entries = new ArrayList<>();
      List<Problem> problems =
          new TimesheetReader(new Pseudonyms(KEY)).read(file, entries::add).problems();
      assertThat(entries).as(text).isEmpty();
      assertThat(problems.stream().map(Problem::message))
          .as(text)
          .isNotEmpty()
          .noneMatch(m -> m.contains("Quux"));
    }
  }

  @Test
  void expected_totals_are_read_and_every_slip_is_an_error() throws IOException {
    Path file = folder.resolve("expected-totals.csv");
    Files.writeString(
        file,
        """
        source,billing_account,invoice_id,currency,month,billed_cost,tolerance
        bills/aws,,INV-1,USD,2026-05,1234.50,0.01
        bills/aws,,,USD,2026-13,1,
        bills/aws,,,USD,2026-05,1,-1
        ,,,USD,2026-05,1,
        bills/aws,,,USD,2026-05,"1,5",
        """);
    Loaded<List<ExpectedTotal>> read = ExpectedTotalReader.read(file, "expected-totals.csv");
    assertThat(read.value()).hasSize(1);
    assertThat(read.value().getFirst().month()).isEqualTo(202605);
    assertThat(read.value().getFirst().billed().amount()).isEqualByComparingTo("1234.50");
    assertThat(read.problems())
        .extracting(Problem::code)
        .containsExactly("EXPECTED-MONTH", "EXPECTED-TOLERANCE", "TABLE-EMPTY", "TABLE-NUMBER");
  }
}
