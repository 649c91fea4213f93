package dev.towerbook.report.pdf.svg;

import java.awt.Color;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/** The presentation attributes in force for an element: its own over those of its groups. */
final class SvgStyle {
  private static final Set<String> NAMES =
      Set.of(
          "fill",
          "stroke",
          "stroke-width",
          "stroke-dasharray",
          "stroke-linecap",
          "stroke-linejoin",
          "opacity",
          "fill-opacity",
          "stroke-opacity",
          "font-size",
          "font-weight",
          "font-style",
          "text-anchor");

  private final Map<String, String> values;

  private SvgStyle(Map<String, String> values) {
    this.values = values;
  }

  static SvgStyle initial() {
    return new SvgStyle(Map.of());
  }

  static boolean knows(String attribute) {
    return NAMES.contains(attribute);
  }

  SvgStyle inside(Element element) {
    Map<String, String> merged = new HashMap<>(values);
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      if (attribute.getName().equals("opacity")) {
        double product = number("opacity", 1) * Double.parseDouble(attribute.getValue());
        merged.put("opacity", Double.toString(product));
      } else if (knows(attribute.getName())) {
        merged.put(attribute.getName(), attribute.getValue());
      }
    }
    return new SvgStyle(merged);
  }

  /** {@code #rgb}, {@code #rrggbb}; empty for {@code none}. */
  Optional<Color> color(String name, String otherwise) {
    String value = values.getOrDefault(name, otherwise);
    if (value.equals("none")) {
      return Optional.empty();
    }
    if (value.matches("#[0-9a-fA-F]{3}")) {
      int rgb = Integer.parseInt(value.substring(1), 16);
      return Optional.of(new Color((rgb >> 8 & 15) * 17, (rgb >> 4 & 15) * 17, (rgb & 15) * 17));
    }
    if (!value.matches("#[0-9a-fA-F]{6}")) {
      throw new IllegalArgumentException(name + " is #rgb, #rrggbb or none: " + value);
    }
    return Optional.of(new Color(Integer.parseInt(value.substring(1), 16)));
  }

  double number(String name, double otherwise) {
    String value = values.get(name);
    return value == null ? otherwise : Double.parseDouble(value);
  }

  String word(String name, String otherwise, Set<String> allowed) {
    String value = values.getOrDefault(name, otherwise);
    if (!allowed.contains(value)) {
      throw new IllegalArgumentException(name + " is one of " + allowed + ": " + value);
    }
    return value;
  }

  double[] dashes() {
    String value = values.getOrDefault("stroke-dasharray", "none");
    return value.equals("none") ? new double[0] : SvgSize.numbers(value);
  }
}
