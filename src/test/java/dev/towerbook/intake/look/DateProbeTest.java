package dev.towerbook.intake.look;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.intake.Sources;
import dev.towerbook.intake.dataset.Pseudonyms;
import dev.towerbook.intake.dataset.TimesheetReader;
import dev.towerbook.intake.declared.DeclaredSources;
import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.intake.folder.InputFiles;
import dev.towerbook.intake.folder.InputFolder;
import dev.towerbook.intake.row.RowsRead;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DateProbeTest {

  private static final String HOURS = "date,person,role,application,activity,hours\n";

  @TempDir private Path folder;
  @TempDir private Path shelf;

  @BeforeEach
  void aBill() throws IOException {
    write(
        "bills/a.csv",
        "BilledCost,BillingPeriodStart,ChargePeriodStart,ChargeCategory\n"
            + "1,2026-10-01,2026-10-01,Usage\n");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static List<LocalDate> days(Loaded<InputFiles> read) {
    List<LocalDate> days = new ArrayList<>();
    SourceFile file = Sources.of(read.value(), SourceKind.TIMESHEET).getFirst();
    Pseudonyms nobody = new Pseudonyms(new byte[32]);
    RowsRead rows = new TimesheetReader(nobody).read(file, entry -> days.add(entry.date()));
    assertThat(rows.problems()).allMatch(problem -> problem.severity() == Severity.NOTE);
    return days;
  }

  @Test
  void one_date_above_twelve_decides_for_the_whole_file() throws IOException {
    write(
        "timesheets/t.csv",
        HOURS + "05/10/2026,p1,developer,app,build,8\n29/10/2026,p1,developer,app,build,7.5\n");
    Loaded<InputFiles> read = InputFolder.read(folder, Sources.formats(), DeclaredSources.NONE);
    assertThat(read.problems())
        .singleElement()
        .satisfies(
            note ->
                assertThat(note.message())
                    .contains(
                        "dates are read as day-first", "\"29/10/2026\" can be read no other"));
    assertThat(days(read)).containsExactly(LocalDate.of(2026, 10, 5), LocalDate.of(2026, 10, 29));
  }

  @Test
  void what_nothing_decides_is_refused_with_both_readings_and_the_row_to_write()
      throws IOException {
    write("timesheets/t.csv", HOURS + "05/10/2026,p1,developer,app,build,8\n");
    Loaded<InputFiles> read = InputFolder.read(folder, Sources.formats(), DeclaredSources.NONE);
    assertThat(Sources.of(read.value(), SourceKind.TIMESHEET)).isEmpty();
    Problem problem = read.problems().getFirst();
    assertThat(problem.severity()).isEqualTo(Severity.ERROR);
    assertThat(problem.message())
        .contains(
            "2026-10-05 day-first or 2026-05-10 month-first",
            "timesheets,day-first or timesheets,month-first");
  }

  @Test
  void a_declared_order_decides_and_nothing_is_a_repair() throws IOException {
    write("timesheets/t.csv", HOURS + "05/10/2026,p1,developer,app,build,8\n");
    Files.writeString(shelf.resolve("sources.csv"), "folder,date_order\ntimesheets,month-first\n");
    Loaded<DeclaredSources> declared = DeclaredSources.load(shelf);
    assertThat(declared.problems()).isEmpty();
    Loaded<InputFiles> read = InputFolder.read(folder, Sources.formats(), declared.value());
    assertThat(read.problems()).extracting(Problem::code).containsExactly("INPUT-DECLARED");
    assertThat(days(read)).containsExactly(LocalDate.of(2026, 5, 10));
  }

  @Test
  void rows_of_another_width_do_not_end_the_look() throws IOException {
    write("timesheets/t.csv", HOURS + "05/10/2026,p1,developer\n1,2,3,4,5,6,7,8\n29/10/2026,p\n");
    Loaded<InputFiles> read = InputFolder.read(folder, Sources.formats(), DeclaredSources.NONE);
    assertThat(read.problems().getFirst().message()).contains("dates are read as day-first");
  }

  @Test
  void two_orders_in_one_file_are_refused() throws IOException {
    write(
        "timesheets/t.csv",
        HOURS + "10/29/2026,p1,developer,app,build,8\n29/10/2026,p1,developer,app,build,7.5\n");
    Loaded<InputFiles> read = InputFolder.read(folder, Sources.formats(), DeclaredSources.NONE);
    assertThat(Sources.of(read.value(), SourceKind.TIMESHEET)).isEmpty();
    assertThat(read.problems().getFirst().message())
        .contains("mixes two orders", "\"29/10/2026\" is day-first");
  }
}
