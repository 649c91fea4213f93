package dev.towerbook.report.pdf;

import java.awt.Shape;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openpdf.extend.FSImage;
import org.openpdf.layout.SharedContext;
import org.openpdf.pdf.ITextOutputDevice;
import org.openpdf.render.BlockBox;
import org.openpdf.render.Box;
import org.openpdf.render.InlineLayoutBox;
import org.openpdf.render.InlineText;
import org.openpdf.render.JustificationInfo;
import org.openpdf.render.PageBox;
import org.openpdf.render.RenderingContext;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfRectangle;
import org.openpdf.text.pdf.PdfStructureTreeRoot;
import org.openpdf.text.pdf.PdfWriter;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Paints and tags: text and figures go into the structure tree, everything else (grounds, borders,
 * running heads, repeated table heads, sparklines) is marked as an artifact.
 */
final class TaggingDevice extends ITextOutputDevice {
  private static final PdfName ARTIFACT = new PdfName("Artifact");

  private final TagTree tree;
  private final ParsedSheets sheets;
  private final Set<String> linked = new HashSet<>();
  private @Nullable Box layoutRoot;
  private @Nullable PageLinks links;
  private @Nullable PdfStructureTreeRoot tags;
  private int marks;

  TaggingDevice(float dotsPerPoint, Document page, ParsedSheets sheets) {
    super(dotsPerPoint);
    this.sheets = sheets;
    tree = new TagTree(page);
  }

  /** Called when the writer is open and before the first page is painted. */
  void startTags(PdfWriter writer) {
    tags = writer.getStructureTreeRoot();
    links = new PageLinks(this, writer);
  }

  /** Called when all pages are painted. */
  void finishTags() {
    tree.close(root());
  }

  /** The first moment at which the engine lets its style sheets be replaced. */
  @Override
  public void setSharedContext(SharedContext context) {
    context.setCss(new PageStyles(context.getUac(), sheets));
    super.setSharedContext(context);
  }

  @Override
  public void setRoot(Box box) {
    super.setRoot(box);
    layoutRoot = box;
  }

  Box layoutRoot() {
    return Objects.requireNonNull(layoutRoot, "nothing is laid out");
  }

  @Override
  public void drawText(RenderingContext c, InlineText text) {
    InlineLayoutBox box = Objects.requireNonNull(text.getParent());
    if (!isOnPage(c, box)) {
      return;
    }
    String shown = text.getSubstring();
    if (!Glyphs.drawable(shown)) {
      throw new IllegalArgumentException("the fonts cannot draw: " + shown);
    }
    Optional<TagNode> leaf = spoken(box, tree.ofText(text.getTextNode(), box.getElement()));
    leaf.ifPresent(node -> node.nextMark(tree.placeOf(text.getTextNode())));
    mark(leaf, () -> super.drawText(c, text));
  }

  /**
   * True if a text stands on the page that is painted. The engine also paints what touches the edge
   * of a page: the first line of the next one, cut off for the eye but not for a reader of text or
   * tags.
   */
  private static boolean isOnPage(RenderingContext c, InlineLayoutBox box) {
    if (box.isContainedInMarginBox()) {
      return true;
    }
    int baseline = box.getAbsY() + box.getBaseline();
    PageBox page = Objects.requireNonNull(c.getPage(), "only pages are painted");
    return baseline >= page.getTop() && baseline < page.getBottom();
  }

  @Override
  public void paintReplacedElement(RenderingContext c, BlockBox box) {
    Optional<TagNode> figure = spoken(box, tree.of(box.getElement()));
    figure.ifPresent(node -> node.place(root(), bounds(c, box)));
    mark(figure, () -> super.paintReplacedElement(c, box));
  }

  @Override
  public void paintBackground(RenderingContext c, Box box) {
    super.paintBackground(c, box);
    Element element = box.getElement();
    if (element != null && element.hasAttribute("href") && !box.isContainedInMarginBox()) {
      Rectangle area = createLocalTargetArea(c, box);
      if (linked.add(c.getPageNo() + " " + area.getLeft() + " " + area.getBottom())) {
        tree.of(element).ifPresent(node -> addLink(c, node, area));
      }
    }
  }

  private void addLink(RenderingContext c, TagNode node, Rectangle area) {
    PageLinks open = Objects.requireNonNull(links, "the document is not open");
    node.addLink(open.add(c, node.source(), area, node.element(root()).getReference()));
  }

  @Override
  public void fill(Shape shape) {
    mark(Optional.empty(), () -> super.fill(shape));
  }

  @Override
  public void draw(Shape shape) {
    mark(Optional.empty(), () -> super.draw(shape));
  }

  @Override
  public void drawString(String text, float x, float y, @Nullable JustificationInfo info) {
    mark(Optional.empty(), () -> super.drawString(text, x, y, info));
  }

  @Override
  public void drawImage(FSImage image, int x, int y) {
    throw new IllegalArgumentException("raster images are not printed");
  }

  /** The node, unless its content is a running head or foot or a repeated table head. */
  private Optional<TagNode> spoken(Box box, Optional<TagNode> node) {
    int page = root().getWriter().getPageNumber();
    return box.isContainedInMarginBox()
        ? Optional.empty()
        : node.filter(one -> one.isFirstShowing(page));
  }

  /** Marks what is painted, unless it is part of something already marked: marks do not nest. */
  private void mark(Optional<TagNode> node, Runnable painting) {
    if (marks > 0) {
      painting.run();
      return;
    }
    if (node.isPresent()) {
      getCurrentPage().beginMarkedContentSequence(node.get().element(root()));
    } else {
      getCurrentPage().beginMarkedContentSequence(ARTIFACT);
    }
    marks++;
    painting.run();
    marks--;
    getCurrentPage().endMarkedContentSequence();
  }

  private PdfRectangle bounds(RenderingContext c, BlockBox box) {
    Rectangle area = createLocalTargetArea(c, box);
    return new PdfRectangle(area.getLeft(), area.getBottom(), area.getRight(), area.getTop());
  }

  private PdfStructureTreeRoot root() {
    return Objects.requireNonNull(tags, "the document is not open");
  }
}
