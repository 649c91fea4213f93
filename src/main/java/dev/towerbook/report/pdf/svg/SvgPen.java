package dev.towerbook.report.pdf.svg;

import dev.towerbook.report.pdf.font.PageFonts;
import dev.towerbook.report.pdf.font.Typeface;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.util.Optional;
import java.util.Set;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfGState;

/**
 * Puts shapes and text on the page. Points are transformed here and not by the page, whose matrix
 * keeps two decimals only.
 */
final class SvgPen {
  private static final Set<String> ANCHORS = Set.of("start", "middle", "end");
  private static final Set<String> CAPS = Set.of("butt", "round", "square");
  private static final Set<String> JOINS = Set.of("miter", "round", "bevel");
  private static final Set<String> WEIGHTS = Set.of("400", "600", "700");

  private final PdfContentByte page;
  private final PageFonts fonts;
  private double fillOpacity = 1;
  private double strokeOpacity = 1;

  SvgPen(PdfContentByte page, PageFonts fonts) {
    this.page = page;
    this.fonts = fonts;
  }

  void shape(Shape shape, SvgStyle style, AffineTransform place) {
    Optional<Color> fill = style.color("fill", "#000000");
    Optional<Color> stroke = style.color("stroke", "none");
    if (fill.isEmpty() && stroke.isEmpty()) {
      return;
    }
    opacity(style);
    fill.ifPresent(page::setColorFill);
    stroke.ifPresent(color -> stroke(color, style, scale(place)));
    outline(shape.getPathIterator(place));
    if (stroke.isEmpty()) {
      page.fill();
    } else if (fill.isEmpty()) {
      page.stroke();
    } else {
      page.fillStroke();
    }
  }

  void text(String text, SvgStyle style, AffineTransform place) {
    if (text.isBlank()) {
      return;
    }
    int weight = Integer.parseInt(style.word("font-weight", "400", WEIGHTS));
    BaseFont font = fonts.of(Typeface.ofWeight(weight));
    double scale = scale(place);
    float size = (float) (style.number("font-size", 10) * scale);
    double width = font.getWidthPoint(text, size) / scale;
    AffineTransform here = new AffineTransform(place);
    switch (style.word("text-anchor", "start", ANCHORS)) {
      case "middle" -> here.translate(-width / 2, 0);
      case "end" -> here.translate(-width, 0);
      default -> {}
    }
    opacity(style);
    style.color("fill", "#000000").ifPresent(page::setColorFill);
    page.beginText();
    page.setFontAndSize(font, size);
    textMatrix(here, scale, style.word("font-style", "normal", Set.of("normal", "italic")));
    page.showText(text);
    page.endText();
  }

  private void textMatrix(AffineTransform here, double scale, String slant) {
    double a = here.getScaleX() / scale;
    double b = here.getShearY() / scale;
    // The drawing's y axis points down and the font's up, hence the signs.
    double c = -here.getShearX() / scale;
    double d = -here.getScaleY() / scale;
    double lean = slant.equals("italic") ? 0.21 : 0;
    page.setTextMatrix(
        (float) a,
        (float) b,
        (float) (c + lean * a),
        (float) (d + lean * b),
        (float) here.getTranslateX(),
        (float) here.getTranslateY());
  }

  private void stroke(Color color, SvgStyle style, double scale) {
    page.setColorStroke(color);
    page.setLineWidth((float) (style.number("stroke-width", 1) * scale));
    page.setLineCap(
        switch (style.word("stroke-linecap", "butt", CAPS)) {
          case "round" -> PdfContentByte.LINE_CAP_ROUND;
          case "square" -> PdfContentByte.LINE_CAP_PROJECTING_SQUARE;
          default -> PdfContentByte.LINE_CAP_BUTT;
        });
    page.setLineJoin(
        switch (style.word("stroke-linejoin", "miter", JOINS)) {
          case "round" -> PdfContentByte.LINE_JOIN_ROUND;
          case "bevel" -> PdfContentByte.LINE_JOIN_BEVEL;
          default -> PdfContentByte.LINE_JOIN_MITER;
        });
    double[] dashes = style.dashes();
    float[] scaled = new float[dashes.length];
    for (int i = 0; i < dashes.length; i++) {
      scaled[i] = (float) (dashes[i] * scale);
    }
    page.setLineDash(scaled, 0);
  }

  private void opacity(SvgStyle style) {
    double all = style.number("opacity", 1);
    double fill = all * style.number("fill-opacity", 1);
    double stroke = all * style.number("stroke-opacity", 1);
    if (fill != fillOpacity || stroke != strokeOpacity) {
      PdfGState state = new PdfGState();
      state.setFillOpacity((float) fill);
      state.setStrokeOpacity((float) stroke);
      page.setGState(state);
      fillOpacity = fill;
      strokeOpacity = stroke;
    }
  }

  private void outline(PathIterator points) {
    double[] at = new double[6];
    double x = 0;
    double y = 0;
    for (; !points.isDone(); points.next()) {
      int kind = points.currentSegment(at);
      switch (kind) {
        case PathIterator.SEG_MOVETO -> page.moveTo((float) at[0], (float) at[1]);
        case PathIterator.SEG_LINETO -> page.lineTo((float) at[0], (float) at[1]);
        case PathIterator.SEG_QUADTO -> curve(cubic(x, y, at));
        case PathIterator.SEG_CUBICTO -> curve(at);
        default -> page.closePath();
      }
      int end = kind == PathIterator.SEG_CUBICTO ? 4 : kind == PathIterator.SEG_QUADTO ? 2 : 0;
      x = at[end];
      y = at[end + 1];
    }
  }

  private void curve(double[] at) {
    page.curveTo(
        (float) at[0], (float) at[1], (float) at[2], (float) at[3], (float) at[4], (float) at[5]);
  }

  /** The cubic curve that equals a quadratic one from (x, y). */
  private static double[] cubic(double x, double y, double[] quad) {
    return new double[] {
      x + (quad[0] - x) * 2 / 3,
      y + (quad[1] - y) * 2 / 3,
      quad[2] + (quad[0] - quad[2]) * 2 / 3,
      quad[3] + (quad[1] - quad[3]) * 2 / 3,
      quad[2],
      quad[3]
    };
  }

  private static double scale(AffineTransform place) {
    return Math.sqrt(Math.abs(place.getDeterminant()));
  }
}
