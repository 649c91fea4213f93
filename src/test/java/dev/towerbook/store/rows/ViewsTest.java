package dev.towerbook.store.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.towerbook.intake.delivery.DeliveryOrigin;
import dev.towerbook.ledger.DeliveryFacts;
import dev.towerbook.ledger.PostedDelivery;
import dev.towerbook.store.Books;
import dev.towerbook.store.Posted;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is published changes by publishing alone. */
class ViewsTest {

  private static final String BILL = "bills/x.csv";
  private static final Views.Announced PACK = new Views.Announced(YearMonth.of(2026, 5), "p-1");

  private final Books books;

  ViewsTest(@TempDir Path folder) throws IOException {
    books = new Books(folder);
  }

  @AfterEach
  void close() {
    books.close();
  }

  @Test
  void what_was_never_published_does_not_count_in_the_next_night() {
    post(BILL, "1");
    publish();
    post(BILL, "2");
    post("bills/new.csv", "3");
    assertThat(amount(BILL)).isEqualByComparingTo("2");
    in(Views::restore);
    assertThat(amount(BILL)).isEqualByComparingTo("1");
    assertThat(books.book.deliveries()).containsOnlyKeys(BILL);
    assertThat(books.book.sourceTotals()).hasSize(1);
    assertThat(books.book.problems()).hasSize(1);
  }

  @Test
  void a_published_file_that_was_withdrawn_comes_back_unless_that_is_published() {
    post(BILL, "1");
    publish();
    in(views -> views.withdraw(BILL));
    assertThat(books.book.deliveries()).isEmpty();
    in(Views::restore);
    assertThat(amount(BILL)).isEqualByComparingTo("1");
    in(views -> views.withdraw(BILL));
    publish();
    assertThat(books.jdbc.queryForList("select * from delivery")).isEmpty();
  }

  @Test
  void what_was_read_before_is_taken_with_the_same_bytes_rules_and_origin_only() {
    post(BILL, "1");
    publish();
    DeliveryFacts facts = post(BILL, "2").facts();
    in(Views::restore);
    String sha = facts.sha256();
    DeliveryOrigin other = new DeliveryOrigin("scope", "r1", "");
    assertThat(books.book.views().adopt(BILL, "c".repeat(64), facts.rulesHash(), facts.origin()))
        .isFalse();
    assertThat(books.book.views().adopt(BILL, sha, "c".repeat(64), facts.origin())).isFalse();
    assertThat(books.book.views().adopt(BILL, sha, facts.rulesHash(), other)).isFalse();
    assertThat(books.book.views().adopt("bills/y.csv", sha, facts.rulesHash(), facts.origin()))
        .isFalse();
    assertThat(books.book.views().adopt(BILL, sha, facts.rulesHash(), facts.origin())).isTrue();
  }

  @Test
  void what_is_held_counts_tonight_and_leaves_published_what_it_took_the_place_of() {
    post(BILL, "1");
    post("bills/other.csv", "5");
    publish();
    post(BILL, "2");
    post("bills/other.csv", "6");
    in(views -> views.announce(PACK, List.of(BILL)));
    in(Views::publish);
    assertThat(amount(BILL)).isEqualByComparingTo("2");
    in(Views::restore);
    assertThat(amount(BILL)).isEqualByComparingTo("1");
    assertThat(amount("bills/other.csv")).isEqualByComparingTo("6");
  }

  @Test
  void an_announced_pack_is_known_until_it_is_published_or_given_up() {
    post(BILL, "1");
    in(views -> views.announce(PACK, List.of()));
    assertThat(books.book.views().announced()).contains(PACK);
    in(Views::publish);
    assertThat(books.book.views().announced()).isEmpty();
    in(views -> views.announce(PACK, List.of()));
    in(Views::restore);
    assertThat(books.book.views().announced()).isEmpty();
  }

  @Test
  void a_name_that_counts_twice_is_a_defect() {
    post(BILL, "1");
    publish();
    post(BILL, "2");
    books.jdbc.update("update delivery set working = true");
    assertThatThrownBy(books.book::deliveries).hasMessageContaining(BILL);
  }

  private PostedDelivery post(String name, String amount) {
    PostedDelivery delivery = Posted.delivery(name, List.of(new BigDecimal(amount)));
    books.transaction.executeWithoutResult(status -> books.book.post(delivery));
    return delivery;
  }

  private void publish() {
    in(views -> views.announce(PACK, List.of()));
    in(Views::publish);
  }

  private void in(Consumer<Views> action) {
    books.transaction.executeWithoutResult(status -> action.accept(books.book.views()));
  }

  private BigDecimal amount(String name) {
    return books.balancesOf(name).getFirst().amounts().billed();
  }
}
