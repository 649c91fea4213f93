package dev.towerbook.job.accident;

import static dev.towerbook.job.accident.Names.*;

import dev.towerbook.job.accident.Accident.Amount;
import dev.towerbook.job.accident.Accident.Total;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Kinds A1 and A2: files that are damaged, cut, or saved in another way than they say. */
final class Damage {

  private static final int OPEN_QUOTE = '"';
  private static final int WINDOWS_U_UMLAUT = 0xfc;

  private Damage() {}

  static List<Accident> all() {
    List<Accident> all = new ArrayList<>();
    encodings(all);
    quotes(all);
    ends(all);
    rows(all);
    return all;
  }

  private static void encodings(List<Accident> all) {
    for (String name : List.of(HOURS, INVOICES, COUNTS, AWS)) {
      all.add(
          Accident.of(
                  "A1",
                  "one ü of " + name + " saved as Windows-1252",
                  company -> insert(company, name, 60, WINDOWS_U_UMLAUT))
              .refused(name, "Windows-1252"));
    }
    for (String name : List.of("mappings/rates/labour-rates.csv", "mappings/rules/tower.csv")) {
      all.add(
          Accident.of(
                  "A1",
                  "one ü of " + name + " saved as Windows-1252",
                  company -> {
                    byte[] text = company.bytes(name);
                    company.write(name, inserted(text, text.length - 2, WINDOWS_U_UMLAUT));
                  })
              .refused(name.substring("mappings/".length())));
    }
    for (String name : List.of(COUNTS, HOURS, INVOICES, AZURE)) {
      all.add(
          Accident.of(
                  "A1",
                  "a bad byte at the end of " + name,
                  company -> {
                    byte[] text = company.bytes(name);
                    company.write(name, inserted(text, text.length, 0xff));
                  })
              .refused(name));
    }
    for (String name : SMALL) {
      all.add(
          Accident.of(
                  "A2",
                  "a block of NUL bytes at the end of " + name,
                  company -> company.edit(name, text -> text + "\0".repeat(512)))
              .exits(2, 3)
              .with(Amount.NONE)
              .says(name));
    }
    all.add(
        Accident.of(
                "A2",
                "NUL bytes in the middle of the timesheets",
                company ->
                    company.edit(
                        HOURS,
                        text ->
                            text.substring(0, 20_000)
                                + "\0".repeat(4_000)
                                + text.substring(24_000)))
            .exits(2, 3)
            .with(Amount.NONE)
            .says(HOURS));
  }

  private static void quotes(List<Accident> all) {
    for (String name : List.of(HOURS, INVOICES, COUNTS)) {
      all.add(openQuote(name).refused(name));
    }
    // A bill ends the quote at the next one: the row is rejected, and its amount with it.
    all.add(openQuote(GOOGLE).exits(2, 3).with(Amount.NUMBER).says(GOOGLE));
    for (String name :
        List.of(
            "rules/application.csv",
            "rules/cost-pool.csv",
            "catalogue/wrapper-hosts.csv",
            "rates/exchange-rates.csv",
            "rates/labour-rates.csv",
            "allocation.csv",
            "decisions/disposition.csv")) {
      all.add(
          Accident.of(
                  "A1",
                  "an open quote in the shelf file " + name,
                  company -> insertAtRow(company, "mappings/" + name, 5, OPEN_QUOTE))
              .refused(name));
    }
  }

  private static Accident openQuote(String name) {
    return Accident.of(
        "A1", "an open quote in " + name, company -> insertAtRow(company, name, 40, OPEN_QUOTE));
  }

  private static void ends(List<Accident> all) {
    for (String name : List.of(HOURS_SEPTEMBER, COUNTS_SEPTEMBER, AWS_SEPTEMBER)) {
      all.add(
          Accident.of("A1", "the gz file " + name + " is cut", company -> company.cut(name, 0.9))
              .refused(name));
    }
    all.add(
        Accident.of(
                "A1",
                "a long gz file of timesheets is cut behind what is looked at first",
                company -> {
                  Rows hours = company.rows(HOURS);
                  Rows longer = hours;
                  for (int copy = 1; copy < 6; copy++) {
                    String project = "P" + copy;
                    longer = longer.plus(hours.change(row -> row.with("project", project)));
                  }
                  company.delete(HOURS);
                  company.write(HOURS + ".gz", longer.rowsShuffled(1));
                  company.cut(HOURS + ".gz", 0.9);
                })
            .refused(HOURS + ".gz"));
    all.add(
        Accident.of(
                "A1",
                "a byte of the gz file of September's usage has flipped",
                company -> flip(company, COUNTS_SEPTEMBER))
            .refused(COUNTS_SEPTEMBER));
    for (String name : List.of(HOURS, INVOICES, AWS)) {
      all.add(
          Accident.of(
                  "A2", "the last row of " + name + " is cut", company -> cutLast(company, name))
              .refused(name));
    }
    all.add(
        Accident.of(
                "A2",
                "the last row of the usage is cut in its unit",
                company ->
                    company.edit(COUNTS, text -> text.substring(0, text.lastIndexOf(',') - 3)))
            .refused(COUNTS));
    for (String name : List.of(HOURS, COUNTS, INVOICES, GOOGLE)) {
      all.add(
          Accident.of(
                  "A2",
                  name + " has a header and no row",
                  company -> company.writeLines(name, company.lines(name).subList(0, 1)))
              .with(Amount.NONE)
              .says(name));
    }
    all.add(
        Accident.of("A2", "the usage has no bytes", company -> company.write(COUNTS, ""))
            .refused(COUNTS));
  }

  private static void rows(List<Accident> all) {
    for (String name : List.of(HOURS, INVOICES, COUNTS, AZURE)) {
      all.add(
          Accident.of("A2", "half a row in the middle of " + name, company -> halve(company, name))
              .exits(2, 3)
              .with(Amount.NONE)
              .says(name + ":"));
    }
    all.add(
        Accident.of(
                "A2",
                "invoice numbers that begin with #",
                company ->
                    company.editRows(
                        INVOICES,
                        rows ->
                            rows.change(
                                row -> row.with("invoice_id", "#" + row.get("invoice_id")))))
            .exits(0)
            .with(Amount.NONE)
            .total(Total.CLEAN));
    all.add(
        Accident.of(
                "A2",
                "a zone that begins with # in the first column of a bill",
                company ->
                    company.editRows(
                        AWS,
                        rows -> rows.change(row -> row.with(Map.of("AvailabilityZone", "#1")))))
            .exits(0)
            .with(Amount.NONE)
            .total(Total.CLEAN));
  }

  private static void halve(Company company, String name) {
    List<String> lines = new ArrayList<>(company.lines(name));
    int at = lines.size() / 2;
    // Half of the cells, not half of the text: a quoted cell would stay open.
    String line = lines.get(at);
    lines.set(at, line.substring(0, line.indexOf(',', line.length() / 4)));
    company.writeLines(name, lines);
  }

  private static void cutLast(Company company, String name) {
    List<String> lines = new ArrayList<>(company.lines(name));
    String last = lines.removeLast();
    company.write(
        name, String.join("\n", lines) + "\n" + last.substring(0, last.indexOf(',', 20) + 3));
  }

  private static void flip(Company company, String name) {
    try {
      byte[] stored = java.nio.file.Files.readAllBytes(company.file(name));
      stored[stored.length / 2] ^= 0x10;
      java.nio.file.Files.write(company.file(name), stored);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Puts a byte into the longest word of a row. */
  private static void insert(Company company, String name, int row, int value) {
    String line = company.lines(name).get(row);
    byte[] text = company.bytes(name);
    String before = String.join("\n", company.lines(name).subList(0, row)) + "\n";
    int at = before.getBytes(StandardCharsets.UTF_8).length + line.lastIndexOf('a');
    company.write(name, inserted(text, at, value));
  }

  private static void insertAtRow(Company company, String name, int row, int value) {
    String before = String.join("\n", company.lines(name).subList(0, row)) + "\n";
    company.write(
        name, inserted(company.bytes(name), before.getBytes(StandardCharsets.UTF_8).length, value));
  }

  private static byte[] inserted(byte[] text, int at, int value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(text, 0, at);
    bytes.write(value);
    bytes.write(text, at, text.length - at);
    return bytes.toByteArray();
  }
}
