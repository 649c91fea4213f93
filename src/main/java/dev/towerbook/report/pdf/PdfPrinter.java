package dev.towerbook.report.pdf;

import dev.towerbook.report.pdf.font.PageFonts;
import dev.towerbook.report.pdf.svg.SvgBoxes;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;
import org.openpdf.pdf.ITextRenderer;
import org.openpdf.pdf.ITextTextRenderer;
import org.openpdf.simple.extend.XhtmlNamespaceHandler;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Prints XHTML as a tagged PDF/A-3a and PDF/UA-1 document. The same page and facts give the same
 * bytes on one Java version. Threads may share a printer: each has a {@link PdfEngine} of its own,
 * and the rest is made anew per document, because the engine's renderer leaks one document's
 * metadata into the next.
 */
public final class PdfPrinter {
  private static final float DOTS = ITextRenderer.DEFAULT_DOTS_PER_POINT;
  private static final int PIXEL = ITextRenderer.DEFAULT_DOTS_PER_PIXEL;

  private final ThreadLocal<PdfEngine> press = ThreadLocal.withInitial(PdfEngine::new);

  /**
   * Prints one document.
   *
   * @param xhtml a whole page, well-formed, style sheet inlined, charts as inline {@code <svg>};
   *     without document type, images, scripts and outside links
   * @throws IllegalArgumentException when the page is not well-formed, asks for an outside resource
   *     or holds something that would not be printed
   */
  public PrintedPdf print(String xhtml, PdfFacts facts) {
    Document page = StrictXhtml.parse(xhtml);
    PageFonts fonts = press.get().fonts();
    TaggingDevice device = new TaggingDevice(DOTS, page, press.get().sheets());
    OfflineUserAgent agent = new OfflineUserAgent(device);
    ITextRenderer renderer =
        new ITextRenderer(
            DOTS, PIXEL, device, agent, fonts, new SvgBoxes(fonts), new ITextTextRenderer());
    PdfStamp stamp = new PdfStamp(facts, xhtml, device);
    renderer.setListener(stamp);
    renderer.setDocument(page, null, new NoLinks());
    renderer.layout();
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    renderer.createPDF(out);
    if (!agent.refused().isEmpty()) {
      throw new IllegalArgumentException("outside resources refused: " + agent.refused());
    }
    return new PrintedPdf(out.toByteArray(), stamp.pages());
  }

  /** The tagging device writes the links, with their place in the structure tree. */
  private static final class NoLinks extends XhtmlNamespaceHandler {
    @Override
    public @Nullable String getLinkUri(Element element) {
      return null;
    }
  }
}
