package dev.towerbook.intake.style;

import dev.towerbook.intake.stored.Sheets;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;

/**
 * Writes rows as a workbook in a random way: other sheets beside it, titles above the header,
 * hidden and blank rows, shared texts, formulas, either calendar.
 */
final class SheetWriter {

  private static final BigDecimal DAY_SECONDS = BigDecimal.valueOf(86_400);
  private static final int[] DAYS = {Sheets.DAY, Sheets.OWN_DAY, Sheets.MOMENT};
  private static final int[] TIMES = {Sheets.DURATION, Sheets.OWN_DURATION, Sheets.TIME};

  private final Random random;
  private final Sheets workbook = new Sheets();
  private final LocalDate zero;
  private final int dayFormat;
  private final int timeFormat;
  private final boolean shared;
  private final boolean formulas;
  private final boolean named;
  private final StringBuilder rows = new StringBuilder();
  private int last;

  private SheetWriter(Random random) {
    this.random = random;
    boolean from1904 = random.nextInt(3) == 0;
    zero = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    if (from1904) {
      workbook.from1904();
    }
    dayFormat = DAYS[random.nextInt(DAYS.length)];
    timeFormat = TIMES[random.nextInt(TIMES.length)];
    shared = random.nextBoolean();
    formulas = random.nextInt(4) == 0;
    named = random.nextInt(4) > 0;
  }

  static byte[] workbook(List<List<Cell>> table, Random random) {
    return new SheetWriter(random).write(table);
  }

  private byte[] write(List<List<Cell>> table) {
    if (random.nextInt(3) == 0) {
      String title = Sheets.row(Sheets.text("Report")) + Sheets.row(Sheets.number("2026"));
      workbook.sheet("Title", title);
    } else if (random.nextInt(6) == 0) {
      workbook.firstIs("hidden");
    }
    if (random.nextInt(3) == 0) {
      row(List.of(Cell.of("Report of the month")), false);
      last += random.nextInt(3);
    }
    for (int i = 0; i < table.size(); i++) {
      row(table.get(i), i > 0 && random.nextInt(8) == 0);
      last += random.nextInt(10) == 0 ? 1 + random.nextInt(2) : 0;
    }
    workbook.sheet("Data", rows.toString());
    if (random.nextInt(4) == 0) {
      workbook.sheet("Pivot", Sheets.row(Sheets.text("Sum"), Sheets.number("4711.5")));
    }
    return workbook.bytes();
  }

  private void row(List<Cell> cells, boolean hidden) {
    last++;
    rows.append("<row r=\"").append(last).append('"').append(hidden ? " hidden=\"1\">" : ">");
    for (int i = 0; i < cells.size(); i++) {
      String name = Sheets.letters(i + 1) + last;
      String cell = cell(cells.get(i));
      // Who leaves out the names of cells leaves out no cell.
      boolean left = named && cells.get(i).text().isEmpty() && random.nextBoolean();
      rows.append(left ? "" : named ? cell.replaceFirst("<c", "<c r=\"" + name + "\"") : cell);
    }
    rows.append("</row>");
  }

  private String cell(Cell cell) {
    if (cell.typed().isPresent()) {
      return switch (cell.typed().get()) {
        case Cell.Typed.Day(LocalDate day) ->
            number(BigDecimal.valueOf(ChronoUnit.DAYS.between(zero, day)), dayFormat);
        case Cell.Typed.Quantity(BigDecimal number) -> number(number, random.nextBoolean() ? 0 : 7);
        case Cell.Typed.Time(int seconds) ->
            number(
                BigDecimal.valueOf(seconds).divide(DAY_SECONDS, 20, RoundingMode.HALF_EVEN),
                timeFormat);
      };
    }
    String text = cell.text();
    if (text.isEmpty()) {
      return random.nextBoolean() ? "<c/>" : "<c s=\"1\"/>";
    }
    return shared ? workbook.shared(Sheets.plain(text)) : Sheets.text(text);
  }

  /** A number as a program keeps it, which is a binary one. */
  private String number(BigDecimal exact, int format) {
    double kept = exact.doubleValue();
    String text =
        switch (random.nextInt(3)) {
          case 0 -> new BigDecimal(kept).round(new MathContext(17)).stripTrailingZeros().toString();
          case 1 -> new BigDecimal(kept).round(new MathContext(17)).toPlainString();
          default -> Double.toString(kept);
        };
    String formula = formulas && random.nextBoolean() ? "<f>A1*1</f>" : "";
    return "<c s=\"" + format + "\">" + formula + "<v>" + text + "</v></c>";
  }
}
