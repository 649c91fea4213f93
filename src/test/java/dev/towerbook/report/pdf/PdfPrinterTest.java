package dev.towerbook.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class PdfPrinterTest {
  private final PdfPrinter printer = new PdfPrinter();

  @Test
  void two_prints_are_the_same_bytes() {
    byte[] first = printer.print(DemoPages.onePager(), DemoPages.FACTS).bytes();
    byte[] second = printer.print(DemoPages.onePager(), DemoPages.FACTS).bytes();
    assertThat(second).isEqualTo(first);
  }

  @Test
  void two_threads_print_the_same_bytes() throws Exception {
    byte[] alone = printer.print(DemoPages.pack(), DemoPages.FACTS).bytes();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<PrintedPdf>> prints = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        prints.add(threads.submit(() -> printer.print(DemoPages.pack(), DemoPages.FACTS)));
      }
      for (Future<PrintedPdf> print : prints) {
        assertThat(print.get().bytes()).isEqualTo(alone);
      }
    }
  }

  @Test
  void pages_are_counted() {
    assertThat(printer.print(DemoPages.onePager(), DemoPages.FACTS).pages()).isEqualTo(1);
    String two = page("<p>one</p><p style=\"page-break-before: always\">two</p>");
    assertThat(printer.print(two, DemoPages.FACTS).pages()).isEqualTo(2);
  }

  @Test
  void text_can_be_read_back() throws IOException {
    String text = text(printer.print(page("<p>Zażółć €1,234.50 −3 % Ж α</p>"), DemoPages.FACTS));
    assertThat(text).contains("Zażółć €1,234.50 −3 % Ж α");
  }

  @Test
  void a_character_without_glyph_stays_visible() throws IOException {
    String text = text(printer.print(page("<p>a \uD83D\uDE00 b 価</p>"), DemoPages.FACTS));
    assertThat(text).contains("a [U+1F600] b [U+4FA1]");
  }

  @Test
  void control_characters_do_not_stop_a_page() throws IOException {
    String text = text(printer.print(page("<p>a\u0000\u0001b\uFFFEc\uD800d</p>"), DemoPages.FACTS));
    assertThat(text).contains("abcd");
  }

  @Test
  void metadata_is_the_documents_own() throws IOException {
    PdfFacts other =
        new PdfFacts(
            "APP-0002: KEEP & <run>",
            "other subject",
            "other author",
            "de",
            new PdfFacts.Stamp(Instant.parse("2025-01-31T10:20:30Z"), "x"));
    byte[] first = printer.print(page("<p>one</p>"), DemoPages.FACTS).bytes();
    byte[] second = printer.print(page("<p>two</p>"), other).bytes();
    try (PdfReader a = new PdfReader(first);
        PdfReader b = new PdfReader(second)) {
      assertThat(a.getInfo()).containsEntry("Title", "APP-0001 Reinsurance Engine: RETIRE");
      assertThat(b.getInfo())
          .containsEntry("Title", "APP-0002: KEEP & <run>")
          .containsEntry("Author", "other author")
          .containsEntry("Subject", "other subject")
          .containsEntry("CreationDate", "D:20250131102030Z")
          .containsEntry("ModDate", "D:20250131102030Z");
      assertThat(b.getCatalog().getAsString(PdfName.LANG).toUnicodeString()).isEqualTo("de");
      assertThat(b.getTrailer().get(PdfName.ID)).isNotEqualTo(a.getTrailer().get(PdfName.ID));
    }
  }

  @Test
  void emphasised_words_are_read_where_they_stand() throws IOException {
    byte[] bytes = printer.print(page("<p>a <b>b</b> c <b>d</b> e</p>"), DemoPages.FACTS).bytes();
    try (PdfReader reader = new PdfReader(bytes)) {
      PdfDictionary root = reader.getCatalog().getAsDict(new PdfName("StructTreeRoot"));
      PdfDictionary document = root.getAsArray(PdfName.K).getAsDict(0);
      PdfDictionary paragraph = document.getAsArray(PdfName.K).getAsDict(0);
      assertThat(marks(paragraph.getAsArray(PdfName.K))).containsExactly(0, 3, 1, 4, 2);
    }
  }

  @Test
  void a_heading_at_the_turn_of_a_page_stands_on_one_page_only() throws IOException {
    String head = "margin: 0; line-height: 1.18; page-break-after: avoid; page-break-before: ";
    String body =
        "<h1>First</h1><p>one</p><h1 style=\"font-size: 19pt; %1$salways\">Second</h1><p>two</p>"
            + "<h2 style=\"font-size: 10pt; %1$salways\">Third</h2>";
    body = body.formatted(head);
    byte[] bytes = printer.print(page(body), DemoPages.FACTS).bytes();
    try (PdfReader reader = new PdfReader(bytes)) {
      PdfTextExtractor text = new PdfTextExtractor(reader);
      assertThat(text.getTextFromPage(1)).contains("First", "one").doesNotContain("Second");
      assertThat(text.getTextFromPage(2)).contains("Second", "two").doesNotContain("Third", "one");
      assertThat(text.getTextFromPage(3)).contains("Third").doesNotContain("two");
      PdfDictionary root = reader.getCatalog().getAsDict(new PdfName("StructTreeRoot"));
      PdfArray kids = root.getAsArray(PdfName.K).getAsDict(0).getAsArray(PdfName.K);
      assertThat(kids.size()).isEqualTo(5);
      for (int i = 0; i < kids.size(); i++) {
        PdfObject content = kids.getAsDict(i).getDirectObject(PdfName.K);
        int marks = content instanceof PdfArray several ? several.size() : 1;
        assertThat(marks).as("marks of element %s", i).isEqualTo(1);
      }
    }
  }

  @Test
  void a_chart_wider_than_the_page_is_refused() {
    String svg =
        "<svg viewBox=\"0 0 900 10\" width=\"900pt\" height=\"10pt\" role=\"presentation\""
            + " style=\"display: block\"><line x2=\"900\"/></svg>";
    assertThatThrownBy(() -> printer.print(page(svg), DemoPages.FACTS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("too wide");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg viewBox=\"0 0 9 9\" role=\"img\"><rect width=\"1\" height=\"1\"/></svg>",
        "<svg viewBox=\"0 0 9 9\"><title>x</title></svg>",
        "<svg viewBox=\"0 0 9 9\" role=\"presentation\"><image href=\"x\"/></svg>",
        "<svg viewBox=\"0 0 9 9\" role=\"presentation\"><ellipse/></svg>",
        "<svg viewBox=\"0 0 9 9\" role=\"presentation\"><g filter=\"x\"/></svg>",
        "<svg viewBox=\"0 0 9 9\" role=\"presentation\"><path d=\"M0 0A1 1 0 0 0 1 1\"/></svg>",
        "<svg viewBox=\"0 0 9 9\" role=\"presentation\"><rect fill=\"red\"/></svg>",
        "<svg viewBox=\"0 0 9 9\" role=\"presentation\"><rect transform=\"skewX(3)\"/></svg>",
        "<svg viewBox=\"0 0 9 9\" role=\"presentation\">stray</svg>",
        "<svg viewBox=\"0 0 9 9\" role=\"presentation\"><text>a<tspan>b</tspan></text></svg>",
        "<svg role=\"presentation\"/>",
        "<p>not closed",
        "<p><font>old</font></p>",
        "<p onclick=\"x()\">script</p>",
        "<p><a href=\"#nowhere\">gone</a></p>",
      })
  void what_would_be_lost_is_refused(String body) {
    String page = page(body.replace("<svg", "<svg style=\"display: block\""));
    assertThatThrownBy(() -> printer.print(page, DemoPages.FACTS))
        .isInstanceOf(IllegalArgumentException.class);
  }

  static String page(String body) {
    return "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>t</title></head><body>"
        + body
        + "</body></html>";
  }

  private static String text(PrintedPdf pdf) throws IOException {
    try (PdfReader reader = new PdfReader(pdf.bytes())) {
      return new PdfTextExtractor(reader).getTextFromPage(1);
    }
  }

  private static List<Integer> marks(PdfArray kids) {
    List<Integer> marks = new ArrayList<>();
    for (PdfObject kid : kids.getElements()) {
      boolean plain = kid instanceof org.openpdf.text.pdf.PdfNumber;
      marks.add(
          plain
              ? ((org.openpdf.text.pdf.PdfNumber) kid).intValue()
              : ((PdfDictionary) kid).getAsNumber(PdfName.MCID).intValue());
    }
    return marks;
  }
}
