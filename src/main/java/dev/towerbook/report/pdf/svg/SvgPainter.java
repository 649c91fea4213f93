package dev.towerbook.report.pdf.svg;

import dev.towerbook.report.pdf.font.PageFonts;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Draws inline SVG as vectors and text into the page. It knows {@code g rect line circle path
 * polyline polygon text title}, presentation attributes, and {@code translate scale rotate};
 * anything else throws, so that no part of a chart is lost in silence.
 */
final class SvgPainter {
  private static final Pattern TRANSFORM =
      Pattern.compile("\\s*(translate|scale|rotate)\\(([-+0-9.eE ,]+)\\)\\s*,?");

  private static final Map<String, Set<String>> GEOMETRY =
      Map.of(
          "svg", Set.of("xmlns", "viewBox", "width", "height", "role", "class", "style", "id"),
          "g", Set.of(),
          "rect", Set.of("x", "y", "width", "height"),
          "line", Set.of("x1", "y1", "x2", "y2"),
          "circle", Set.of("cx", "cy", "r"),
          "path", Set.of("d"),
          "polyline", Set.of("points"),
          "polygon", Set.of("points"),
          "text", Set.of("x", "y"),
          "title", Set.of());

  private final PdfContentByte page;
  private final SvgPen pen;

  SvgPainter(PdfContentByte page, PageFonts fonts) {
    this.page = page;
    this.pen = new SvgPen(page, fonts);
  }

  /** Draws the whole element into an area of the page, clipped to it, undistorted. */
  void paint(Element svg, Rectangle area) {
    SvgSize.Box view = SvgSize.of(svg).view();
    double scale = Math.min(area.getWidth() / view.width(), area.getHeight() / view.height());
    AffineTransform onPage = new AffineTransform();
    onPage.translate(area.getLeft(), area.getTop());
    onPage.scale(scale, -scale);
    onPage.translate(-view.x(), -view.y());
    page.saveState();
    page.rectangle(area.getLeft(), area.getBottom(), area.getWidth(), area.getHeight());
    page.clip();
    page.newPath();
    checkAttributes(svg);
    children(svg, SvgStyle.initial().inside(svg), onPage);
    page.restoreState();
  }

  private void children(Element parent, SvgStyle style, AffineTransform onPage) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        element(element, style, onPage);
      } else if (child instanceof Text text && !text.getData().isBlank()) {
        throw new IllegalArgumentException("stray text in <svg>: " + text.getData().strip());
      }
    }
  }

  private void element(Element element, SvgStyle outer, AffineTransform outerPlace) {
    checkAttributes(element);
    SvgStyle style = outer.inside(element);
    AffineTransform place = new AffineTransform(outerPlace);
    place.concatenate(transform(element.getAttribute("transform")));
    switch (element.getNodeName()) {
      case "g" -> children(element, style, place);
      case "title" -> {}
      case "text" -> text(element, style, place);
      default -> pen.shape(shape(element), style, place);
    }
  }

  private void text(Element element, SvgStyle style, AffineTransform place) {
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (!(child instanceof Text)) {
        throw new IllegalArgumentException("<text> holds text only");
      }
    }
    AffineTransform here = new AffineTransform(place);
    here.translate(number(element, "x"), number(element, "y"));
    pen.text(element.getTextContent(), style, here);
  }

  private static Shape shape(Element e) {
    return switch (e.getNodeName()) {
      case "rect" ->
          new Rectangle2D.Double(
              number(e, "x"), number(e, "y"), number(e, "width"), number(e, "height"));
      case "line" ->
          new Line2D.Double(number(e, "x1"), number(e, "y1"), number(e, "x2"), number(e, "y2"));
      case "circle" -> circle(number(e, "cx"), number(e, "cy"), number(e, "r"));
      case "path" -> SvgPath.parse(e.getAttribute("d"));
      case "polyline" -> SvgPath.parse("M" + e.getAttribute("points"));
      case "polygon" -> closed(SvgPath.parse("M" + e.getAttribute("points")));
      default -> throw new IllegalArgumentException("<" + e.getNodeName() + "> is not drawn");
    };
  }

  private static Shape circle(double x, double y, double radius) {
    return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  private static Shape closed(Path2D path) {
    path.closePath();
    return path;
  }

  private static double number(Element element, String name) {
    String value = element.getAttribute(name);
    double number = value.isEmpty() ? 0 : Double.parseDouble(value);
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException(name + " is not a number to draw: " + value);
    }
    return number;
  }

  private static AffineTransform transform(String text) {
    AffineTransform result = new AffineTransform();
    Matcher matcher = TRANSFORM.matcher(text);
    int end = 0;
    while (matcher.find() && matcher.start() == end) {
      end = matcher.end();
      double[] parts = SvgSize.numbers(matcher.group(2));
      double first = parts[0];
      double second = parts.length > 1 ? parts[1] : 0;
      switch (matcher.group(1)) {
        case "translate" -> result.translate(first, second);
        case "scale" -> result.scale(first, parts.length > 1 ? second : first);
        default -> rotate(result, parts);
      }
    }
    if (!text.substring(end).isBlank()) {
      throw new IllegalArgumentException("not a transform this press draws: " + text);
    }
    return result;
  }

  private static void rotate(AffineTransform result, double[] parts) {
    if (parts.length == 3) {
      result.rotate(Math.toRadians(parts[0]), parts[1], parts[2]);
    } else {
      result.rotate(Math.toRadians(parts[0]));
    }
  }

  private static void checkAttributes(Element element) {
    Set<String> known = GEOMETRY.get(element.getNodeName());
    if (known == null) {
      throw new IllegalArgumentException("<" + element.getNodeName() + "> in <svg> is not drawn");
    }
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      String name = ((Attr) attributes.item(i)).getName();
      if (!known.contains(name) && !SvgStyle.knows(name) && !name.equals("transform")) {
        throw new IllegalArgumentException(
            "attribute " + name + " of <" + element.getNodeName() + "> is not drawn");
      }
    }
  }
}
