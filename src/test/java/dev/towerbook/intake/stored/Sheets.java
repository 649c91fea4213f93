package dev.towerbook.intake.stored;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes workbooks part by part, also such as no program would write. */
public final class Sheets {

  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String MAIN =
      " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  private static final String REL =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  /** Formats of cells: their style is the place in this list. */
  private static final List<String> FORMATS =
      List.of("0", "14", "22", "20", "46", "164", "165", "166", "167");

  /** A day by a format of its own. */
  public static final int DAY = 1;

  /** A day and a time. */
  public static final int MOMENT = 2;

  /** A time of day. */
  public static final int TIME = 3;

  /** Hours that may exceed 24. */
  public static final int DURATION = 4;

  /** A day by a format that the workbook brings. */
  public static final int OWN_DAY = 5;

  /** Hours that may exceed 24, by a format that the workbook brings. */
  public static final int OWN_DURATION = 6;

  /** Euros, with letters in quotes that are no day. */
  public static final int MONEY = 7;

  /** A month, such as Oct-26. */
  public static final int MONTH = 8;

  private final Map<String, String> sheets = new LinkedHashMap<>();
  private final List<String> shared = new ArrayList<>();
  private final Map<String, byte[]> more = new LinkedHashMap<>();
  private String state = "";
  private String properties = "";
  private boolean styles = true;

  /** Adds a sheet of {@code row} elements. */
  public Sheets sheet(String name, String rows) {
    sheets.put(name, rows);
    return this;
  }

  /** The state of the first sheet, such as {@code hidden}. */
  public Sheets firstIs(String state) {
    this.state = " state=\"" + state + "\"";
    return this;
  }

  public Sheets from1904() {
    properties = "<workbookPr date1904=\"1\"/>";
    return this;
  }

  public Sheets withoutStyles() {
    styles = false;
    return this;
  }

  /** Adds a part. */
  public Sheets part(String name, String text) {
    more.put(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return this;
  }

  /** A cell with a shared text, of what stands in {@code si}. */
  public String shared(String si) {
    int at = shared.indexOf(si);
    if (at < 0) {
      at = shared.size();
      shared.add(si);
    }
    return "<c t=\"s\"><v>" + at + "</v></c>";
  }

  /** A cell with a text of its own. */
  public static String text(String plain) {
    return "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(plain) + "</t></is></c>";
  }

  public static String number(String stored) {
    return "<c><v>" + stored + "</v></c>";
  }

  public static String number(String stored, int style) {
    return "<c s=\"" + style + "\"><v>" + stored + "</v></c>";
  }

  public static String row(String... cells) {
    return "<row>" + String.join("", cells) + "</row>";
  }

  /** Rows of texts of a CSV table, numbers where a cell looks like one, days by their serial. */
  public String rows(List<List<String>> table) {
    StringBuilder rows = new StringBuilder();
    for (int r = 0; r < table.size(); r++) {
      rows.append("<row r=\"").append(r + 1).append("\">");
      for (int c = 0; c < table.get(r).size(); c++) {
        String cell = table.get(r).get(c);
        String place = letters(c + 1) + (r + 1);
        if (!cell.isEmpty()) {
          rows.append(cell(cell).replaceFirst("<c", "<c r=\"" + place + "\""));
        }
      }
      rows.append("</row>");
    }
    return rows.toString();
  }

  private String cell(String cell) {
    if (cell.matches("20[0-9]{2}-[0-9]{2}-[0-9]{2}")) {
      long days =
          java.time.temporal.ChronoUnit.DAYS.between(
              java.time.LocalDate.of(1899, 12, 30), java.time.LocalDate.parse(cell));
      return number("" + days, DAY);
    }
    return cell.matches("-?(0|[1-9][0-9]{0,9})(\\.[0-9]{1,5})?")
        ? number(cell)
        : shared(plain(cell));
  }

  /** The letters of a column, 1 is the first. */
  public static String letters(int column) {
    String one = "" + (char) ('A' + (column - 1) % 26);
    return column > 26 ? letters((column - 1) / 26) + one : one;
  }

  /** What stands in {@code si} for a text without formats. */
  public static String plain(String text) {
    return "<t xml:space=\"preserve\">" + escaped(text) + "</t>";
  }

  private static String escaped(String plain) {
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace("\r", "_x000D_");
  }

  /** The workbook. */
  public byte[] bytes() {
    return zip().bytes();
  }

  private Zips zip() {
    StringBuilder types = new StringBuilder();
    StringBuilder list = new StringBuilder();
    StringBuilder relations = new StringBuilder();
    Zips zip = new Zips();
    types.append(override("/xl/workbook.xml", "sheet.main+xml"));
    types.append(override("/xl/sharedStrings.xml", "sharedStrings+xml"));
    int i = 0;
    for (Map.Entry<String, String> sheet : sheets.entrySet()) {
      i++;
      list.append("<sheet name=\"").append(escaped(sheet.getKey())).append("\" sheetId=\"");
      list.append(i).append('"').append(i == 1 ? state : "").append(" r:id=\"rId").append(i);
      list.append("\"/>");
      relations.append("<Relationship Id=\"rId").append(i).append("\" Type=\"").append(REL);
      relations.append("/worksheet\" Target=\"worksheets/sheet").append(i).append(".xml\"/>");
      types.append(override("/xl/worksheets/sheet" + i + ".xml", "worksheet+xml"));
      zip.with(
          "xl/worksheets/sheet" + i + ".xml",
          HEAD
              + "<worksheet"
              + MAIN
              + "><sheetData>"
              + sheet.getValue()
              + "</sheetData></worksheet>");
    }
    if (styles) {
      types.append(override("/xl/styles.xml", "styles+xml"));
      zip.with("xl/styles.xml", styles());
    }
    zip.with(
        "[Content_Types].xml",
        HEAD
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + types
            + "</Types>");
    zip.with(
        "xl/workbook.xml",
        HEAD
            + "<workbook"
            + MAIN
            + " xmlns:r=\""
            + REL
            + "\">"
            + properties
            + "<sheets>"
            + list
            + "</sheets></workbook>");
    zip.with(
        "xl/_rels/workbook.xml.rels",
        HEAD
            + "<Relationships"
            + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + relations
            + "</Relationships>");
    zip.with("xl/sharedStrings.xml", texts());
    more.forEach(zip::with);
    return zip;
  }

  private String texts() {
    StringBuilder all = new StringBuilder(HEAD + "<sst" + MAIN + ">");
    shared.forEach(si -> all.append("<si>").append(si).append("</si>"));
    return all.append("</sst>").toString();
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"" + part + "\" ContentType=\"" + TYPE + type + "\"/>";
  }

  private static String styles() {
    StringBuilder text = new StringBuilder(HEAD + "<styleSheet" + MAIN + "><numFmts count=\"4\">");
    text.append("<numFmt numFmtId=\"164\" formatCode=\"[$-407]dd\\.mm\\.yyyy;@\"/>");
    text.append("<numFmt numFmtId=\"165\" formatCode=\"[h]:mm;@\"/>");
    text.append("<numFmt numFmtId=\"166\" formatCode=\"#,##0.00 &quot;days due&quot;;[Red]-0\"/>");
    text.append("<numFmt numFmtId=\"167\" formatCode=\"mmm\\-yy\"/>");
    text.append(
        "</numFmts><cellStyleXfs count=\"1\"><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>");
    FORMATS.forEach(id -> text.append("<xf numFmtId=\"").append(id).append("\"/>"));
    return text.append("</cellXfs></styleSheet>").toString();
  }
}
