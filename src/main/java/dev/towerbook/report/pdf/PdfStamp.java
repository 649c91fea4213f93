package dev.towerbook.report.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.openpdf.pdf.ITextRenderer;
import org.openpdf.pdf.PDFCreationListener;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/** Writes what makes a document archivable and the same on every run. */
final class PdfStamp implements PDFCreationListener {
  private static final String PRODUCER = "Towerbook";
  private static final String SRGB = "sRGB IEC61966-2.1";
  private static final DateTimeFormatter PDF_DATE =
      DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final PdfFacts facts;
  private final TaggingDevice device;
  private final byte[] id;
  private int pages;

  /**
   * @param content the page; with the seed it makes the file id, so no two documents share one
   */
  PdfStamp(PdfFacts facts, String content, TaggingDevice device) {
    this.facts = facts;
    this.device = device;
    this.id = hash(facts.stamp().idSeed() + '\n' + content);
  }

  int pages() {
    return pages;
  }

  @Override
  public void preOpen(ITextRenderer renderer) {
    PdfWriter writer = Objects.requireNonNull(renderer.getWriter());
    writer.setPdfVersion(PdfWriter.VERSION_1_7);
    writer.setFullCompression();
    writer.setTagged();
    writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
    writer.getExtraCatalog().put(PdfName.LANG, text(facts.language()));
  }

  @Override
  public void preWrite(ITextRenderer renderer, int pageCount) {
    pages = pageCount;
    PdfWriter writer = Objects.requireNonNull(renderer.getWriter());
    writer.setTabs(PdfName.S);
    device.startTags(writer);
    try {
      // No conformance level is set on the writer: its check refuses transparency, which PDF/A-3
      // allows. "PDFA/1" is how the writer is told to name the intent GTS_PDFA1.
      ICC_Profile profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
      writer.setOutputIntents(SRGB, "PDFA/1", "http://www.color.org", SRGB, profile);
    } catch (IOException e) {
      throw new UncheckedIOException("the sRGB profile cannot be embedded", e);
    }
  }

  @Override
  public void onClose(ITextRenderer renderer) {
    device.finishTags();
    PdfWriter writer = Objects.requireNonNull(renderer.getWriter());
    PdfDictionary info = writer.getInfo();
    Instant date = facts.stamp().date();
    info.put(PdfName.TITLE, text(facts.title()));
    info.put(PdfName.AUTHOR, text(facts.author()));
    info.put(PdfName.SUBJECT, text(facts.subject()));
    info.put(PdfName.PRODUCER, text(PRODUCER));
    info.put(PdfName.CREATIONDATE, new PdfString(PDF_DATE.format(date)));
    info.put(PdfName.MODDATE, new PdfString(PDF_DATE.format(date)));
    info.put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
    writer.setXmpMetadata(Xmp.packet(facts, PRODUCER));
  }

  private static PdfString text(String text) {
    return new PdfString(text, PdfObject.TEXT_UNICODE);
  }

  private static byte[] hash(String seed) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return Arrays.copyOf(sha.digest(seed.getBytes(StandardCharsets.UTF_8)), 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
