package dev.towerbook.job.accident;

import static dev.towerbook.job.accident.Names.*;

import dev.towerbook.intake.stored.ParquetFixture;
import dev.towerbook.intake.stored.Sheets;
import dev.towerbook.intake.stored.Zips;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Variations of the clean sample in which nothing is lost, doubled or late. */
final class Harmless {

  private static final List<String> OCTOBER = List.of(AWS, AZURE, GOOGLE, HOURS, COUNTS);

  private Harmless() {}

  static List<Accident> all() {
    List<Accident> all = new ArrayList<>();
    all.add(Accident.harmless("the clean company", company -> {}));
    split(all);
    named(all);
    written(all);
    twoNights(all);
    grown(all);
    return all;
  }

  private static void split(List<Accident> all) {
    for (int parts : List.of(2, 7)) {
      all.add(
          Accident.harmless(
              "files of October in " + parts + " parts by rows",
              company ->
                  OCTOBER.forEach(
                      name -> {
                        Rows rows = company.rows(name);
                        company.delete(name);
                        for (int part = 0; part < parts; part++) {
                          company.write(
                              name.replace(".csv", "-part" + part + ".csv"),
                              rows.part(part, parts));
                        }
                      })));
    }
    all.add(
        Accident.harmless(
            "hours and counts of October in a file a day",
            company -> List.of(HOURS, COUNTS).forEach(name -> byCell(company, name, "date"))));
    all.add(
        Accident.harmless(
            "a bill of October in a file a day",
            company -> byCell(company, GOOGLE, "ChargePeriodStart")));
    all.add(
        Accident.harmless(
            "a bill of October in a file an account",
            company -> byCell(company, AWS, "SubAccountId")));
    all.add(
        Accident.harmless(
            "the invoice list in a file a vendor", company -> byCell(company, INVOICES, "vendor")));
    all.add(
        Accident.harmless(
            "two months merged in one file, for every source",
            company -> {
              merge(company, AWS_SEPTEMBER, AWS);
              merge(company, AZURE_SEPTEMBER, AZURE);
              merge(company, GOOGLE_SEPTEMBER, GOOGLE);
              merge(company, HOURS_SEPTEMBER, HOURS);
              merge(company, COUNTS_SEPTEMBER, COUNTS);
            }));
  }

  private static void byCell(Company company, String name, String column) {
    Rows rows = company.rows(name);
    Set<String> values =
        rows.all().stream()
            .map(row -> row.get(column))
            .collect(Collectors.toCollection(TreeSet::new));
    company.delete(name);
    int part = 0;
    for (String value : values) {
      company.write(
          name.replace(".csv", "-" + String.format(java.util.Locale.ROOT, "%02d", part++) + ".csv"),
          rows.where(row -> row.get(column).equals(value)));
    }
  }

  private static void merge(Company company, String old, String name) {
    Rows both = company.rows(old).plus(company.rows(name));
    company.delete(old);
    company.delete(name);
    company.write(folder(name) + "/two-months.csv", both);
  }

  private static void named(List<Accident> all) {
    all.add(
        Accident.harmless(
            "files have other names",
            company ->
                OCTOBER.forEach(
                    name -> company.rename(name, folder(name) + "/export Oct (1).csv"))));
    all.add(
        Accident.harmless(
            "folders have other names",
            company -> {
              for (String name : company.names("bills/")) {
                company.rename(name, name.replace("bills/", "cloud/"));
              }
              for (String name : company.names("timesheets/")) {
                company.rename(name, name.replace("timesheets/", "Stunden/"));
              }
            }));
    all.add(
        Accident.harmless(
            "files of October in folders of their own",
            company ->
                OCTOBER.forEach(name -> company.rename(name, folder(name) + "/2026/10/data.csv"))));
    all.add(
        Accident.harmless(
            "a README, a checksum and an empty folder",
            company -> {
              company.write(
                  "README.md", "# Where these files come from\n\nAsk finance, please, or IT.\n");
              company.write("bills/aws/SHA256SUMS", "0f".repeat(32) + "  2026-10.csv\n");
              company.write("bills/.DS_Store", new byte[] {0, 0, 0, 1, 'B', 'u', 'd', '1'});
              try {
                Files.createDirectories(company.input().resolve("bills/oracle"));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            }));
  }

  private static void written(List<Accident> all) {
    all.add(
        eachRows("columns reordered", all(AWS, HOURS, INVOICES, COUNTS), Rows::columnsReversed));
    all.add(
        eachRows("rows reordered", all(AZURE, HOURS, INVOICES, COUNTS), r -> r.rowsShuffled(3)));
    all.add(
        eachRows(
            "an unknown column more",
            all(AWS, HOURS, INVOICES, COUNTS),
            rows -> rows.withColumn("x_batch", "77")));
    all.add(
        Accident.harmless(
            "gzip added and removed",
            company -> {
              for (String name : List.of(AWS, HOURS, INVOICES, COUNTS)) {
                byte[] text = company.bytes(name);
                company.delete(name);
                company.write(name + ".gz", text);
              }
              for (String name : List.of(AWS_SEPTEMBER, HOURS_SEPTEMBER, COUNTS_SEPTEMBER)) {
                byte[] text = company.bytes(name);
                company.delete(name);
                company.write(name.replace(".gz", ""), text);
              }
            }));
    all.add(
        Accident.harmless(
            "zip archives, one with the parts of a bill",
            company -> {
              for (String name : List.of(HOURS, INVOICES, COUNTS)) {
                company.write(
                    name + ".zip", new Zips().with("export/data.csv", company.bytes(name)).bytes());
                company.delete(name);
              }
              Rows rows = company.rows(AWS);
              company.write(
                  "bills/aws/october.zip",
                  new Zips()
                      .with("part-1.csv", rows.part(0, 2).csv())
                      .with("part-2.csv", rows.part(1, 2).csv())
                      .bytes());
              company.delete(AWS);
            }));
    all.add(
        Accident.harmless(
            "Excel workbooks instead of CSV",
            company -> {
              for (String name : List.of(AWS, HOURS, INVOICES, COUNTS)) {
                byte[] workbook = workbook(company.rows(name));
                company.delete(name);
                company.write(name.replaceAll("\\.csv(\\.gz)?$", ".xlsx"), workbook);
              }
            }));
    all.add(
        Accident.harmless(
            "hours and counts saved as Excel workbooks between two nights",
            company -> {},
            company -> {
              for (String name : List.of(HOURS, COUNTS)) {
                byte[] workbook = workbook(company.rows(name));
                company.delete(name);
                company.write(name.replaceAll("\\.csv(\\.gz)?$", ".xlsx"), workbook);
              }
            }));
    all.add(
        Accident.harmless(
            "hours, counts and invoices in workbooks of two sheets",
            company -> {
              for (String name : List.of(HOURS, COUNTS, INVOICES)) {
                Rows rows = company.rows(name);
                company.delete(name);
                company.write(
                    name.replaceAll("\\.csv(\\.gz)?$", ".xlsx"),
                    workbook(rows.part(0, 2), rows.part(1, 2)));
              }
            }));
    all.add(
        Accident.harmless(
            "JSON arrays instead of CSV",
            company -> {
              for (String name : List.of(AWS, HOURS, INVOICES, COUNTS)) {
                String json = json(company.rows(name));
                company.delete(name);
                company.write(name.replaceAll("\\.csv(\\.gz)?$", ".json"), json);
              }
            }));
    all.add(each("lines end as on Windows", text -> text.replace("\n", "\r\n")));
    all.add(each("a byte order mark", text -> "\ufeff" + text));
    all.add(each("no newline at the end", String::stripTrailing));
    all.add(each("newlines at the end doubled", text -> text + "\n\n"));
    all.add(
        each(
            "quotes around every cell",
            text -> {
              Rows rows = Rows.of(text);
              List<List<String>> lines = new ArrayList<>(List.of(rows.header()));
              lines.addAll(rows.rows());
              return lines.stream()
                  .map(
                      cells ->
                          cells.stream()
                              .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                              .collect(Collectors.joining(",")))
                  .collect(Collectors.joining("\n", "", "\n"));
            }));
    all.add(
        Accident.harmless(
            "Parquet instead of CSV",
            company -> {
              for (String name : List.of(AWS, HOURS, INVOICES, COUNTS)) {
                ParquetFixture.ofCsv(
                    company.file(name),
                    company.file(name.replace(".csv", ".parquet")),
                    ParquetFixture.Writing.SNAPPY);
                company.delete(name);
              }
            }));
  }

  /** A workbook with days and numbers as such, of a sheet for each part. */
  static byte[] workbook(Rows... parts) {
    Sheets sheets = new Sheets();
    for (int i = 0; i < parts.length; i++) {
      List<List<String>> all = new ArrayList<>(List.of(parts[i].header()));
      all.addAll(parts[i].rows());
      sheets.sheet(i == 0 ? "Data" : "Data " + (i + 1), sheets.rows(all));
    }
    return sheets.bytes();
  }

  /** Objects over several lines; an empty cell has no member. */
  private static String json(Rows rows) {
    return rows.rows().stream()
        .map(
            cells ->
                IntStream.range(0, cells.size())
                    .filter(i -> !cells.get(i).isEmpty())
                    .mapToObj(i -> text(rows.header().get(i)) + ": " + text(cells.get(i)))
                    .collect(Collectors.joining(",\n    ", "  {\n    ", "\n  }")))
        .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
  }

  private static String text(String plain) {
    return '"' + plain.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  private static Collection<String> all(String... names) {
    return List.of(names);
  }

  private static Accident each(String name, java.util.function.UnaryOperator<String> change) {
    return Accident.harmless(
        name,
        company -> List.of(AWS, HOURS, INVOICES, COUNTS).forEach(f -> company.edit(f, change)));
  }

  private static Accident eachRows(
      String name, Collection<String> files, java.util.function.UnaryOperator<Rows> change) {
    return Accident.harmless(name, company -> files.forEach(f -> company.editRows(f, change)));
  }

  private static void twoNights(List<Accident> all) {
    all.add(Accident.harmless("the same night twice", company -> {}, company -> {}));
    all.add(
        Accident.harmless(
            "files renamed between two nights",
            company -> {},
            company ->
                OCTOBER.forEach(name -> company.rename(name, folder(name) + "/renamed.csv"))));
    all.add(
        Accident.harmless(
            "files zipped between two nights",
            company -> {},
            company ->
                OCTOBER.forEach(
                    name -> {
                      byte[] text = company.bytes(name);
                      company.delete(name);
                      company.write(name + ".gz", text);
                    })));
    all.add(
        Accident.harmless(
            "files put into zip archives between two nights",
            company -> {},
            company ->
                OCTOBER.forEach(
                    name -> {
                      byte[] zip = new Zips().with("october.csv", company.bytes(name)).bytes();
                      company.delete(name);
                      company.write(name.replace(".gz", "") + ".zip", zip);
                    })));
    all.add(
        Accident.harmless(
            "a bill split into two between two nights",
            company -> {},
            company -> {
              Rows rows = company.rows(AZURE);
              company.delete(AZURE);
              company.write("bills/azure/a.csv", rows.part(0, 2));
              company.write("bills/azure/b.csv", rows.part(1, 2));
            }));
    all.add(
        Accident.harmless(
            "expected totals that hold",
            company ->
                company.writeLines(
                    "expected-totals.csv",
                    List.of(
                        "source,billing_account,invoice_id,currency,month,billed_cost,tolerance",
                        "bills/aws,480112907733,EUINNL26-202610,USD,2026-10,"
                            + company
                                .rows(AWS)
                                .sum("BilledCost")
                                .setScale(2, java.math.RoundingMode.HALF_UP)
                            + ",0.01"))));
  }

  /** Things that happen in a company: sources and applications come and end. */
  private static void grown(List<Accident> all) {
    all.add(
        Accident.harmless(
            "a source that ended as it was declared",
            company -> {
              Rows rows = company.rows(HOURS_SEPTEMBER);
              company.write(
                  "timesheets-agency/2026-09.csv",
                  rows.where(row -> row.get("role").startsWith("contractor-")));
              company.write(
                  HOURS_SEPTEMBER, rows.without(row -> row.get("role").startsWith("contractor-")));
              company.write(
                  "mappings/sources.csv",
                  "folder,kind,owner,first_day,last_day\n"
                      + "timesheets-agency,timesheet,Edda,2026-09-01,2026-09-30\n");
            }));
    all.add(
        Accident.harmless(
            "a provider that starts this month",
            company ->
                company.names("bills/google/").stream()
                    .filter(name -> !name.equals(GOOGLE))
                    .forEach(company::delete)));
    all.add(
        Accident.harmless(
            "an application's first cost",
            company -> {
              for (String name : company.names("bills/")) {
                if (!name.contains("2026-10")) {
                  company.write(
                      name,
                      company.rows(name).without(row -> row.get("Tags").contains("quote-web")));
                }
              }
            }));
    all.add(
        Accident.harmless(
            "fewer months before",
            company ->
                company.names("").stream()
                    .filter(name -> name.matches(".*/2026-0[3-8][.].*"))
                    .forEach(company::delete)));
    all.add(
        Accident.harmless(
            "the next month has begun, for every source",
            company -> {
              for (String name : OCTOBER) {
                company.write(name.replace("2026-10", "2026-11"), begun(company.rows(name)));
              }
              company.append(RATES, "2026-11,USD,EUR,0.861,sample (made up)");
              company.append(RATES, "2026-11,GBP,EUR,1.152,sample (made up)");
            }));
    all.add(
        Accident.harmless(
                "an application that was retired last month",
                company -> {
                  company.editRows(
                      "mappings/catalogue/applications.csv",
                      rows ->
                          rows.changeFirst(
                              row -> row.get("application_id").equals("billing-collect"),
                              row ->
                                  row.with(
                                      Map.of(
                                          "lifecycle", "retired",
                                          "planned_retire", "2026-09-30"))));
                  company.editRows(AZURE, rows -> without(rows, "Tags"));
                  company.editRows(COUNTS, rows -> without(rows, "application"));
                  company.editRows(HOURS, rows -> without(rows, "application"));
                })
            .total(Accident.Total.ANY));
    all.add(
        Accident.harmless(
            "remarks on the shelf and an unused rate",
            company -> {
              company.append(RATES, "# next year's rates come in December");
              company.append(RATES, "2026-10,SEK,EUR,0.0912,sample (made up)");
            }));
  }

  private static Rows without(Rows rows, String column) {
    return rows.without(row -> row.get(column).contains("billing-collect"));
  }

  /** The first twelve days of a month, a month later. */
  private static Rows begun(Rows rows) {
    if (!rows.header().contains("ChargePeriodStart")) {
      return rows.where(row -> row.get("date").compareTo("2026-10-13") < 0)
          .change(row -> row.with("date", row.get("date").replace("2026-10", "2026-11")));
    }
    return rows.where(row -> row.get("ChargePeriodEnd").compareTo("2026-10-13") < 0)
        .change(
            row ->
                row.with(
                    Map.of(
                        "BillingPeriodStart", "2026-11-01T00:00:00Z",
                        "BillingPeriodEnd", "2026-12-01T00:00:00Z",
                        "InvoiceId", "",
                        "ChargePeriodStart",
                            row.get("ChargePeriodStart").replace("2026-10", "2026-11"),
                        "ChargePeriodEnd",
                            row.get("ChargePeriodEnd").replace("2026-10", "2026-11"))));
  }
}
