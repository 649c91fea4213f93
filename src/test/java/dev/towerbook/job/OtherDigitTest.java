package dev.towerbook.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.assess.Shelf;
import dev.towerbook.job.step.QuickNight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A digit for a digit inside an amount makes another legal file, which no look at the file can
 * tell. With a control total – what finance expects, the lines of the provider's invoice – the
 * night is refused and readers keep the pack before. To see one again: {@code -Dmutants.seed=…}.
 */
class OtherDigitTest {

  private static final int MUTANTS = 20;
  private static final QuickNight.End REFUSED = QuickNight.End.REFUSED;
  private static final String BILL_FILE = "bills/one/10.csv";
  private static final int ROWS = 20;
  private static final String BILL =
      "BilledCost,EffectiveCost,BillingAccountId,BillingCurrency,BillingPeriodStart,InvoiceId,"
          + "ChargePeriodStart,ChargePeriodEnd,ChargeCategory,ServiceName,ProviderName,ResourceId,"
          + "Tags\n";
  private static final String DETAIL =
      "BilledCost,BillingAccountId,BillingCurrency,BillingPeriodStart,InvoiceDetailGrain,"
          + "InvoiceDetailId,InvoiceId,InvoiceIssueStatus\n";

  @TempDir private Path folder;

  /** Amounts of a file with a control total, by name of the file. */
  private static Map<String, String> files() {
    StringBuilder bill = new StringBuilder(BILL);
    StringBuilder detail = new StringBuilder(DETAIL);
    for (int row = 0; row < ROWS; row++) {
      String amount = 100 + row * 7 + "." + (10 + row);
      String day = "2026-10-" + (row + 11);
      bill.append(
          amount + "," + amount + ",acc,EUR,2026-10-01,I-1," + day + ",,Usage,VM,Cloud,r,\n");
      detail.append(amount + ",acc,EUR,2026-10-01,{},d" + row + ",I-1,Issued\n");
    }
    return Map.of(BILL_FILE, bill.toString(), "invoice-detail/10.csv", detail.toString());
  }

  private static final String EXPECTED =
      "source,billing_account,invoice_id,currency,month,billed_cost,tolerance\n"
          + "bills/one,acc,,EUR,2026-10,3333.90,0\n";

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve("input").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /**
   * Another digit before the point of the first cell, an amount, of some row: lines of an invoice
   * are rounded, so that cents may differ from a bill's.
   */
  private static String otherDigit(String text, Random random) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    int row = 1 + random.nextInt(lines.size() - 1);
    StringBuilder line = new StringBuilder(lines.get(row));
    int at = random.nextInt(line.indexOf("."));
    int digit = line.charAt(at) - '0';
    line.setCharAt(at, (char) ('0' + (digit + 1 + random.nextInt(9)) % 10));
    lines.set(row, line.toString());
    return String.join("\n", lines) + "\n";
  }

  @Test
  void another_digit_is_refused_by_the_control_total_and_the_pack_before_stays()
      throws IOException {
    long first = Long.getLong("mutants.seed", System.nanoTime());
    int count = Long.getLong("mutants.seed") == null ? MUTANTS : 1;
    Shelf shelf = QuickNight.fewRules(folder.resolve("shelf"));
    try (QuickNight run = new QuickNight(folder, shelf, Optional.of(YearMonth.of(2026, 10)))) {
      for (Map.Entry<String, String> file : files().entrySet()) {
        write(file.getKey(), file.getValue());
      }
      write("expected-totals.csv", EXPECTED);
      QuickNight.Outcome good = run.run();
      assertThat(good.end()).as("%s", good.problems()).isEqualTo(QuickNight.End.PUBLISHED);
      Object bill = run.published().get(BILL_FILE);
      for (long seed = first; seed < first + count; seed++) {
        refused(run, new Random(seed), seed);
        assertThat(run.published().get(BILL_FILE)).as("seed %d", seed).isEqualTo(bill);
      }
    }
  }

  /** Hours, counts, invoices and commitments have totals that finance knows as well. */
  @Test
  void another_digit_of_hours_counts_invoices_or_commitments_is_refused_by_its_total()
      throws IOException {
    long first = Long.getLong("mutants.seed", System.nanoTime());
    int count = Long.getLong("mutants.seed") == null ? MUTANTS : 1;
    Map<String, String> small =
        Map.of(
            "timesheets/10.csv",
            "hours,date,person,role,activity,application\n"
                + "7.50,2026-10-05,p1,architect,design,claims-core\n"
                + "6.25,2026-10-06,p1,architect,design,claims-core\n",
            "usage/10.csv",
            "quantity,date,application,wrapper,unit\n"
                + "2854.0,2026-10-05,claims-core,,transaction\n"
                + "1911.0,2026-10-06,claims-core,,transaction\n",
            "invoices/10.csv",
            "amount,invoice_id,vendor,invoice_date,description,cost_type,period_first_day,"
                + "period_last_day,currency,expense,work_type,application,wrapper,shared_pool\n"
                + "664.25,I-7,Acme,2026-10-05,seats,saas,2026-10-01,2026-10-31,EUR,opex,,"
                + "claims-core,,\n",
            "commitments/10.csv",
            "ContractCommitmentCost,ContractCommitmentId,ContractCommitmentCategory,"
                + "ContractCommitmentPeriodStart,ContractCommitmentPeriodEnd,BillingCurrency\n"
                + "12000.50,sp-1,Spend,2026-01-01,2027-01-01,EUR\n"
                + "3600.00,sp-2,Spend,2026-10-01,2029-10-01,EUR\n");
    String expected =
        EXPECTED
            + "timesheets,architect,,HOURS,2026-10,13.75,0\n"
            + "usage,claims-core,,transaction,2026-10,4765,0\n"
            + "invoices,,,EUR,2026-10,664.25,0\n"
            + "commitments,,,EUR,2026-10,15600.50,0\n";
    Shelf shelf = QuickNight.fewRules(folder.resolve("shelf"));
    try (QuickNight run = new QuickNight(folder, shelf, Optional.of(YearMonth.of(2026, 10)))) {
      write(BILL_FILE, files().getOrDefault(BILL_FILE, ""));
      write("expected-totals.csv", expected);
      for (long seed = first; seed < first + count; seed++) {
        Random random = new Random(seed);
        String mutated =
            List.copyOf(new TreeSet<>(small.keySet())).get(random.nextInt(small.size()));
        for (Map.Entry<String, String> file : small.entrySet()) {
          write(file.getKey(), file.getValue());
        }
        QuickNight.Outcome good = run.run();
        assertThat(good.end()).as("seed %d, %s", seed, good.problems()).isNotEqualTo(REFUSED);
        write(mutated, otherDigit(small.getOrDefault(mutated, ""), random));
        QuickNight.Outcome outcome = run.run();
        assertThat(outcome.end())
            .as("seed %d, %s: %s", seed, mutated, outcome.problems())
            .isEqualTo(REFUSED);
      }
    }
  }

  private void refused(QuickNight run, Random random, long seed) throws IOException {
    // Half of them with the total of finance only, half with the provider's invoice only.
    boolean finance = random.nextBoolean();
    String detail = "invoice-detail/10.csv";
    String mutated = finance || random.nextBoolean() ? BILL_FILE : detail;
    lay(finance, "", random);
    QuickNight.Outcome good = run.run();
    assertThat(good.end()).as("seed %d, %s", seed, good.problems()).isNotEqualTo(REFUSED);
    lay(finance, mutated, random);
    QuickNight.Outcome outcome = run.run();
    assertThat(outcome.code())
        .as("seed %d, %s: %s", seed, mutated, outcome.problems())
        .isEqualTo(ExitCode.YOUR_INPUT.number());
  }

  private void lay(boolean finance, String mutated, Random random) throws IOException {
    Path input = folder.resolve("input");
    for (Map.Entry<String, String> file : files().entrySet()) {
      boolean isMutant = file.getKey().equals(mutated);
      write(file.getKey(), isMutant ? otherDigit(file.getValue(), random) : file.getValue());
    }
    if (finance) {
      Files.delete(input.resolve("invoice-detail/10.csv"));
      write("expected-totals.csv", EXPECTED);
    } else {
      Files.deleteIfExists(input.resolve("expected-totals.csv"));
    }
  }
}
