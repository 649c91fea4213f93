package dev.towerbook.report.pdf;

import java.time.Instant;

/**
 * What a document says about itself.
 *
 * @param title shown in the title bar and read out first; never blank
 * @param subject one line on what the document is about
 * @param author who issues it
 * @param language BCP 47 tag of the text, such as {@code en-GB}; never blank
 * @param stamp the date the document bears and the seed of its file id
 */
public record PdfFacts(String title, String subject, String author, String language, Stamp stamp) {

  /** Refuses a document without a title or a language: PDF/UA needs both. */
  public PdfFacts {
    if (title.isBlank() || language.isBlank()) {
      throw new IllegalArgumentException("a document needs a title and a language");
    }
    title = Glyphs.printable(title);
    subject = Glyphs.printable(subject);
    author = Glyphs.printable(author);
  }

  /**
   * What would otherwise differ from run to run.
   *
   * @param date creation and modification date, to the second; from the period, never the clock
   * @param idSeed any text that changes when the content may change, such as the hash of the inputs
   */
  public record Stamp(Instant date, String idSeed) {}
}
