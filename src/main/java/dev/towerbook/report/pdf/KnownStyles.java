package dev.towerbook.report.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openpdf.css.newmatch.CascadedStyle;
import org.openpdf.css.sheet.StylesheetInfo;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Which style an element gets, remembered from one document to the next. The pages of a pack have
 * the same make-up: an element of the same name and attributes, as first child or not, under the
 * same parents, meets the same rules of the same sheets. For one thread and one set of sheets.
 */
final class KnownStyles {
  /** Far more than a pack has; a page made of ever new classes must not fill the memory. */
  private static final int MOST = 20_000;

  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

  /** Rules that look at more of an element's place than whether it is the first. */
  private static final Pattern BY_PLACE = Pattern.compile("[+~]|:(last|nth|even|odd|lang|not)");

  private Position top = new Position();
  private int places;

  /** An element of a certain make-up under certain parents. */
  static final class Position {
    private final Map<String, Position> below = new HashMap<>();
    private final Map<String, Optional<CascadedStyle>> parts = new HashMap<>();
    private @Nullable CascadedStyle style;

    CascadedStyle style(Supplier<CascadedStyle> rules) {
      CascadedStyle known = style;
      if (known == null) {
        known = rules.get();
        style = known;
      }
      return known;
    }

    /**
     * The style of what a sheet puts before or after an element, or of its first line or letter.
     */
    @Nullable CascadedStyle part(String name, Supplier<@Nullable CascadedStyle> rules) {
      return parts.computeIfAbsent(name, part -> Optional.ofNullable(rules.get())).orElse(null);
    }
  }

  /** True if styles under these sheets may be remembered. */
  static boolean fit(List<StylesheetInfo> sheets) {
    return sheets.stream()
        .flatMap(sheet -> sheet.getContent().stream())
        .noneMatch(text -> BY_PLACE.matcher(COMMENT.matcher(text).replaceAll("")).find());
  }

  /** The place above all elements of a new document. */
  Position top() {
    if (places > MOST) {
      top = new Position();
      places = 0;
    }
    return top;
  }

  Position below(Position parent, Element element) {
    return parent.below.computeIfAbsent(
        makeUp(element),
        made -> {
          places++;
          return new Position();
        });
  }

  private static String makeUp(Element element) {
    StringBuilder text = new StringBuilder(element.getNodeName());
    if (isFirst(element)) {
      text.append(" first");
    }
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Node attribute = attributes.item(i);
      if (!attribute.getNodeName().equals("style")) {
        text.append('\n')
            .append(attribute.getNodeName())
            .append('=')
            .append(attribute.getNodeValue());
      }
    }
    return text.toString();
  }

  private static boolean isFirst(Element element) {
    Node before = element.getPreviousSibling();
    while (before != null && !(before instanceof Element)) {
      before = before.getPreviousSibling();
    }
    return before == null;
  }
}
