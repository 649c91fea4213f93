package dev.towerbook.ledger;

import java.util.LinkedHashMap;
import java.util.Map;

/** A small source of every kind, of which mutants are made. */
final class MutationSources {

  private MutationSources() {}

  /** Name of a file → its text. */
  static Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("timesheet", Deliveries.TIMESHEET_HEADER + timesheet());
    all.put("clockify", clockify());
    all.put("invoice", Deliveries.INVOICE_HEADER + invoices());
    all.put("usage", Deliveries.USAGE_HEADER + usage());
    all.put("commitment", commitments());
    all.put("detail", details());
    all.put("period", periods());
    return all;
  }

  private static String timesheet() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      text.append("2026-0").append(1 + i % 3).append("-1").append(i % 9);
      text.append(",\"Ada, ").append(i).append("\",developer,fix ").append(i % 2);
      text.append(i % 4 == 0 ? ",crm-portal,,," : i % 4 == 1 ? ",billing,p1,," : ",,,bot-orders,");
      text.append(i % 8 + 1)
          .append(i % 2 == 0 ? ".5" : "")
          .append(i % 3 == 0 ? ",change," : ",run,");
      text.append(i % 5 == 0 ? "yes\n" : "no\n");
    }
    return text.toString();
  }

  private static String clockify() {
    StringBuilder text =
        new StringBuilder(
            "Project,Task,Email,Role,Application,Start Date,Duration (h),Duration"
                + " (decimal),Type\n");
    for (int i = 0; i < 8; i++) {
      text.append("\"P \"\"").append(i % 3).append("\"\"\",fix,ada@x.example,developer,");
      text.append(i % 2 == 0 ? "crm-portal" : "billing").append(",02/1").append(i).append("/2026,");
      text.append(i % 7 + 1).append(":30:00,").append(i % 7 + 1).append(".50,Regular\n");
    }
    return text.toString();
  }

  private static String invoices() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      text.append("R-").append(1000 + i).append(",\"SoftCo, Ltd\",2026-01-1").append(i);
      text.append(",\"seats\nof ").append(i).append("\",saas,2026-01-01,2026-0");
      text.append(1 + i % 3)
          .append("-28,")
          .append(i % 4 == 0 ? "USD," : "EUR,")
          .append(i % 5 == 0 ? "-" : "");
      text.append(1200 + i * 37).append(".25,opex,,").append(i % 2 == 0 ? "crm-portal" : "billing");
      text.append(",,\n");
    }
    return text.toString();
  }

  private static String usage() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 16; i++) {
      text.append("2026-0").append(1 + i % 4).append("-0").append(1 + i % 9);
      text.append(i % 3 == 0 ? ",,bot-orders," : i % 3 == 1 ? ",crm-portal,," : ",billing,,");
      text.append(i % 2 == 0 ? "transaction," : "api_call,").append(17 * i + 3).append('\n');
    }
    return text.toString();
  }

  private static String commitments() {
    StringBuilder text =
        new StringBuilder(
            "ContractCommitmentId,ContractCommitmentCategory,ContractCommitmentCost,BillingCurrency,ContractCommitmentPeriodStart,ContractCommitmentPeriodEnd,ContractCommitmentPaymentModel,ServiceProviderName,ContractCommitmentDescription\n");
    for (int i = 0; i < 6; i++) {
      text.append("C-")
          .append(i)
          .append(",Spend,")
          .append(1000 + i * 111)
          .append(".5,USD,2026-01-0");
      text.append(1 + i)
          .append(",2027-01-0")
          .append(1 + i)
          .append(",No Upfront,Prov,\"a, \"\"b\"\"\"\n");
    }
    return text.toString();
  }

  private static String details() {
    StringBuilder text =
        new StringBuilder(
            "BilledCost,BillingAccountId,BillingCurrency,BillingPeriodStart,ChargeCategory,"
                + "InvoiceDetailGrain,InvoiceDetailId,InvoiceId,InvoiceIssueStatus\n");
    for (int i = 0; i < 9; i++) {
      text.append(i % 4 == 0 ? "-" : "").append(10 + i * 3).append(".125,A-").append(i % 2);
      text.append(i % 3 == 0 ? ",EUR," : ",USD,")
          .append("2026-0")
          .append(1 + i % 2)
          .append("-01,Usage,");
      text.append("\"{\"\"x\"\":1,\"\"y\"\":2}\",D-")
          .append(i)
          .append(",I-")
          .append(i % 3)
          .append(",Issued\n");
    }
    return text.toString();
  }

  private static String periods() {
    StringBuilder text =
        new StringBuilder(
            "BillingPeriodCreated,BillingPeriodEnd,BillingPeriodLastUpdated,BillingPeriodStart,"
                + "BillingPeriodStatus,InvoiceIssuerName\n");
    for (int i = 1; i < 7; i++) {
      text.append("2026-0").append(i).append("-01,2026-0").append(i + 1).append("-01,2026-0");
      text.append(i + 1)
          .append("-04,2026-0")
          .append(i)
          .append(i % 2 == 0 ? "-01,Closed," : "-01,Open,");
      text.append("\"Prov, Inc\"\n");
    }
    return text.toString();
  }
}
