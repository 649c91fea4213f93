package dev.towerbook.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpdf.util.XRLog;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Two pages that use every chart and every class of the style sheet pass veraPDF. */
class ConformanceTest {
  @BeforeAll
  static void initialise() {
    VeraGreenfieldFoundryProvider.initialise();
    XRLog.setLoggingEnabled(true);
  }

  @ParameterizedTest
  @EnumSource(
      value = PDFAFlavour.class,
      names = {"PDFA_3_A", "PDFUA_1"})
  void the_one_pager_conforms(PDFAFlavour flavour) throws Exception {
    assertConforms(DemoPages.onePager(), flavour);
  }

  @ParameterizedTest
  @EnumSource(
      value = PDFAFlavour.class,
      names = {"PDFA_3_A", "PDFUA_1"})
  void the_pack_conforms(PDFAFlavour flavour) throws Exception {
    assertConforms(DemoPages.pack(), flavour);
  }

  @Test
  void a_skipped_heading_does_not_conform() throws Exception {
    String page = PdfPrinterTest.page("<h1>one</h1><h3>three</h3>");
    assertThat(validate(page, PDFAFlavour.PDFUA_1).isCompliant()).isFalse();
    assertThat(validate(page, PDFAFlavour.PDFA_3_A).isCompliant()).isTrue();
  }

  @Test
  void the_engine_has_no_complaint_about_the_style_sheet() {
    assertThat(complaints(DemoPages.onePager())).isEmpty();
    assertThat(complaints(DemoPages.pack())).isEmpty();
  }

  @Test
  void a_broken_style_sheet_is_complained_about() {
    String broken = DemoPages.onePager().replace("</style>", "p { color }</style>");
    assertThat(complaints(broken)).isNotEmpty();
  }

  private static List<String> complaints(String page) {
    List<String> complaints = new ArrayList<>();
    Handler listener =
        new Handler() {
          @Override
          public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
              complaints.add(entry.getMessage());
            }
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    new PdfPrinter().print(PdfPrinterTest.page("<p>starts the engine's log</p>"), DemoPages.FACTS);
    List<Logger> logs = XRLog.listRegisteredLoggers().stream().map(Logger::getLogger).toList();
    logs.forEach(log -> log.addHandler(listener));
    try {
      new PdfPrinter().print(page, DemoPages.FACTS);
    } finally {
      logs.forEach(log -> log.removeHandler(listener));
    }
    return complaints;
  }

  private static void assertConforms(String page, PDFAFlavour flavour) throws Exception {
    ValidationResult result = validate(page, flavour);
    assertThat(result.getTestAssertions())
        .extracting(TestAssertion::getRuleId, TestAssertion::getMessage)
        .isEmpty();
    assertThat(result.isCompliant()).isTrue();
  }

  private static ValidationResult validate(String page, PDFAFlavour flavour) throws Exception {
    byte[] bytes = new PdfPrinter().print(page, DemoPages.FACTS).bytes();
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(bytes), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      return validator.validate(parser);
    }
  }
}
