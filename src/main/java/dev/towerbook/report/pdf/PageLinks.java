package dev.towerbook.report.pdf;

import java.util.Objects;
import org.openpdf.css.style.CalculatedStyle.Edge;
import org.openpdf.render.Box;
import org.openpdf.render.PageBox;
import org.openpdf.render.RenderingContext;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfBorderArray;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.w3c.dom.Element;

/** Links within the document, each tied to its place in the structure tree. */
final class PageLinks {
  private final TaggingDevice device;
  private final PdfWriter writer;

  PageLinks(TaggingDevice device, PdfWriter writer) {
    this.device = device;
    this.writer = writer;
  }

  /**
   * Adds a link over an area of the page that is being painted.
   *
   * @return the object reference for the structure element
   * @throws IllegalArgumentException when the target id does not exist
   */
  PdfDictionary add(RenderingContext c, Element link, Rectangle area, PdfIndirectReference owner) {
    PdfAction jump = new PdfAction();
    jump.put(PdfName.S, PdfName.GOTO);
    jump.put(PdfName.D, destination(c, link));
    PdfAnnotation annotation =
        new PdfAnnotation(
            writer, area.getLeft(), area.getBottom(), area.getRight(), area.getTop(), jump);
    annotation.put(PdfName.SUBTYPE, PdfName.LINK);
    annotation.put(PdfName.F, new PdfNumber(PdfAnnotation.FLAGS_PRINT));
    annotation.setBorder(new PdfBorderArray(0, 0, 0));
    String words = link.getTextContent().strip();
    annotation.put(PdfName.CONTENTS, new PdfString(words, PdfObject.TEXT_UNICODE));
    int key = writer.getStructureTreeRoot().addExistingObject(owner);
    annotation.put(PdfName.STRUCTPARENT, new PdfNumber(key));
    writer.addAnnotation(annotation);
    PdfDictionary reference = new PdfDictionary(PdfName.OBJR);
    reference.put(PdfName.OBJ, annotation.getIndirectReference());
    reference.put(PdfName.PG, writer.getCurrentPage());
    return reference;
  }

  private PdfDestination destination(RenderingContext c, Element link) {
    String id = link.getAttribute("href").substring(1);
    Box target = device.getSharedContext().getBoxById(id);
    if (target == null) {
      throw new IllegalArgumentException("link to an id that the page lacks: " + id);
    }
    PageBox page =
        Objects.requireNonNull(device.layoutRoot().getLayer()).getPage(c, target.getAbsY());
    if (page == null) {
      throw new IllegalArgumentException("link to an id that is on no page: " + id);
    }
    float dots = device.getDotsPerPoint();
    float fromTop =
        page.getMarginBorderPadding(c, Edge.TOP) + target.getAbsY() - (float) page.getTop();
    float y = (page.getHeight(c) - fromTop) / dots;
    PdfDestination destination = new PdfDestination(PdfDestination.XYZ, 0, y, 0);
    destination.addPage(writer.getPageReference(device.getStartPageNo() + page.getPageNo() + 1));
    return destination;
  }
}
