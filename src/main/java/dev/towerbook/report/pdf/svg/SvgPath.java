package dev.towerbook.report.pdf.svg;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Path data with the commands M L H V C Q Z, absolute and relative. */
final class SvgPath {
  private static final Pattern TOKEN =
      Pattern.compile("\\s*,?\\s*([A-Za-z]|[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?)");

  private final String data;
  private final Matcher tokens;
  private final Path2D.Double path = new Path2D.Double();
  private String next = "";
  private Point2D.Double start = new Point2D.Double();
  private Point2D.Double at = new Point2D.Double();

  private SvgPath(String data) {
    this.data = data;
    this.tokens = TOKEN.matcher(data);
    advance();
  }

  static Path2D parse(String data) {
    SvgPath reader = new SvgPath(data);
    String command = "";
    while (!reader.next.isEmpty()) {
      if (Character.isLetter(reader.next.charAt(0))) {
        command = reader.next;
        reader.advance();
      } else if (command.equalsIgnoreCase("m")) {
        command = command.equals("m") ? "l" : "L"; // further pairs after a move are lines
      }
      reader.segment(command);
    }
    return reader.path;
  }

  private void segment(String command) {
    boolean relative = command.equals(command.toLowerCase(Locale.ROOT));
    switch (command.toUpperCase(Locale.ROOT)) {
      case "M" -> {
        at = point(relative);
        start = at;
        path.moveTo(at.x, at.y);
      }
      case "L" -> lineTo(point(relative));
      case "H" -> lineTo(new Point2D.Double((relative ? at.x : 0) + number(), at.y));
      case "V" -> lineTo(new Point2D.Double(at.x, (relative ? at.y : 0) + number()));
      case "C" -> {
        Point2D.Double first = point(relative);
        Point2D.Double second = point(relative);
        at = point(relative);
        path.curveTo(first.x, first.y, second.x, second.y, at.x, at.y);
      }
      case "Q" -> {
        Point2D.Double control = point(relative);
        at = point(relative);
        path.quadTo(control.x, control.y, at.x, at.y);
      }
      case "Z" -> {
        path.closePath();
        at = start;
      }
      default -> throw unknown();
    }
  }

  private void lineTo(Point2D.Double point) {
    at = point;
    path.lineTo(at.x, at.y);
  }

  private Point2D.Double point(boolean relative) {
    double x = number();
    double y = number();
    return relative ? new Point2D.Double(at.x + x, at.y + y) : new Point2D.Double(x, y);
  }

  private double number() {
    if (next.isEmpty() || Character.isLetter(next.charAt(0))) {
      throw unknown();
    }
    double value = Double.parseDouble(next);
    advance();
    return value;
  }

  private void advance() {
    int from = next.isEmpty() ? 0 : tokens.end();
    tokens.region(from, data.length());
    if (tokens.lookingAt()) {
      next = tokens.group(1);
    } else if (data.substring(from).isBlank()) {
      next = "";
    } else {
      throw unknown();
    }
  }

  private IllegalArgumentException unknown() {
    return new IllegalArgumentException("not a path this press draws: " + data);
  }
}
