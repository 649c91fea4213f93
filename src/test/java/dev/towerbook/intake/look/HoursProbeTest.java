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
import dev.towerbook.table.Loaded;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Durations as the user of a tool has them shown. */
class HoursProbeTest {

  private static final String TOGGL =
      "User,Email,Client,Project,Task,Start date,Start time,End date,End time,Duration\n";

  @TempDir private Path folder;
  @TempDir private Path shelf;

  private RowsRead rows = new RowsRead(List.of(), 0, 0, List.of());

  private Loaded<InputFiles> read(String text, String... declared) throws IOException {
    Path file = folder.resolve("timesheets/t.csv");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    if (declared.length == 0) {
      return InputFolder.read(folder, Sources.formats(), DeclaredSources.NONE);
    }
    Files.writeString(shelf.resolve("sources.csv"), String.join("\n", declared));
    return InputFolder.read(folder, Sources.formats(), DeclaredSources.load(shelf).value());
  }

  private static List<Problem> errors(Loaded<InputFiles> read) {
    return read.problems().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .filter(problem -> !problem.cause().contains("contains no bill"))
        .toList();
  }

  private List<String> hours(Loaded<InputFiles> read) {
    assertThat(errors(read)).isEmpty();
    List<String> hours = new ArrayList<>();
    rows =
        new TimesheetReader(new Pseudonyms(new byte[32]))
            .read(
                Sources.of(read.value(), SourceKind.TIMESHEET).getFirst(),
                entry -> hours.add(entry.hours().stripTrailingZeros().toPlainString()));
    return hours;
  }

  private static String hours(String header, String... cells) {
    StringBuilder text = new StringBuilder("date,person,role," + header + "\n");
    for (String cell : cells) {
      text.append("2026-10-05,Ann,dev,\"").append(cell).append("\"\n");
    }
    return text.toString();
  }

  /** Rows of Toggl on one day; a span is two times, or nothing. */
  private static String toggl(String... spansAndDurations) {
    StringBuilder text = new StringBuilder(TOGGL);
    for (String row : spansAndDurations) {
      String[] cells = row.split(" ", 3);
      text.append("A,a@b,In,Run,x,2026-10-05,").append(cells[0]).append(",2026-10-05,");
      text.append(cells[1]).append(",\"").append(cells[2]).append("\"\n");
    }
    return text.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hours|1:30;0:45|1.5;0.75",
        "hours|1:30:00;0:45:00|1.5;0.75",
        "hours|1h 30m;45m|1.5;0.75",
        "hours|1,5;0,75|1.5;0.75",
        "hours|1.5;0.750|1.5;0.75",
        "hours|1,250;2|1.25;2",
        "hours|1.250;2|1.25;2",
        "hours|PT1H30M;PT45M|1.5;0.75",
        "hours|1,5 h;0,75 h|1.5;0.75",
        "hours|90 min;45 min|1.5;0.75"
      })
  void the_cells_tell(String header, String cells, String expected) throws IOException {
    assertThat(hours(read(hours(header, cells.split(";", -1)))))
        .containsExactly(expected.split(";", -1));
    assertThat(rows.counted()).isEqualTo(2);
  }

  @Test
  void a_cell_of_another_kind_is_rejected_and_never_another_value() throws IOException {
    assertThat(hours(read(hours("hours", "1:30", "2:15", "2")))).containsExactly("1.5", "2.25");
    assertThat(rows.problems())
        .anyMatch(problem -> problem.severity() == Severity.REJECTED)
        .anyMatch(problem -> problem.place().line() == 4);
    assertThat(hours(read(hours("hours", "1.5", "2.5", "1:30")))).containsExactly("1.5", "2.5");
  }

  @Test
  void minutes_only_by_header_start_and_end_or_declaration() throws IOException {
    String bare = toggl("9:00 10:00 60", "9:00 9:20 20");
    assertThat(hours(read(bare))).containsExactly("1", "0.33333333333333333333");
    String open =
        bare.replace("9:00,2026-10-05,10:00", ",2026-10-05,").replace("9:00,2026", ",2026");
    Loaded<InputFiles> read = read(open);
    assertThat(errors(read))
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.message())
                    .contains("\"60\" (line 2, Duration) is hours (60 h) or minutes (1 h)")
                    .contains("timesheets,plain or timesheets,minutes"));
    assertThat(hours(read(open, "folder,numbers", "timesheets,minutes")))
        .containsExactly("1", "0.33333333333333333333");
  }

  @Test
  void decimals_of_a_tool_are_hours_and_start_and_end_say_them_exactly() throws IOException {
    assertThat(hours(read(toggl("9:00:00 9:10:00 0.17", "9:00:00 10:30:00 1.50"))))
        .containsExactly("0.16666666666666666667", "1.5");
    assertThat(rows.problems()).extracting(Problem::code).contains("TIMESHEET-SPAN-EXACT");
  }

  @Test
  void two_parts_beside_three_are_hours_or_minutes() throws IOException {
    assertThat(
            errors(read(toggl("9:00 9:47 47:06", "9:00 10:00 1:00:00").replaceAll(",9:00,", ",,"))))
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.message())
                    .contains("hours and minutes (47.1 h) or minutes and seconds (0.785 h)")
                    .contains("timesheets,clock or timesheets,minute-clock"));
    assertThat(hours(read(toggl("9:00:00 9:47:06 47:06", "9:00:00 10:00:00 1:00:00"))))
        .containsExactly("0.785", "1");
    assertThat(hours(read(toggl("9:00:00 9:47:06 47:06min", "9:00:00 9:00:36 36sec"))))
        .containsExactly("0.785", "0.01");
  }

  @Test
  void parts_of_a_day_are_proven_by_start_and_end_or_refused() throws IOException {
    assertThat(hours(read(toggl("9:00 10:30 0.0625", "9:00 17:00 0.333333333333333"))))
        .containsExactly("1.5", "8");
    String open = toggl("9:00 10:30 0.0625").replace("9:00,", ",");
    assertThat(errors(read(open)).getFirst().message())
        .contains("hours (0.0625 h) or days (1.5 h)", "timesheets,days");
  }

  @Test
  void quarters_and_tenths_are_hours_as_people_book_them() throws IOException {
    assertThat(hours(read(hours("hours", "0.25", "0.5")))).containsExactly("0.25", "0.5");
    String bare = toggl("9:00 9:15 0.25", "9:30 9:36 0.1").replaceAll(",\\d+:\\d\\d,", ",,");
    assertThat(hours(read(bare))).containsExactly("0.25", "0.1");
    // Start and end say more than a header does.
    String header =
        "date,person,role,hours,start_time,end_time\n2026-10-05,Ann,dev,0.2,9:00,13:48\n";
    assertThat(hours(read(header))).containsExactly("4.8");
    // The header says hours, and nobody works five days of this length.
    assertThat(hours(read(hours("hours", "0.33", "0.17")))).containsExactly("0.33", "0.17");
  }

  @Test
  void short_parts_of_a_day_are_refused_where_nothing_tells() throws IOException {
    String open = toggl("9:00 17:00 0.33", "9:00 13:00 0.17").replaceAll(",\\d+:00,", ",,");
    assertThat(errors(read(open)).getFirst().message())
        .contains("hours (0.33 h) or days (7.92 h)", "timesheets,plain or timesheets,days");
    // More than a day in a day: they are hours.
    String full = toggl("9:00 9:20 0.33", "10:00 10:40 0.67", "11:00 11:10 0.17");
    assertThat(hours(read(full.replaceAll(",\\d+:\\d\\d,", ",,"))))
        .containsExactly("0.33", "0.67", "0.17");
    // As precise as a spreadsheet keeps them, and yet hours.
    assertThat(hours(read(hours("hours", "0.3333", "0.6667", "0.5"))))
        .containsExactly("0.3333", "0.6667", "0.5");
  }

  @Test
  void a_week_of_days_that_lost_their_format_is_asked_about_whatever_its_header()
      throws IOException {
    StringBuilder text = new StringBuilder("date,person,role,hours\n");
    for (int day = 5; day <= 9; day++) {
      text.append("2026-10-0").append(day).append(",Ann,dev,0.31\n");
    }
    String week = text.toString();
    assertThat(errors(read(week)).getFirst().message())
        .contains("\"0.31\" (line 2, hours) is hours (0.31 h) or days (7.44 h)");
    assertThat(hours(read(week, "folder,numbers", "timesheets,plain"))).hasSize(5);
    assertThat(hours(read(week, "folder,numbers", "timesheets,days"))).contains("7.44");
    assertThat(hours(read(week.replace("0.31", "0.25")))).hasSize(5);
    assertThat(hours(read(week + "2026-10-12,Ann,dev,1.5\n"))).hasSize(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-10-25", "2026-11-01"})
  void a_day_on_which_clocks_go_back_has_25_hours(String day) throws IOException {
    String next = java.time.LocalDate.parse(day).plusDays(1).toString();
    String row = "A,a@b,In,Run,x," + day + ",00:00:00," + next + ",00:00:00,25:00:00\n";
    assertThat(hours(read(TOGGL + row))).containsExactly("25");
    assertThat(rows.problems()).isEmpty();
    assertThat(hours(read(TOGGL + row.replace(day, "2026-10-10").replace(next, "2026-10-11"))))
        .isEmpty();
  }

  @Test
  void an_entry_over_the_night_of_the_change_is_no_contradiction() throws IOException {
    String run = "A,a@b,In,Run,x,2026-10-24,22:00:00,2026-10-25,06:00:00,09:00:00\n";
    String back = "A,a@b,In,Run,x,2026-10-25,01:50:00,2026-10-25,01:10:00,00:20:00\n";
    String spring = "A,a@b,In,Run,x,2026-03-28,22:00:00,2026-03-29,06:00:00,07:00:00\n";
    assertThat(hours(read(TOGGL + run + back + spring))).hasSize(3);
    assertThat(rows.problems()).isEmpty();
  }

  @Test
  void a_contradiction_is_named_with_its_row() throws IOException {
    assertThat(hours(read(toggl("9:00 10:00 2:00:00", "9:00 10:00 1:00:00", "9:00 12:00 2:30:00"))))
        .containsExactly("2", "1", "2.5");
    assertThat(rows.problems())
        .filteredOn(problem -> problem.severity() == Severity.ACTION)
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.message())
                    .contains("t.csv:2:", "1 row, by 1 h in total")
                    .contains("line 2: 09:00 to 10:00 is 1 h, the duration 2 h"));
    assertThat(rows.problems())
        .filteredOn(problem -> problem.severity() == Severity.WARNING)
        .singleElement()
        .satisfies(problem -> assertThat(problem.cause()).contains("line 4: 09:00 to 12:00"));
  }

  @Test
  void durations_that_a_tool_rounds_up_need_nobody() throws IOException {
    assertThat(hours(read(toggl("9:00 9:52 1:00:00", "9:00 9:10 0:15:00")))).hasSize(2);
    assertThat(rows.problems()).noneMatch(problem -> problem.severity() == Severity.ACTION);
  }

  @ParameterizedTest
  @CsvSource({
    "'Projekt,Kunde,Beschreibung,Aufgabe,Benutzer,Gruppe,Email,Tags,Abrechenbar,Startdatum,"
        + "Startzeit,Enddatum,Endzeit,Dauer (h),Dauer (dezimal)'",
    "'Proyecto,Cliente,Descripción,Tarea,Usuario,Grupo,Correo electrónico,Etiquetas,Facturable,"
        + "Fecha de inicio,Hora de inicio,Fecha de finalización,Hora de finalización,"
        + "Duración (h),Duración (decimal)'",
    "'Projet,Client,Description,Tâche,Utilisateur,Groupe,Email,Tags,Facturable,Date de début,"
        + "Heure de début,Date de fin,Heure de fin,Durée (h),Durée (décimal)'",
    "'Projeto,Cliente,Descrição,Tarefa,Usuário,Grupo,E-mail,Etiquetas,Faturável,Data de início,"
        + "Hora de início,Data de término,Hora de término,Duração (h),Duração (decimal)'",
    "'Projeto,Cliente,Descrição,Tarefa,Do utilizador,Grupo,Email,Etiqueta,Faturável,"
        + "Data de início,Hora de início,Data final,Fim do tempo,Duração (h),Duração (decimal)'"
  })
  void clockify_in_the_language_of_its_user(String header) throws IOException {
    String row = "Run,In,x,work,Ann,dev,a@b,,Ja,13/10/2026,09:00:00,13/10/2026,10:30:00,01:30:00,";
    for (String text :
        List.of(
            header + "\n" + row + "\"1,50\"\n",
            (header + "\n" + row + "1,5\n").replace(',', ';').replace("1;5\n", "1,5\n"))) {
      assertThat(hours(read(text))).containsExactly("1.5");
    }
  }

  @Test
  void a_decimal_style_that_is_declared_leaves_clocks_alone() throws IOException {
    assertThat(hours(read(hours("hours", "1:30", "0:45"), "folder,numbers", "timesheets,comma")))
        .containsExactly("1.5", "0.75");
  }

  @Test
  void rows_of_json_tell_it_too() throws IOException {
    String row = "{\"date\":\"2026-10-05\",\"person\":\"Ann\",\"role\":\"dev\",\"hours\":%s}\n";
    Path file = folder.resolve("timesheets/j.jsonl");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file, String.format(java.util.Locale.ROOT, row + row, "\"1:30\"", "\"0:45\""));
    assertThat(hours(InputFolder.read(folder, Sources.formats(), DeclaredSources.NONE)))
        .containsExactly("1.5", "0.75");
    Files.writeString(file, String.format(java.util.Locale.ROOT, row + row, "1.234", "2"));
    assertThat(hours(InputFolder.read(folder, Sources.formats(), DeclaredSources.NONE)))
        .containsExactly("1.234", "2");
  }
}
