package dev.towerbook.report.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Collects the marks of one chart. */
final class Canvas {
  private final Frame frame;
  private final boolean spoken;
  private final StringBuilder body = new StringBuilder(1024);

  private Canvas(Frame frame, boolean spoken) {
    this.frame = frame;
    this.spoken = spoken;
  }

  static Canvas of(Frame frame) {
    return new Canvas(frame, true);
  }

  /** Colour, width and dash pattern of a line. */
  record Pen(String colour, double width, String dash) {
    Pen(String colour, double width) {
      this(colour, width, "");
    }
  }

  /** A point of the drawing. */
  record Dot(double x, double y) {}

  void fill(Box box, String colour) {
    rect(box).append(" fill=\"").append(colour).append("\"/>");
  }

  void outline(Box box, String ground, Pen pen) {
    rect(box).append(" fill=\"").append(ground).append('"');
    stroke(pen).append("/>");
  }

  void line(Dot from, Dot to, Pen pen) {
    body.append("<line x1=\"").append(number(from.x)).append("\" y1=\"").append(number(from.y));
    body.append("\" x2=\"").append(number(to.x)).append("\" y2=\"").append(number(to.y));
    body.append('"');
    stroke(pen).append("/>");
  }

  void across(double y, double from, double to, Pen pen) {
    line(new Dot(from, y), new Dot(to, y), pen);
  }

  void upright(double x, double from, double to, Pen pen) {
    line(new Dot(x, from), new Dot(x, to), pen);
  }

  void circle(Dot at, double radius, String colour, Pen edge) {
    body.append("<circle cx=\"").append(number(at.x)).append("\" cy=\"").append(number(at.y));
    body.append("\" r=\"").append(number(radius)).append("\" fill=\"").append(colour).append('"');
    stroke(edge).append("/>");
  }

  /** Many dots as one path: half the bytes of circles. */
  void dots(List<Dot> dots, double radius, String colour) {
    if (dots.isEmpty()) {
      return;
    }
    body.append("<path d=\"");
    for (Dot dot : dots) {
      body.append('M').append(number(dot.x)).append(' ').append(number(dot.y)).append("h0");
    }
    body.append("\" fill=\"none\" stroke-linecap=\"round\"");
    stroke(new Pen(colour, 2 * radius)).append("/>");
  }

  void text(double x, double y, String text, Type type) {
    if (!text.isEmpty()) {
      open(type).append(" x=\"").append(number(x)).append("\" y=\"").append(number(y));
      body.append("\">").append(escape(text)).append("</text>");
    }
  }

  /** Text that reads upwards. */
  void rising(double x, double y, String text, Type type) {
    if (!text.isEmpty()) {
      open(type).append(" transform=\"translate(").append(number(x)).append(' ');
      body.append(number(y)).append(") rotate(-90)\">").append(escape(text)).append("</text>");
    }
  }

  String svg() {
    String width = number(frame.width());
    String height = number(frame.height());
    StringBuilder out = new StringBuilder(body.length() + 256);
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" ");
    out.append("width=\"").append(width).append("pt\" height=\"").append(height);
    out.append("pt\" viewBox=\"0 0 ").append(width).append(' ').append(height).append("\" ");
    if (spoken) {
      out.append("role=\"img\"><title>").append(escape(frame.alt())).append("</title>");
    } else {
      out.append("role=\"presentation\">");
    }
    return out.append(body).append("</svg>").toString();
  }

  private StringBuilder rect(Box box) {
    body.append("<rect x=\"").append(number(box.x())).append("\" y=\"").append(number(box.y()));
    body.append("\" width=\"").append(number(box.width())).append("\" height=\"");
    return body.append(number(box.height())).append('"');
  }

  private StringBuilder stroke(Pen pen) {
    body.append(" stroke=\"").append(pen.colour).append("\" stroke-width=\"");
    body.append(number(pen.width)).append('"');
    if (!pen.dash.isEmpty()) {
      body.append(" stroke-dasharray=\"").append(pen.dash).append('"');
    }
    return body;
  }

  private StringBuilder open(Type type) {
    body.append("<text font-size=\"").append(number(type.size())).append("\" fill=\"");
    body.append(type.ink()).append('"');
    if (type.face().weight() != 400) {
      body.append(" font-weight=\"").append(type.face().weight()).append('"');
    }
    return switch (type.anchor()) {
      case START -> body;
      case MIDDLE -> body.append(" text-anchor=\"middle\"");
      case END -> body.append(" text-anchor=\"end\"");
    };
  }

  private static String number(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalStateException("a chart placed something nowhere");
    }
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
