package dev.towerbook.report.page;

import dev.towerbook.report.Figure;
import java.util.List;

/** The front page of a pack in a browser: what there is, and what each file holds. */
public record IndexPage(
    PageFrame frame,
    String headline,
    List<FactRow> facts,
    List<ApplicationRow> applications,
    List<FileRow> documents,
    List<FileRow> csvFiles) {

  /** One fact of the trust strip, with its word if it is a warning. */
  public record FactRow(String label, String value, boolean ok) {}

  /**
   * An application with its page.
   *
   * @param path of the PDF, relative to the pack
   */
  public record ApplicationRow(
      String label, String path, String word, String style, String withoutWord, Figure tco) {}

  /**
   * A file.
   *
   * @param path relative to the pack
   * @param meaning one sentence
   */
  public record FileRow(String label, String path, String meaning, Figure kilobytes) {}
}
