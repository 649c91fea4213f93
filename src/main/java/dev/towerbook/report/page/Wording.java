package dev.towerbook.report.page;

import dev.towerbook.decision.Disposition;
import dev.towerbook.mapping.words.Layer;
import dev.towerbook.mapping.words.UsageUnit;
import dev.towerbook.report.chart.Palette;
import dev.towerbook.report.pdf.Glyphs;
import dev.towerbook.report.pdf.font.Typeface;
import dev.towerbook.report.table.Cell;
import java.util.List;
import java.util.Locale;

/** The words of the pages, and text of the sources made to fit its place. */
public final class Wording {

  /** Size of table cells on an application page, in points. */
  public static final double CELL = 7.4;

  static final String ELLIPSIS = "…";

  private Wording() {}

  /** A layer's name in tables. */
  public static String layer(Layer layer) {
    return switch (layer) {
      case INFRASTRUCTURE -> "Infrastructure";
      case DATA -> "Data";
      case NETWORK -> "Network";
      case LICENCES_SAAS -> "Licences and SaaS";
      case RUN_LABOUR -> "Run labour";
      case CHANGE_LABOUR -> "Change labour";
      case UNKNOWN_LABOUR -> "Labour, kind unknown";
      case WRAPPER_RUN -> "Wrapper run";
      case WRAPPER_KEEP_ALIVE -> "Wrapper keep-alive";
      case SUPPORT -> "Support";
      case SHARED -> "Shared services";
    };
  }

  /** A layer's name under a narrow bar. */
  public static String barName(Layer layer) {
    return switch (layer) {
      case INFRASTRUCTURE -> "Infra";
      case LICENCES_SAAS -> "Licences SaaS";
      case UNKNOWN_LABOUR -> "Labour unknown";
      case WRAPPER_KEEP_ALIVE -> "Wrapper keep- alive";
      case SHARED -> "Shared";
      default -> layer(layer);
    };
  }

  public static boolean isWrapper(Layer layer) {
    return layer == Layer.WRAPPER_RUN || layer == Layer.WRAPPER_KEEP_ALIVE;
  }

  /** A verdict as a badge. */
  public static Cell badge(Disposition verdict) {
    return Cell.badge(verdict.name(), style(verdict));
  }

  /** The style class of a verdict. */
  public static String style(Disposition verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }

  public static String colour(Disposition verdict) {
    return switch (verdict) {
      case KEEP -> Palette.KEEP;
      case REFACTOR -> Palette.REFACTOR;
      case RETIRE -> Palette.RETIRE;
      case UNDECIDED -> Palette.UNDECIDED;
    };
  }

  /** "API call". */
  public static String unit(UsageUnit unit) {
    return unit(unit.id());
  }

  /** The same of its word. */
  public static String unit(String word) {
    return word.replaceAll("[_-]", " ").replace("api", "API");
  }

  /** A word of the shelf at the start of a line. */
  public static String capital(String word) {
    return word.isEmpty() || word.equals("saas")
        ? word.replace("saas", "SaaS")
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** "1 wrapper", "2 wrappers" without the number. */
  public static String plural(long count, String one) {
    return count == 1 ? one : one + "s";
  }

  /** "Claims Core, Policy Admin and Broker Portal". */
  public static String list(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }

  /**
   * Printable text on one line, cut with an ellipsis where it is wider than its place.
   *
   * @param points room
   * @param size of the type, in points
   */
  public static String fit(String text, double points, double size) {
    String line = Glyphs.printable(text).replaceAll("\\s+", " ").strip();
    if (Typeface.SEMIBOLD.width(line, size) <= points) {
      return line;
    }
    int[] letters = line.codePoints().toArray();
    for (int length = letters.length - 1; length > 0; length--) {
      String shorter = new String(letters, 0, length).stripTrailing() + ELLIPSIS;
      if (Typeface.SEMIBOLD.width(shorter, size) <= points) {
        return shorter;
      }
    }
    return ELLIPSIS;
  }

  /**
   * A text on one line that keeps its beginning and its end where it is wider than its place.
   *
   * @param tail percent of the room for the end
   */
  public static String middle(String text, int tail, double points, double size) {
    String line = Glyphs.printable(text).replaceAll("\\s+", " ").strip();
    int[] letters = line.codePoints().toArray();
    for (int length = letters.length; length > 1; length--) {
      int end = Math.max(1, length * tail / 100);
      String shorter =
          length == letters.length
              ? line
              : new String(letters, 0, length - end).stripTrailing()
                  + ELLIPSIS
                  + new String(letters, letters.length - end, end).stripLeading();
      if (Typeface.SEMIBOLD.width(shorter, size) <= points) {
        return shorter;
      }
    }
    return ELLIPSIS;
  }

  /** Text of a table cell on an application page. */
  public static String cell(String text, double points) {
    return fit(text, points, CELL);
  }
}
