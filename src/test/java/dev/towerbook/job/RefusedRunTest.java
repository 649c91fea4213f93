package dev.towerbook.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.job.Drill.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs that must not publish: each ends with its documented code and says where and how to cure,
 * and the pack that was published before stays as it is, byte for byte.
 */
class RefusedRunTest {

  private static final int YOUR_INPUT = 2;

  @TempDir private static Path folder;
  private static Drill published;
  private static SortedMap<String, String> formerPack;
  private static Path formerLink;

  private Drill run;

  @BeforeAll
  static void aPackIsPublished() throws IOException {
    published = Drill.fresh(folder.resolve("published"));
    Outcome first = published.run();
    assertThat(first.code()).as(first.err()).isZero();
    formerPack = published.pack();
    formerLink = Files.readSymbolicLink(published.reports().resolve("2026-10"));
  }

  @BeforeEach
  void aNightOfItsOwn(TestInfo test) throws IOException {
    run = published.copyTo(folder.resolve(test.getTestMethod().orElseThrow().getName()));
  }

  @AfterEach
  void theFormerPackStays() throws IOException {
    assertThat(run.pack()).isEqualTo(formerPack);
    assertThat(Files.readSymbolicLink(run.reports().resolve("2026-10"))).isEqualTo(formerLink);
  }

  @Test
  void an_empty_input_folder() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty-input"));
    refused(run.run("--input", empty.toString()), "empty-input", "add the bills to it");
  }

  @Test
  void no_such_input_folder() {
    Outcome outcome = run.run("--input", folder.resolve("nowhere").toString());
    refused(outcome, "--input", "does not exist", "give the folder that holds your exports");
  }

  @Test
  void the_input_is_a_file() throws IOException {
    Path file = Files.writeString(folder.resolve("a-file"), "");
    refused(run.run("--input", file.toString()), "--input", "is not a folder");
  }

  @Test
  void a_header_that_no_format_fits() throws IOException {
    Files.writeString(run.input().resolve("bills/odd.csv"), "when,what,how much\n1,2,3\n");
    refused(run.run(), "bills/odd.csv:1", "Fix:");
  }

  @Test
  void a_bill_cut_off_while_it_was_delivered() throws IOException {
    Path bill = run.input().resolve(SmallInput.AZURE_OCTOBER);
    byte[] whole = Files.readAllBytes(bill);
    Files.write(bill, Arrays.copyOf(whole, whole.length - 200));
    refused(run.run(), SmallInput.AZURE_OCTOBER, "Fix:");
  }

  @Test
  void a_rule_that_names_an_unknown_tower() throws IOException {
    Path rules = run.mappings().resolve("rules/tower.csv");
    Drill.edit(rules, ",Storage,", ",Stroage,");
    refused(run.run(), "rules/tower.csv:", "Stroage", "Fix:");
    Outcome check = Drill.command("check-mappings", "--mappings", run.mappings().toString());
    assertThat(check.code()).isEqualTo(YOUR_INPUT);
    assertThat(check.out()).contains("rules/tower.csv:", "Stroage");
  }

  @Test
  void weights_that_do_not_add_up() throws IOException {
    Path hosts = run.mappings().resolve("catalogue/wrapper-hosts.csv");
    Drill.edit(hosts, "0.6", "0.7");
    refused(run.run(), "catalogue/wrapper-hosts.csv", "Fix:");
  }

  @Test
  void a_month_that_is_none() {
    refused(run.run("--month", "October"), "--month", "October", "like --month=2026-10");
  }

  @Test
  void a_month_that_the_input_does_not_hold() {
    refused(run.run("--month", "2019-01"), "--month", "2019-01", "choose one of 2026-09, 2026-10");
  }

  @Test
  void an_option_that_does_not_exist() {
    refused(run.run("--mnoth", "2026-10"), "--mnoth", "--help");
  }

  @Test
  void too_many_rows_that_cannot_be_read() throws IOException {
    Path bill = run.input().resolve(SmallInput.AWS_OCTOBER);
    Files.writeString(bill, "a,b,c\nd,e,f\n", StandardOpenOption.APPEND);
    refused(run.run(), SmallInput.AWS_OCTOBER, "set_aside_rows_percent_max");
  }

  @Test
  void a_bill_that_is_not_what_finance_expects() throws IOException {
    Files.writeString(
        run.input().resolve("expected-totals.csv"),
        """
        source,billing_account,invoice_id,currency,month,billed_cost,tolerance
        bills/aws,480112907733,EUINNL26-202610,USD,2026-10,1.00,0
        """);
    refused(
        run.run(),
        "expected-totals.csv:2",
        "error expected-totals.csv:2: the total that finance expects of invoice EUINNL26-202610 is"
            + " 1.00 USD, the source files total 21117.69739726, difference -21116.69739726,"
            + " month 2026-10. Fix: compare the bill with the invoice; deliver the right file, or"
            + " correct the expected total. [RECONCILE-EXPECTED]");
  }

  /** A defect of the reader itself: its scanner loses a row here and there. */
  @Test
  void a_reader_that_loses_rows() throws Exception {
    for (String file : List.of(SmallInput.AWS_OCTOBER, SmallInput.TIMESHEETS)) {
      Files.writeString(run.input().resolve(file), "\n", StandardOpenOption.APPEND);
    }
    Path scanner = Path.of("src/main/java/dev/towerbook/table/scan/ByteScanner.java");
    String good = Files.readString(scanner);
    String call = "cells.endRow(column, this);";
    assertThat(good).containsOnlyOnce(call);
    Path classes = Files.createDirectories(folder.resolve("lossy"));
    Path lossy = Files.createDirectories(folder.resolve("source")).resolve("ByteScanner.java");
    String sources = "cells.getClass().getName().contains(\".intake.\")";
    Files.writeString(lossy, good.replace(call, "if (line % 19 != 0 || !" + sources + ") " + call));
    String path = System.getProperty("java.class.path");
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    String[] words = {"-proc:none", "-nowarn", "-cp", path, "-d", classes.toString()};
    String[] all = Arrays.copyOf(words, words.length + 1);
    all[words.length] = lossy.toString();
    assertThat(compiler.run(null, null, null, all)).isZero();
    Outcome outcome = run.child("-cp", classes + java.io.File.pathSeparator + path);
    refused(outcome, SmallInput.AWS_OCTOBER, SmallInput.TIMESHEETS, "rows below its header");
  }

  @Test
  void a_second_run_at_the_same_time() throws Exception {
    RunLock lock = RunLock.take(run.book()).orElseThrow();
    try {
      for (Outcome second : new Outcome[] {run.child(), run.run()}) {
        assertThat(second.code()).as(second.err()).isEqualTo(75);
        assertThat(second.err()).contains(run.book().toString(), "Nothing was changed", "Fix:");
        assertThat(second.out()).isEmpty();
      }
    } finally {
      lock.close();
    }
  }

  @Test
  void the_reports_folder_is_a_file() throws IOException {
    Path file = Files.writeString(folder.resolve("reports-file"), "");
    refused(run.run("--reports", file.toString()), "--reports", "is a file");
  }

  @Test
  void the_reports_folder_cannot_be_made() throws IOException {
    Path file = Files.writeString(folder.resolve("no-folder"), "");
    Outcome outcome = run.run("--reports", file.resolve("reports").toString());
    assertThat(outcome.code()).as(outcome.err()).isEqualTo(73);
    assertThat(outcome.err()).contains("no-folder", "Fix:");
  }

  private static void refused(Outcome outcome, String... said) {
    assertThat(outcome.code()).as(outcome.out() + outcome.err()).isEqualTo(YOUR_INPUT);
    assertThat(outcome.err()).contains(said).doesNotContain("Exception");
  }
}
