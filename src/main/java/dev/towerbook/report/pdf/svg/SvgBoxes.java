package dev.towerbook.report.pdf.svg;

import dev.towerbook.report.pdf.font.PageFonts;
import java.awt.Point;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openpdf.css.style.CalculatedStyle;
import org.openpdf.extend.ReplacedElement;
import org.openpdf.extend.ReplacedElementFactory;
import org.openpdf.extend.UserAgentCallback;
import org.openpdf.layout.LayoutContext;
import org.openpdf.pdf.ITextOutputDevice;
import org.openpdf.pdf.ITextRenderer;
import org.openpdf.pdf.ITextReplacedElement;
import org.openpdf.render.BlockBox;
import org.openpdf.render.PageBox;
import org.openpdf.render.RenderingContext;
import org.openpdf.simple.extend.FormSubmissionListener;
import org.openpdf.text.Rectangle;
import org.w3c.dom.Element;

/** Gives every inline {@code <svg>} a box in the layout and paints it there. */
public final class SvgBoxes implements ReplacedElementFactory {
  private final PageFonts fonts;

  public SvgBoxes(PageFonts fonts) {
    this.fonts = fonts;
  }

  @Override
  public @Nullable ReplacedElement createReplacedElement(
      LayoutContext c, BlockBox box, UserAgentCallback agent, int cssWidth, int cssHeight) {
    Element element = box.getElement();
    if (element == null || !element.getNodeName().equals("svg")) {
      return null;
    }
    SvgSize size = SvgSize.of(element);
    double dots = ITextRenderer.DEFAULT_DOTS_PER_POINT;
    double width = size.width() * dots;
    double height = size.height() * dots;
    if (cssWidth > 0 && cssHeight > 0) {
      return new SvgBox(element, fonts, cssWidth, cssHeight);
    } else if (cssWidth > 0) {
      return new SvgBox(element, fonts, cssWidth, (int) Math.round(height * cssWidth / width));
    } else if (cssHeight > 0) {
      return new SvgBox(element, fonts, (int) Math.round(width * cssHeight / height), cssHeight);
    }
    return new SvgBox(element, fonts, (int) Math.round(width), (int) Math.round(height));
  }

  @Override
  public void reset() {
    // nothing is kept between pages
  }

  @Override
  public void remove(Element element) {
    // nothing is kept per element
  }

  @Override
  public void setFormSubmissionListener(FormSubmissionListener listener) {
    // paper has no forms
  }

  private static final class SvgBox implements ITextReplacedElement {
    private final Element svg;
    private final PageFonts fonts;
    private final int width;
    private final int height;
    private Point location = new Point(0, 0);

    SvgBox(Element svg, PageFonts fonts, int width, int height) {
      this.svg = svg;
      this.fonts = fonts;
      this.width = width;
      this.height = height;
    }

    @Override
    public void paint(RenderingContext c, ITextOutputDevice device, BlockBox box) {
      Rectangle area = device.createLocalTargetArea(c, box);
      refuseOverhang(c, area);
      new SvgPainter(device.getCurrentPage(), fonts).paint(svg, area);
    }

    /** The page would cut the chart off without a word. */
    private static void refuseOverhang(RenderingContext c, Rectangle area) {
      PageBox page = Objects.requireNonNull(c.getPage());
      int margin = page.getMarginBorderPadding(c, CalculatedStyle.Edge.RIGHT);
      float edge = (page.getWidth(c) - margin) / ITextRenderer.DEFAULT_DOTS_PER_POINT;
      if (area.getRight() > edge + 0.5f) {
        String by = String.format(Locale.ROOT, "%.1f", area.getRight() - edge);
        throw new IllegalArgumentException("a chart is " + by + " pt too wide for its place");
      }
    }

    @Override
    public int getIntrinsicWidth() {
      return width;
    }

    @Override
    public int getIntrinsicHeight() {
      return height;
    }

    @Override
    public Point getLocation() {
      return new Point(location);
    }

    @Override
    public void setLocation(int x, int y) {
      location = new Point(x, y);
    }

    @Override
    public void detach(LayoutContext c) {
      // nothing to let go
    }

    @Override
    public boolean isRequiresInteractivePaint() {
      return false;
    }

    @Override
    public int getBaseline() {
      return 0;
    }

    @Override
    public boolean hasBaseline() {
      return false;
    }
  }
}
