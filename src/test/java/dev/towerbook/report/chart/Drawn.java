package dev.towerbook.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.report.pdf.font.Typeface;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A label and what it covers, measured again from the finished drawing. */
record Drawn(String text, Box box) {
  /** Without the last half point of leading at each side. */
  Box core() {
    double by = Math.min(0.5, Math.min(box.width(), box.height()) / 4);
    return new Box(box.x() + by, box.y() + by, box.width() - 2 * by, box.height() - 2 * by);
  }

  static Drawn label(Element text) {
    double size = number(text, "font-size");
    String weight = text.getAttribute("font-weight");
    Typeface face = Typeface.ofWeight(weight.isEmpty() ? 400 : Integer.parseInt(weight));
    Type.Anchor anchor =
        switch (text.getAttribute("text-anchor")) {
          case "middle" -> Type.Anchor.MIDDLE;
          case "end" -> Type.Anchor.END;
          default -> Type.Anchor.START;
        };
    Type type = new Type(size, face, Palette.TEXT, anchor);
    String shown = text.getTextContent();
    String transform = text.getAttribute("transform");
    if (transform.isEmpty()) {
      return new Drawn(shown, type.box(number(text, "x"), number(text, "y"), shown));
    }
    String[] at = transform.replaceAll("translate\\(|\\).*", "").split(" ", -1);
    Box flat = type.box(0, 0, shown);
    double x = Double.parseDouble(at[0]);
    double y = Double.parseDouble(at[1]);
    Box rising = Box.between(x + flat.y(), y - flat.right(), x + flat.bottom(), y - flat.x());
    return new Drawn(shown, rising);
  }

  static Stream<Box> outline(Element mark) {
    return switch (mark.getTagName()) {
      case "rect" ->
          Stream.of(
              new Box(
                  number(mark, "x"),
                  number(mark, "y"),
                  number(mark, "width"),
                  number(mark, "height")));
      case "line" ->
          Stream.of(
              Box.between(
                  number(mark, "x1"), number(mark, "y1"), number(mark, "x2"), number(mark, "y2")));
      case "circle" -> {
        double radius = number(mark, "r");
        yield Stream.of(
            new Box(
                number(mark, "cx") - radius, number(mark, "cy") - radius, 2 * radius, 2 * radius));
      }
      case "path" -> {
        String[] at = mark.getAttribute("d").replace("h0", "").split("[ML ]+", -1);
        yield IntStream.range(0, at.length / 2)
            .mapToObj(
                i ->
                    new Box(
                        Double.parseDouble(at[2 * i + 1]),
                        Double.parseDouble(at[2 * i + 2]),
                        0,
                        0));
      }
      default -> throw new IllegalArgumentException(mark.getTagName());
    };
  }

  static double number(Element element, String name) {
    double number = Double.parseDouble(element.getAttribute(name));
    assertThat(number).isFinite();
    return number;
  }

  static List<Element> marks(Element svg) {
    List<Element> marks = new ArrayList<>();
    NodeList all = svg.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      if (!element.getTagName().equals("title")) {
        marks.add(element);
      }
    }
    return marks;
  }

  static Element parse(String svg) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)))
        .getDocumentElement();
  }
}
