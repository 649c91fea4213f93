package dev.towerbook.report.pdf;

import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What a structure element says beyond its role: scope and span of cells, text for figures. */
final class TagAttributes {
  private static final PdfName OWNER = new PdfName("O");
  private static final PdfName ATTRIBUTES = new PdfName("A");

  private TagAttributes() {}

  static void put(Element source, PdfName role, PdfStructureElement element) {
    if (role.equals(TagTree.TH) || role.equals(TagTree.TD)) {
      putCell(source, role, element);
    } else if (role.equals(PdfName.FIGURE)) {
      element.put(PdfName.ALT, new PdfString(alternative(source), PdfObject.TEXT_UNICODE));
    }
  }

  static void placeFigure(PdfStructureElement element, PdfObject box) {
    PdfDictionary layout = new PdfDictionary();
    layout.put(OWNER, new PdfName("Layout"));
    layout.put(PdfName.BBOX, box);
    layout.put(new PdfName("Placement"), new PdfName("Block"));
    element.put(ATTRIBUTES, layout);
  }

  /** The text in the figure's own title. */
  static String alternative(Element svg) {
    NodeList titles = svg.getElementsByTagNameNS("*", "title");
    String text = titles.getLength() == 0 ? "" : titles.item(0).getTextContent().strip();
    if (text.isEmpty()) {
      throw new IllegalArgumentException("a figure needs a <title>: it is what is read out");
    }
    return text;
  }

  private static void putCell(Element source, PdfName role, PdfStructureElement element) {
    PdfDictionary table = new PdfDictionary();
    if (role.equals(TagTree.TH)) {
      boolean row = source.getAttribute("scope").equals("row");
      table.put(new PdfName("Scope"), new PdfName(row ? "Row" : "Column"));
    }
    putSpan(source, "colspan", "ColSpan", table);
    putSpan(source, "rowspan", "RowSpan", table);
    if (table.size() > 0) {
      table.put(OWNER, new PdfName("Table"));
      element.put(ATTRIBUTES, table);
    }
  }

  private static void putSpan(Element source, String from, String to, PdfDictionary table) {
    String span = source.getAttribute(from);
    if (!span.isEmpty() && !span.equals("1")) {
      table.put(new PdfName(to), new PdfNumber(span));
    }
  }
}
