package dev.towerbook.intake.dates;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells a sheet whose dates another spreadsheet program has misread. One set to the month first
 * makes days of 01/02/2026 up to 12/12/2026, the wrong ones, and leaves 13/02/2026 a text: such a
 * sheet has both, and no day behind the twelfth.
 */
public final class MisreadDays {

  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-([0-9]{2})([T ].*)?");
  private static final String LAST_MONTH = "12";

  // Cells that are days where they are stored: all that are written so, without the texts.
  private long days;
  private long behind;
  private Optional<String> text = Optional.empty();
  private boolean others;

  /** Looks at a row with all its cells. */
  public void all(DatedRow row) {
    row.read().forEach(cell -> count(cell.strip(), 1));
  }

  /** Looks at a row with the cells that are texts. */
  public void texts(DatedRow row) {
    for (String cell : row.read()) {
      count(cell.strip(), -1);
      Optional<ShortDate> date = ShortDate.of(cell);
      if (date.isPresent()) {
        text = text.or(() -> Optional.of(cell.strip()));
        // This one would have become a day.
        others |= !date.get().isDayFirst() && !date.get().isMonthFirst();
      }
    }
  }

  private void count(String cell, int step) {
    var day = DAY.matcher(cell);
    if (day.matches()) {
      days += step;
      behind += day.group(1).compareTo(LAST_MONTH) > 0 ? step : 0;
    }
  }

  /** True if the texts alone do not tell that nothing was misread. */
  public boolean mayBe() {
    return text.isPresent() && !others;
  }

  /** A text that was no date to the program; empty if nothing says that dates were misread. */
  public Optional<String> example() {
    return text.filter(none -> mayBe() && days > 0 && behind == 0);
  }
}
