package dev.towerbook.job.accident;

import java.util.List;

/** Where the files of the clean sample lie. */
final class Names {

  static final String AWS = "bills/aws/2026-10.csv";
  static final String AZURE = "bills/azure/2026-10.csv";
  static final String GOOGLE = "bills/google/2026-10.csv";
  static final String AWS_SEPTEMBER = "bills/aws/2026-09.csv.gz";
  static final String AZURE_SEPTEMBER = "bills/azure/2026-09.csv.gz";
  static final String GOOGLE_SEPTEMBER = "bills/google/2026-09.csv.gz";
  static final String HOURS = "timesheets/2026-10.csv";
  static final String HOURS_SEPTEMBER = "timesheets/2026-09.csv.gz";
  static final String COUNTS = "usage/2026-10.csv";
  static final String COUNTS_SEPTEMBER = "usage/2026-09.csv.gz";
  static final String INVOICES = "invoices/2026.csv";
  static final String RATES = "mappings/rates/exchange-rates.csv";
  static final String SETTINGS = "mappings/settings.csv";

  static final List<String> SMALL = List.of(HOURS, INVOICES, COUNTS);
  static final List<String> BILLS = List.of(AWS, AZURE, GOOGLE);

  private Names() {}

  /** Folder of a file. */
  static String folder(String name) {
    return name.substring(0, name.lastIndexOf('/'));
  }
}
