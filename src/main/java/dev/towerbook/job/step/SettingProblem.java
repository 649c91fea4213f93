package dev.towerbook.job.step;

import dev.towerbook.table.problem.ProblemCode;
import dev.towerbook.table.problem.ProblemTemplate;

/** What can be wrong with the options of a command. */
public enum SettingProblem implements ProblemCode {
  SETTING_DATABASE(
      "is not a PostgreSQL JDBC URL",
      "write it as --database=jdbc:postgresql://db.example.org:5432/towerbook, or leave it out"),
  SETTING_FOLDER("does not exist", "{what to do}"),
  SETTING_FOLDER_FILE(SETTING_FOLDER, "is not a folder", "{what to do}"),
  SETTING_FOLDER_READ(
      SETTING_FOLDER, "may not be read", "grant the user that runs Towerbook read permission"),
  SETTING_FOLDER_REPORTS(SETTING_FOLDER, "is a file, not a folder", "name a folder"),
  SETTING_FOLDER_SHELF(
      SETTING_FOLDER,
      "is not a folder",
      "name the mappings folder with --mappings, or change to its parent folder"),
  SETTING_MONTH("is not a month", "write it as year-month, like --month=2026-10");

  @SuppressWarnings("ImmutableEnumChecker") // texts
  private final ProblemTemplate template;

  SettingProblem(String cause, String fix) {
    template = new ProblemTemplate(cause, fix);
  }

  SettingProblem(ProblemCode of, String cause, String fix) {
    template = new ProblemTemplate(of, cause, fix);
  }

  @Override
  public ProblemTemplate template() {
    return template;
  }
}
