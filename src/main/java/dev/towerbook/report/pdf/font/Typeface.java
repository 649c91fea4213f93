package dev.towerbook.report.pdf.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.openpdf.text.pdf.BaseFont;

/**
 * The weights of Source Sans Pro that documents embed. Its digits, plus and minus are equally wide,
 * so columns of figures align. There is no italic: that file lacks Greek and Cyrillic, and the
 * three weights cover exactly the same characters.
 */
@SuppressWarnings("ImmutableEnumChecker") // the file and the metrics are only read
public enum Typeface {
  REGULAR(400, "Regular"),
  SEMIBOLD(600, "SemiBold"),
  BOLD(700, "Bold");

  /** The family name for style sheets. */
  public static final String FAMILY = "Source Sans Pro";

  private final int weight;
  private final String path;
  private final byte[] file;
  private final BaseFont metrics;

  Typeface(int weight, String name) {
    this.weight = weight;
    this.path = "fonts/SourceSansPro-" + name + ".ttf";
    this.file = read(path);
    this.metrics = load();
  }

  /** The face for a CSS weight; the nearest one that is at least as bold, or the boldest. */
  public static Typeface ofWeight(int weight) {
    for (Typeface face : values()) {
      if (weight <= face.weight) {
        return face;
      }
    }
    return BOLD;
  }

  /** The CSS weight: 400, 600 or 700. */
  public int weight() {
    return weight;
  }

  /** How wide the text is in points, set in {@code size} points. */
  public double width(String text, double size) {
    return metrics.getWidthPoint(text, (float) size);
  }

  /** True when every document can draw this code point. */
  public boolean covers(int codePoint) {
    return metrics.charExists(codePoint);
  }

  /** The name on the class path. */
  String path() {
    return path;
  }

  /** A font for one document: it collects the glyphs used, so documents must not share it. */
  BaseFont load() {
    try {
      return BaseFont.createFont(
          path, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED, file, null);
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be read", e);
    }
  }

  private static byte[] read(String path) {
    try (InputStream in = Typeface.class.getResourceAsStream("/" + path)) {
      if (in == null) {
        throw new IllegalStateException(String.format(Locale.ROOT, "font %s is missing", path));
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be read", e);
    }
  }
}
