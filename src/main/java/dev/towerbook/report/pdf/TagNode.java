package dev.towerbook.report.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfStructureTreeRoot;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * One place in the structure tree. It becomes an element of the document when something in it is
 * painted; painting goes by layer, so the order of the page is restored at the end.
 */
final class TagNode {
  private final PdfName role;
  private final @Nullable TagNode parent;
  private final Element source;
  private final List<TagNode> kids = new ArrayList<>();
  private final List<PdfDictionary> links = new ArrayList<>();
  private @Nullable PdfStructureElement made;
  private final List<Node> holds = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>();
  private boolean textInside;
  private int headPage;

  TagNode(PdfName role, @Nullable TagNode parent, Element source) {
    this.role = role;
    this.parent = parent;
    this.source = source;
    if (parent != null) {
      parent.kids.add(this);
    }
  }

  PdfName role() {
    return role;
  }

  Element source() {
    return source;
  }

  /** True when the node holds text itself and no other nodes. */
  boolean isLeaf() {
    return textInside;
  }

  /** Makes this node hold its text itself: its only child was one run of text. */
  void holdText() {
    textInside = true;
  }

  /** What of the page this leaf stands for: its texts and the elements around them. */
  List<Node> holds() {
    return holds;
  }

  List<TagNode> kids() {
    return kids;
  }

  void addLink(PdfDictionary reference) {
    links.add(reference);
  }

  /**
   * False when the node is in a table head that was painted on an earlier page: repeated heads are
   * decoration.
   */
  boolean isFirstShowing(int page) {
    for (TagNode node = this; node != null; node = node.parent) {
      if (node.role.equals(PdfName.THEAD)) {
        if (node.headPage == 0) {
          node.headPage = page;
        }
        return node.headPage == page;
      }
    }
    return true;
  }

  PdfStructureElement element(PdfStructureTreeRoot root) {
    PdfStructureElement element = made;
    if (element == null) {
      element =
          parent == null
              ? new PdfStructureElement(root, role)
              : new PdfStructureElement(parent.element(root), role);
      TagAttributes.put(source, role, element);
      made = element;
    }
    return element;
  }

  /**
   * Says where in the text of the page the next mark of this leaf belongs: emphasised words are
   * painted after the line they stand in.
   */
  void nextMark(int place) {
    places.add(place);
  }

  /** Puts the children into the order of the page; a table gets its empty cells too. */
  void close(PdfStructureTreeRoot root) {
    if (made == null) {
      return;
    }
    if (isLeaf()) {
      closeLeaf(made);
      return;
    }
    boolean table = role.equals(PdfName.TABLE);
    PdfArray order = new PdfArray();
    for (TagNode kid : kids) {
      if (table || role.equals(TagTree.TR) || isRows()) {
        kid.element(root);
      }
      if (kid.made != null) {
        order.add(kid.made);
        kid.close(root);
      }
    }
    links.forEach(order::add);
    if (!order.isEmpty()) {
      made.put(PdfName.K, order);
    }
  }

  private void closeLeaf(PdfStructureElement element) {
    PdfArray marks = element.getAsArray(PdfName.K);
    if (marks == null || marks.size() != places.size()) {
      return; // one mark only
    }
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparing(places::get));
    PdfArray sorted = new PdfArray();
    order.forEach(i -> sorted.add(marks.getPdfObject(i)));
    element.put(PdfName.K, sorted);
  }

  private boolean isRows() {
    return role.equals(PdfName.THEAD) || role.equals(TagTree.TBODY) || role.equals(TagTree.TFOOT);
  }

  /** For a figure: where on the page it stands. */
  void place(PdfStructureTreeRoot root, PdfObject box) {
    TagAttributes.placeFigure(element(root), box);
  }
}
