package dev.towerbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.towerbook.Seeded;
import dev.towerbook.ledger.LedgerEntry;
import dev.towerbook.ledger.LedgerTotal;
import dev.towerbook.ledger.PostedDelivery;
import dev.towerbook.ledger.SourceProblem;
import dev.towerbook.ledger.TracedCount;
import dev.towerbook.ledger.promise.ListedCommitment;
import dev.towerbook.mapping.words.UsageUnit;
import dev.towerbook.table.InputRefused;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookTest {

  private static final YearMonth MAY = YearMonth.of(2026, 5);

  private final Books books;
  private int number;

  BookTest(@TempDir Path folder) throws IOException {
    books = new Books(folder);
  }

  @AfterEach
  void close() {
    books.close();
  }

  @Test
  void a_delivery_comes_back_as_it_was_put_in() {
    Seeded.rounds(
        20,
        random -> {
          PostedDelivery delivery = Posted.delivery("bills/" + number++ + ".csv", random);
          replace(delivery);
          String name = delivery.facts().name();
          assertThat(books.book.deliveries()).containsEntry(name, delivery.facts());
          assertThat(books.balancesOf(name)).isEqualTo(delivery.entries());
          assertThat(books.book.sourceTotals()).containsAll(delivery.totals());
          assertThat(books.book.problems()).containsAll(delivery.problems());
          assertThat(books.book.use().dayUse(MAY, MAY)).containsAll(delivery.use());
          assertThat(books.book.use().listedCommitments())
              .extracting(ListedCommitment::row)
              .isEqualTo(delivery.commitments());
          assertThat(TracedCount.folded(books.book.countsOfFiles()).size())
              .isEqualTo(delivery.usage().isEmpty() ? 0 : 1);
          withdraw(name);
        });
  }

  @Test
  void forty_decimals_and_sixty_digits_are_kept() {
    for (String amount :
        List.of(
            "0.0000000000000000000000000000000000000001",
            "-0.1234567890123456789012345678901234567891",
            "999999999999999999999999999999999999999999999999999999999999",
            "0",
            "-1000000")) {
      PostedDelivery delivery = Posted.delivery("bills/x.csv", List.of(new BigDecimal(amount)));
      replace(delivery);
      assertThat(books.balancesOf("bills/x.csv").getFirst().amounts().billed())
          .isEqualTo(new BigDecimal(amount));
    }
  }

  @Test
  void an_amount_that_the_book_cannot_hold_is_refused_and_not_rounded() {
    PostedDelivery fine = Posted.delivery("bills/x.csv", List.of(new BigDecimal("1E-41")));
    PostedDelivery large = Posted.delivery("bills/x.csv", List.of(new BigDecimal("1E+60")));
    assertThatThrownBy(() -> replace(fine)).isInstanceOf(InputRefused.class);
    assertThatThrownBy(() -> replace(large)).isInstanceOf(InputRefused.class);
    assertThat(books.book.deliveries()).isEmpty();
  }

  @Test
  void posting_twice_is_posting_once() {
    PostedDelivery delivery = Posted.delivery("bills/x.csv", new Random(1));
    replace(delivery);
    Map<String, List<Map<String, Object>>> once = tables();
    replace(delivery);
    assertThat(tables()).isEqualTo(once);
    replace(Posted.delivery("bills/x.csv", new Random(2)));
    replace(delivery);
    assertThat(tables()).isEqualTo(once);
  }

  @Test
  void a_file_that_counts_no_more_takes_along_all_that_came_from_it_and_nothing_else() {
    PostedDelivery kept = Posted.delivery("bills/kept.csv", new Random(3));
    replace(kept);
    Map<String, List<Map<String, Object>>> before = tables();
    replace(Posted.delivery("bills/gone.csv", new Random(4)));
    withdraw("bills/gone.csv");
    assertThat(tables()).isEqualTo(before);
  }

  @Test
  void the_database_adds_up_what_the_balances_hold() {
    Random random = new Random(5);
    Map<List<Object>, BigDecimal> billed = new java.util.HashMap<>();
    Map<List<Object>, Long> lines = new java.util.HashMap<>();
    for (int i = 0; i < 5; i++) {
      PostedDelivery delivery = Posted.delivery("bills/" + i + ".csv", random);
      replace(delivery);
      for (LedgerEntry entry : delivery.entries()) {
        List<Object> key = key(entry);
        billed.merge(key, entry.amounts().billed(), BigDecimal::add);
        lines.merge(key, entry.lines(), Long::sum);
      }
    }
    List<LedgerTotal> totals = books.book.ledgerTotals();
    assertThat(totals).hasSameSizeAs(billed.keySet());
    for (LedgerTotal total : totals) {
      List<Object> key =
          List.of(
              total.delivery(),
              total.billingAccount(),
              total.invoiceId(),
              total.currency(),
              total.billingMonth());
      assertThat(total.billed()).isEqualByComparingTo(billed.get(key));
      assertThat(total.effective())
          .isEqualByComparingTo(billed.getOrDefault(key, BigDecimal.ZERO).negate());
      assertThat(total.lines()).isEqualTo(lines.get(key));
    }
  }

  private static List<Object> key(LedgerEntry entry) {
    return List.of(
        entry.delivery(),
        entry.key().origin().billingAccount(),
        entry.key().origin().invoiceId(),
        entry.key().origin().currency(),
        entry.key().billingMonth());
  }

  @Test
  void balances_of_a_month_come_in_a_fixed_order() {
    List<LedgerEntry> expected = new ArrayList<>();
    for (String name : List.of("bills/a.csv", "bills/b.csv")) {
      PostedDelivery delivery = Posted.delivery(name, new Random(name.hashCode()));
      delivery.entries().stream()
          .filter(entry -> entry.key().billingMonth().equals(MAY))
          .forEach(expected::add);
    }
    replace(Posted.delivery("bills/b.csv", new Random("bills/b.csv".hashCode())));
    replace(Posted.delivery("bills/a.csv", new Random("bills/a.csv".hashCode())));
    assertThat(expected).isNotEmpty();
    assertThat(books.book.entries(MAY)).isEqualTo(expected);
    assertThat(books.book.months()).isSorted().contains(MAY);
  }

  @Test
  void users_that_two_files_count_are_not_added() {
    replace(Posted.counting("usage/1.csv", "7"));
    replace(Posted.counting("usage/2.csv", "9"));
    assertThat(TracedCount.folded(books.book.countsOfFiles()))
        .singleElement()
        .satisfies(
            count -> {
              assertThat(count.unit()).isEqualTo(UsageUnit.ACTIVE_USER);
              assertThat(count.quantity()).isEqualByComparingTo("9");
            });
  }

  @Test
  void a_place_that_was_rolled_back_is_not_remembered() {
    PostedDelivery delivery = Posted.delivery("bills/x.csv", new Random(6));
    assertThatThrownBy(
            () ->
                books.transaction.executeWithoutResult(
                    status -> {
                      books.book.post(delivery);
                      throw new IllegalStateException("pulled the plug");
                    }))
        .hasMessage("pulled the plug");
    assertThat(books.jdbc.queryForList("select * from place")).isEmpty();
    replace(delivery);
    assertThat(books.balancesOf("bills/x.csv")).isEqualTo(delivery.entries());
  }

  @Test
  void a_double_load_fails_instead_of_adding_up() {
    replace(Posted.delivery("bills/x.csv", new Random(7)));
    assertThatThrownBy(() -> books.jdbc.update("insert into balance select * from balance"))
        .isInstanceOf(org.springframework.dao.DuplicateKeyException.class);
  }

  @Test
  void long_names_of_a_source_are_kept() {
    PostedDelivery delivery = Posted.named("bills/x.csv", "s".repeat(20_000));
    replace(delivery);
    assertThat(books.balancesOf("bills/x.csv")).isEqualTo(delivery.entries());
  }

  @Test
  void a_problem_with_odd_characters_is_kept() {
    PostedDelivery delivery = Posted.delivery("bills/x.csv", new Random(8));
    replace(delivery);
    List<SourceProblem> stored = books.book.problems();
    assertThat(stored).isEqualTo(delivery.problems());
  }

  private void replace(PostedDelivery delivery) {
    books.transaction.executeWithoutResult(status -> books.book.post(delivery));
  }

  private void withdraw(String name) {
    books.transaction.executeWithoutResult(status -> books.book.views().withdraw(name));
  }

  /** Rows by table, without what counts in no view, without numbers of deliveries and places. */
  private Map<String, List<Map<String, Object>>> tables() {
    books.transaction.executeWithoutResult(status -> books.book.views().forgetCandidates());
    Map<String, List<Map<String, Object>>> tables = new TreeMap<>();
    for (String table :
        List.of("delivery", "balance", "control_total", "usage_total", "problem", "day_use")) {
      tables.put(table, books.jdbc.queryForList("select * from " + table + " order by 1, 2"));
    }
    for (List<Map<String, Object>> rows : tables.values()) {
      rows.forEach(row -> row.keySet().removeAll(Set.of("DELIVERY", "ID", "PLACE_ID")));
    }
    return tables;
  }
}
