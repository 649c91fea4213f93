package dev.towerbook.report.chart;

import dev.towerbook.report.pdf.Glyphs;
import dev.towerbook.report.pdf.font.Typeface;
import java.util.ArrayList;
import java.util.List;

/** How a label is set, and how it is made to fit. */
record Type(double size, Typeface face, String ink, Anchor anchor) {

  enum Anchor {
    START,
    MIDDLE,
    END
  }

  static final Type LABEL = new Type(6.8, Typeface.REGULAR, Palette.MUTED, Anchor.START);
  static final Type NAME = new Type(7.4, Typeface.REGULAR, Palette.TEXT, Anchor.START);
  static final Type FIGURE = new Type(7.4, Typeface.SEMIBOLD, Palette.TEXT, Anchor.START);

  private static final double ASCENT = 0.74;
  private static final double DESCENT = 0.22;
  private static final double NARROWEST = 5.2;

  /** Printable, on one line. */
  static String clean(String text) {
    return Glyphs.printable(text).replaceAll("\\s+", " ").strip();
  }

  Type ink(String other) {
    return new Type(size, face, other, anchor);
  }

  Type face(Typeface other) {
    return new Type(size, other, ink, anchor);
  }

  Type size(double other) {
    return new Type(other, face, ink, anchor);
  }

  Type middle() {
    return new Type(size, face, ink, Anchor.MIDDLE);
  }

  Type end() {
    return new Type(size, face, ink, Anchor.END);
  }

  double width(String text) {
    return face.width(text, size);
  }

  double widest(List<String> texts) {
    return texts.stream().mapToDouble(this::width).max().orElse(0);
  }

  /** Height of a line with its leading. */
  double line() {
    return size * 1.16;
  }

  double ascent() {
    return size * ASCENT;
  }

  /** What the text covers when its baseline starts, centres or ends at (x, y). */
  Box box(double x, double y, String text) {
    double width = width(text);
    double left =
        switch (anchor) {
          case START -> x;
          case MIDDLE -> x - width / 2;
          case END -> x - width;
        };
    return new Box(left, y - ascent(), width, size * (ASCENT + DESCENT));
  }

  /** Small enough for the text, and never larger than it is: a figure is not cut. */
  Type shrunk(String text, double room) {
    double width = width(text);
    return width <= room || width == 0 ? this : size(size * Math.max(room, 0.01) / width * 0.999);
  }

  /** Small enough for each of the figures, so that they share a size. */
  Type shrunk(List<String> texts, double room) {
    Type result = this;
    for (String text : texts) {
      result = result.shrunk(text, room);
    }
    return result;
  }

  /** The text, or as much of it as fits before an ellipsis; empty when not even that fits. */
  String cut(String text, double room) {
    if (width(text) <= room) {
      return text;
    }
    int[] points = text.codePoints().toArray();
    for (int length = points.length - 1; length > 0; length--) {
      String shorter = new String(points, 0, length).stripTrailing() + "…";
      if (width(shorter) <= room) {
        return shorter;
      }
    }
    return width("…") <= room ? "…" : "";
  }

  /** A name on one line: a little smaller if that helps, else cut. */
  Type forName(String text, double room) {
    Type smaller = shrunk(text, room);
    return smaller.size >= Math.min(size, NARROWEST) ? smaller : size(Math.min(size, NARROWEST));
  }

  /** A name on up to {@code most} lines; the last one is cut if the name is longer still. */
  List<String> wrap(String text, double room, int most) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (!rest.isEmpty() && lines.size() < most - 1) {
      int end = lineEnd(rest, room);
      lines.add(cut(rest.substring(0, end).strip(), room));
      rest = rest.substring(end).strip();
    }
    if (!rest.isEmpty()) {
      lines.add(cut(rest, room));
    }
    return lines;
  }

  private int lineEnd(String text, double room) {
    int end = text.length();
    while (width(text.substring(0, end).strip()) > room) {
      int space = text.lastIndexOf(' ', end - 1);
      if (space <= 0) {
        int first = text.indexOf(' ');
        return first < 0 ? text.length() : first;
      }
      end = space;
    }
    return end;
  }
}
