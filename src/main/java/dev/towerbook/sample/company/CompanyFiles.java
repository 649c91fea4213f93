package dev.towerbook.sample.company;

import dev.towerbook.sample.company.SampleCompany.Account;
import dev.towerbook.sample.company.SampleCompany.Assignment;
import dev.towerbook.sample.company.SampleCompany.CloudProvider;
import dev.towerbook.sample.company.SampleCompany.Commitment;
import dev.towerbook.sample.company.SampleCompany.Counter;
import dev.towerbook.sample.company.SampleCompany.Part;
import dev.towerbook.sample.company.SampleCompany.Purchase;
import dev.towerbook.sample.company.SampleCompany.Service;
import dev.towerbook.sample.company.SampleCompany.Span;
import dev.towerbook.sample.company.SampleCompany.SpecialCharge;
import dev.towerbook.sample.company.SampleCompany.Workload;
import dev.towerbook.table.Row;
import java.math.BigDecimal;
import java.time.YearMonth;

/** Rows of the company's files → facts. */
final class CompanyFiles {

  private CompanyFiles() {}

  static CloudProvider provider(Row row) {
    return new CloudProvider(
        row.text("key"),
        row.text("provider"),
        row.text("issuer"),
        new Account(
            row.text("account"),
            row.text("account_name"),
            row.text("account_type"),
            row.text("sub_account_type")),
        row.text("currency"),
        row.text("invoice"),
        row.text("region"),
        row.text("region_name"),
        row.text("zone_style"),
        whole(row, "contracted_percent"),
        new Commitment(
            row.text("commitment_id"),
            row.text("commitment_name"),
            row.text("commitment_category"),
            row.text("commitment_type"),
            row.text("commitment_unit"),
            YearMonth.parse(row.text("commitment_first"))),
        decimal(row, "support_fee"),
        row.text("support_service"));
  }

  static Service service(Row row) {
    return new Service(
        row.text("provider"),
        row.text("key"),
        row.text("service_name"),
        row.text("category"),
        row.text("subcategory"),
        row.text("meter"),
        row.text("sku"),
        row.text("unit"),
        decimal(row, "price"),
        row.text("resource_type"),
        row.text("resource_prefix"),
        row.text("description"),
        row.text("details"));
  }

  static Part part(Row row) {
    return new Part(
        row.text("profile"),
        row.text("service"),
        whole(row, "weight"),
        whole(row, "lines"),
        row.text("environments"),
        row.text("committed").equals("yes"));
  }

  static Workload workload(Row row) {
    return new Workload(
        row.text("provider"),
        row.text("kind"),
        row.text("id"),
        row.text("sub_account"),
        row.text("profile"),
        decimal(row, "monthly"),
        whole(row, "trend_bp"),
        span(row),
        row.text("tag_key"),
        row.text("tag_value"));
  }

  static SpecialCharge specialCharge(Row row) {
    return new SpecialCharge(
        row.text("provider"),
        YearMonth.parse(row.text("billing_month")),
        YearMonth.parse(row.text("charge_month")),
        row.text("category"),
        row.text("class"),
        row.text("service"),
        row.text("publisher"),
        row.text("sub_account"),
        row.text("description"),
        decimal(row, "amount"),
        row.text("tag_key"),
        row.text("tag_value"));
  }

  static Assignment assignment(Row row) {
    return new Assignment(
        row.text("person"),
        row.text("role"),
        row.text("application"),
        row.text("wrapper"),
        row.text("project"),
        row.text("activity"),
        row.text("work_type"),
        row.text("capitalisable"),
        whole(row, "hours_per_week"),
        span(row));
  }

  static Purchase purchase(Row row) {
    return new Purchase(
        row.text("pattern"),
        row.text("vendor"),
        row.text("description"),
        row.text("cost_type"),
        row.text("currency"),
        decimal(row, "amount"),
        row.text("expense"),
        row.text("work_type"),
        row.text("application"),
        row.text("wrapper"),
        row.text("shared_pool"),
        row.text("first"),
        row.text("last"));
  }

  static Counter counter(Row row) {
    return new Counter(
        row.text("application"),
        row.text("wrapper"),
        row.text("unit"),
        whole(row, "per_weekday"),
        whole(row, "weekend_percent"),
        whole(row, "trend_bp"),
        span(row));
  }

  private static Span span(Row row) {
    return new Span(YearMonth.parse(row.text("first")), YearMonth.parse(row.text("last")));
  }

  private static BigDecimal decimal(Row row, String column) {
    return row.decimal(column)
        .orElseThrow(() -> new IllegalStateException("no number at " + row.place(column)));
  }

  private static int whole(Row row, String column) {
    return decimal(row, column).intValueExact();
  }
}
