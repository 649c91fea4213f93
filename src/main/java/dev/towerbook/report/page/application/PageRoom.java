package dev.towerbook.report.page.application;

import dev.towerbook.report.Sentence;
import dev.towerbook.report.page.KeyFigure;
import dev.towerbook.report.page.Section;
import dev.towerbook.report.page.option.OptionBlock;
import dev.towerbook.report.pdf.font.Typeface;
import java.util.List;

/**
 * How the height of an application page is shared: tables take what their rows need, charts take
 * the rest. All in points; the renderer checks that the page is one page.
 *
 * @param charts height of the cost charts at the top
 * @param position height of the quadrant
 */
record PageRoom(double charts, double position) {

  /** A4 without margins, less header, banner, tiles, chart heading and sources. */
  private static final double BODY = 603;

  private static final double ROW = 11.3;
  private static final double HEADED = 33;
  private static final double PLAIN = 23;
  private static final double LINE = 10.4;
  private static final double CHARTS_LEAST = 58;

  /** Below it the bars of a month are lines: other rows are shortened first. */
  private static final double CHARTS_READABLE = 88;

  private static final double CHARTS_MOST = 190;
  private static final double POSITION_LEAST = 80;
  private static final double POSITION_MOST = 190;
  private static final double MESSAGE_ROOM = 384;
  private static final double NOTE_ROOM = 88;
  private static final double OPTIONS_ROOM = 500;
  private static final double WRAPPER_NOTE_ROOM = 320;
  private static final double NOTE_LINE = 8.6;

  /** The tables of the left column, and those of the right one. */
  record Tables(
      Section layers,
      Sentence bridge,
      Section wrappers,
      ApplicationPage.Direct direct,
      Section shared,
      Section compare,
      ApplicationPage.Nature nature,
      ApplicationPage.Scale scale) {

    private double left() {
      int wrapped = wrappers.rows().size();
      return table(layers.rows().size() + 1)
          + (bridge.text().isEmpty() ? 0 : notes(bridge))
          + (wrapped == 0 ? HEADED : table(wrapped + 1) + HEADED + notes(wrappers.note()))
          + table(direct.drivers().size() + 1)
          + HEADED
          + table(shared.rows().size() + 1)
          + HEADED;
    }

    private double rightWithoutPosition() {
      int compared = compare.rows().size();
      return (compared == 0 ? HEADED : table(compared + 1) + PLAIN)
          + table(nature.size())
          + PLAIN
          + LINE
          + table(direct.ruleLines() + 1)
          + PLAIN
          + economics();
    }

    private double economics() {
      return HEADED + 2 * LINE + (scale.rows().isEmpty() ? 0 : table(scale.rows().size()));
    }

    private static double notes(Sentence note) {
      int lines = 1 + (int) (Typeface.REGULAR.width(note.text(), 6.4) / WRAPPER_NOTE_ROOM);
      return 1 + NOTE_LINE * lines;
    }

    private static double table(int rows) {
      return (rows + 1) * ROW;
    }
  }

  static PageRoom of(Tables tables, double headExtra, boolean scored, boolean tight) {
    double body = BODY - headExtra;
    double least = scored ? POSITION_LEAST : 0;
    double right = tables.rightWithoutPosition() + PLAIN;
    double charts =
        Math.clamp(
            body - Math.max(tables.left(), right + least),
            tight ? CHARTS_LEAST : CHARTS_READABLE,
            CHARTS_MOST);
    double column = Math.max(tables.left(), body - charts);
    return new PageRoom(charts, Math.clamp(column - right, POSITION_LEAST, POSITION_MOST));
  }

  /** What banner and tiles take beyond one line a sentence. */
  static double headExtra(ApplicationPage.Banner banner, ApplicationPage.Tiles tiles) {
    double extra =
        LINE * 1.25 * moreLines(banner.headline(), 10.6)
            + LINE * moreLines(banner.reason(), 8)
            + LINE * moreLines(banner.flipLine().then(banner.grounds()), 8)
            + (banner.contest().text().isEmpty() ? 0 : LINE * (1 + moreLines(banner.contest(), 8)))
            + (banner.missing().isEmpty() ? 0 : LINE * 2);
    boolean wraps =
        List.of(tiles.tco(), tiles.unitCost(), tiles.wrappers(), tiles.avoidable()).stream()
            .anyMatch(PageRoom::wraps);
    return extra + (wraps ? LINE : 0);
  }

  /** What the NPV verdict takes, with the space above it. */
  static double options(OptionBlock block) {
    String notes = block.notes().text();
    int lines = notes.isEmpty() ? 0 : 1 + (int) (Typeface.REGULAR.width(notes, 6.8) / OPTIONS_ROOM);
    int rows = Math.max(block.rows().size(), block.turns().size());
    return PLAIN + NOTE_LINE * lines + (rows == 0 ? 0 : (rows + 1) * ROW);
  }

  private static boolean wraps(KeyFigure tile) {
    String text = tile.change() + " " + tile.note();
    return Typeface.SEMIBOLD.width(text, 7.4) > NOTE_ROOM;
  }

  private static int moreLines(Sentence sentence, double size) {
    return (int) (Typeface.SEMIBOLD.width(sentence.text(), size) / MESSAGE_ROOM);
  }
}
