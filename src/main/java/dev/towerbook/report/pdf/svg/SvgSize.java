package dev.towerbook.report.pdf.svg;

import java.util.Optional;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * The size of a drawing.
 *
 * @param width points on the page unless the style sheet says otherwise
 * @param height points on the page unless the style sheet says otherwise
 * @param view what the drawing's own units span: left, top, width, height
 */
record SvgSize(double width, double height, Box view) {

  private static final Pattern SEPARATOR = Pattern.compile("[ ,]+");

  record Box(double x, double y, double width, double height) {}

  /** Reads {@code viewBox} (needed) and {@code width}, {@code height} in {@code pt} (optional). */
  static SvgSize of(Element svg) {
    double[] parts = numbers(svg.getAttribute("viewBox"));
    if (parts.length != 4) {
      throw new IllegalArgumentException("an <svg> needs a viewBox of four numbers");
    }
    Box view = new Box(parts[0], parts[1], parts[2], parts[3]);
    if (!(view.width > 0 && view.height > 0)) {
      throw new IllegalArgumentException("an <svg> spans more than nothing: " + view);
    }
    double width = length(svg, "width").orElse(view.width);
    double height = length(svg, "height").orElse(view.height);
    return new SvgSize(width, height, view);
  }

  /** Numbers separated by spaces or commas. */
  static double[] numbers(String list) {
    return SEPARATOR
        .splitAsStream(list.strip())
        .filter(part -> !part.isEmpty())
        .mapToDouble(Double::parseDouble)
        .toArray();
  }

  private static Optional<Double> length(Element svg, String name) {
    String value = svg.getAttribute(name);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (!value.matches("\\d+(\\.\\d+)?pt")) {
      throw new IllegalArgumentException("the " + name + " of an <svg> is in pt: " + value);
    }
    return Optional.of(Double.parseDouble(value.substring(0, value.length() - 2)));
  }
}
