package dev.towerbook.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that nothing reads is told, with the name that was meant; what people keep is not. */
class ShelfFilesTest {

  @TempDir private Path folder = Path.of("");

  private void keep(String... files) throws IOException {
    for (String file : files) {
      Files.createDirectories(folder.resolve(file).getParent());
      Files.writeString(folder.resolve(file), "");
    }
  }

  @Test
  void a_slip_for_a_file_that_is_missing_is_an_error() throws IOException {
    keep("catalogue/budget.csv", "tower.csv", "Settings.csv", "rates/tarifs.xlsx", "formats/x.yml");
    assertThat(ShelfFiles.unread(folder, List.of()))
        .allSatisfy(problem -> assertThat(problem.severity()).hasToString("ERROR"))
        .allSatisfy(problem -> assertThat(problem.code()).isEqualTo("SHELF-FILE"))
        .extracting(problem -> problem.place() + ": " + problem.cause())
        .containsExactly(
            "Settings.csv: " + unread("settings.csv"),
            "catalogue/budget.csv: " + unread("catalogue/budgets.csv"),
            "formats/x.yml: " + unread("formats/x.yaml"),
            "rates/tarifs.xlsx: " + unread("rates/tariffs.csv"),
            "tower.csv: " + unread("rules/tower.csv"));
  }

  private static String unread(String near) {
    return "is not a known file of the mappings folder and is ignored (did you mean " + near + "?)";
  }

  @Test
  void any_other_file_needs_a_person_who_can_say_that_it_is_meant() throws IOException {
    keep(
        "catalogue/budgets.csv",
        "catalogue/budget.csv",
        "archive/2025/towers-2025.csv",
        "plan.xlsx");
    assertThat(ShelfFiles.unread(folder, List.of()))
        .allSatisfy(problem -> assertThat(problem.severity()).hasToString("ACTION"))
        .extracting(problem -> problem.place().file())
        .containsExactly("archive/2025/towers-2025.csv", "catalogue/budget.csv", "plan.xlsx");
    assertThat(ShelfFiles.unread(folder, List.of("archive/**", "*.xlsx", "*/budget.csv")))
        .isEmpty();
  }

  @Test
  void what_editors_and_spreadsheets_leave_and_texts_are_fine() throws IOException {
    keep(
        "README.md",
        ".git/config.csv",
        "rules/.~lock.tower.csv#",
        "rules/~$tower.csv",
        "decisions/disposition.csv.bak",
        "decisions/disposition.csv.bak2",
        "decisions/options.csv~",
        "rules/data-region.csv",
        "formats/own.yaml",
        "formats/own-units.csv",
        "rates/eurofxref-hist.csv");
    assertThat(ShelfFiles.unread(folder, List.of())).isEmpty();
    assertThat(ShelfFiles.unread(Path.of("mappings"), List.of())).isEmpty();
  }
}
