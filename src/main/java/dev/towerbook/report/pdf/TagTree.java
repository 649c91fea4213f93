package dev.towerbook.report.pdf;

import java.util.IdentityHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfStructureTreeRoot;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * The structure of a page, read from its elements: headings, paragraphs, lists, links, figures, and
 * tables whose class starts with {@code t}. Blocks and other tables only lay out; they end a run of
 * text and leave no trace.
 */
final class TagTree {
  static final PdfName TR = new PdfName("TR");
  static final PdfName TH = new PdfName("TH");
  static final PdfName TD = new PdfName("TD");
  static final PdfName TBODY = new PdfName("TBody");
  static final PdfName TFOOT = new PdfName("TFoot");
  private static final PdfName P = new PdfName("P");
  private static final PdfName SPAN = new PdfName("Span");
  private static final PdfName LINK = new PdfName("Link");
  private static final PdfName LBODY = new PdfName("LBody");

  private final IdentityHashMap<Node, TagNode> nodes = new IdentityHashMap<>();
  private final IdentityHashMap<Text, Integer> places = new IdentityHashMap<>();
  private final TagNode top;

  TagTree(Document page) {
    Element root = page.getDocumentElement();
    top = new TagNode(new PdfName("Document"), null, root);
    new Walk(top).children(root);
  }

  /** The leaf that a run of text belongs to. */
  Optional<TagNode> ofText(@Nullable Text text, @Nullable Element around) {
    TagNode node = text == null ? null : nodes.get(text);
    if (node == null && around != null) {
      node = nodes.get(around); // text from the style sheet, such as a bullet
    }
    return Optional.ofNullable(node).filter(TagNode::isLeaf);
  }

  /** Where in the page a text stands; what the style sheet puts in stands before its element. */
  int placeOf(@Nullable Text text) {
    return text == null ? -1 : places.getOrDefault(text, -1);
  }

  /** The node of an element, when it has one of its own. */
  Optional<TagNode> of(@Nullable Element element) {
    return element == null ? Optional.empty() : Optional.ofNullable(nodes.get(element));
  }

  void close(PdfStructureTreeRoot root) {
    top.element(root);
    top.close(root);
  }

  private static Optional<PdfName> roleOf(Element element) {
    String name = element.getNodeName();
    return switch (name) {
      case "h1", "h2", "h3", "h4" -> Optional.of(new PdfName(name.replace('h', 'H')));
      case "p" -> Optional.of(P);
      case "ul", "ol" -> Optional.of(new PdfName("L"));
      case "li" -> Optional.of(PdfName.LI);
      case "a" -> element.hasAttribute("href") ? Optional.of(LINK) : Optional.empty();
      case "table", "thead", "tbody", "tfoot", "tr", "th", "td", "caption" ->
          isData(element) ? Optional.of(tableRole(name)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static PdfName tableRole(String name) {
    return switch (name) {
      case "table" -> PdfName.TABLE;
      case "thead" -> PdfName.THEAD;
      case "tbody" -> TBODY;
      case "tfoot" -> TFOOT;
      case "tr" -> TR;
      case "th" -> TH;
      case "td" -> TD;
      default -> new PdfName("Caption");
    };
  }

  private static boolean isData(Element element) {
    Node node = element;
    while (node != null && !node.getNodeName().equals("table")) {
      node = node.getParentNode();
    }
    return node instanceof Element table && table.getAttribute("class").startsWith("t");
  }

  private static boolean isInline(Element element) {
    return switch (element.getNodeName()) {
      case "span", "b", "strong", "i", "em", "small", "sub", "sup", "code", "br", "a" -> true;
      default -> false;
    };
  }

  /** Walks the children of one container and gathers adjoining text into runs. */
  private final class Walk {
    private final TagNode container;
    private @Nullable TagNode run;

    Walk(TagNode container) {
      this.container = container;
    }

    void children(Element element) {
      for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
        if (child instanceof Text text) {
          text(text, element);
        } else if (child instanceof Element inner) {
          element(inner);
        }
      }
    }

    private void text(Text text, Element around) {
      if (text.getData().isBlank()) {
        return;
      }
      TagNode leaf = run;
      if (leaf == null) {
        leaf = new TagNode(insideText() ? SPAN : P, container, around);
        leaf.holdText();
        run = leaf;
      }
      nodes.put(text, leaf);
      leaf.holds().add(text);
      places.put(text, places.size());
      if (nodes.putIfAbsent(around, leaf) == null) {
        leaf.holds().add(around);
      }
    }

    private void element(Element element) {
      String name = element.getNodeName();
      if (name.equals("svg")) {
        figure(element);
      } else if (!name.equals("head") && !name.equals("br") && !name.equals("hr")) {
        Optional<PdfName> role = roleOf(element);
        if (role.isPresent()) {
          run = null;
          block(element, role.get());
        } else if (isInline(element)) {
          children(element);
        } else {
          run = null;
          children(element);
          run = null;
        }
      }
    }

    private void block(Element element, PdfName role) {
      TagNode node = new TagNode(role, container, element);
      if (role.equals(PdfName.LI)) {
        TagNode body = new TagNode(LBODY, node, element);
        fill(body, element);
      } else {
        fill(node, element);
      }
    }

    private void fill(TagNode node, Element element) {
      new Walk(node).children(element);
      boolean oneRun = node.kids().size() == 1 && node.kids().get(0).isLeaf();
      boolean figure = oneRun && node.kids().get(0).role().equals(PdfName.FIGURE);
      if (oneRun && !figure && !node.role().equals(LINK)) {
        TagNode leaf = node.kids().get(0);
        leaf.holds().forEach(held -> nodes.put(held, node));
        node.kids().clear();
        node.holdText();
      }
      nodes.put(element, node);
    }

    private void figure(Element svg) {
      run = null;
      String role = svg.getAttribute("role");
      if (role.equals("img")) {
        TagNode node = new TagNode(PdfName.FIGURE, container, svg);
        node.holdText();
        nodes.put(svg, node);
      } else if (!role.equals("presentation")) {
        throw new IllegalArgumentException("an <svg> has the role img or presentation");
      }
    }

    private boolean insideText() {
      String role = container.role().toString();
      return role.startsWith("/H") || container.role().equals(P) || container.role().equals(LINK);
    }
  }
}
