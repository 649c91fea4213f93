package dev.towerbook.ledger.restate;

import static dev.towerbook.ledger.problem.LedgerProblem.DELIVERY_WITHDRAWN;

import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.ledger.DeliveryFacts;
import dev.towerbook.ledger.SourceTotal;
import dev.towerbook.ledger.promise.ListedCommitment;
import dev.towerbook.ledger.reach.ReachProblems;
import dev.towerbook.money.Money;
import dev.towerbook.money.MoneyBag;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import dev.towerbook.table.SourceLocation;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Files that counted in the last pack, are gone from the input, and that nothing takes the place
 * of: no newer delivery of their scope, no file of the same bytes, no rows of the same account,
 * currency and month in other files that came or changed. So a file that is renamed, zipped, split
 * or put together with others is none, nor is one that a longer one replaces.
 */
public final class Withdrawals {

  /** Every digit of a source currency, at least two decimals. */
  private static final String AMOUNT = "#,##0.00" + "#".repeat(38);

  private final View before;
  private final View after;

  /** Deliveries that count, the sums of their rows, and what lists of commitments have. */
  public record View(
      List<DeliveryFacts> files, List<SourceTotal> totals, List<ListedCommitment> commitments) {
    public View {
      files = List.copyOf(files);
      totals = List.copyOf(totals);
      commitments = List.copyOf(commitments);
    }
  }

  /** What rows are about. Files without cost have no account, currency and month. */
  private record Key(SourceKind kind, String account, String currency, Optional<YearMonth> month) {}

  private record Sum(long rows, BigDecimal billed) {
    Sum plus(Sum other) {
      return new Sum(rows + other.rows, billed.add(other.billed));
    }
  }

  private Withdrawals(View before, View after) {
    this.before = before;
    this.after = after;
  }

  /**
   * A problem for each such file, by name.
   *
   * @param before what the last pack was made of
   * @param after what counts in this run
   * @param seen names of files that are in the input folder and are not read for a reason of their
   *     own
   */
  public static List<Problem> of(View before, View after, Set<String> seen) {
    return new Withdrawals(before, after).problems(seen);
  }

  private List<Problem> problems(Set<String> seen) {
    Set<String> there = after.files().stream().map(DeliveryFacts::name).collect(Collectors.toSet());
    Set<String> scopes =
        after.files().stream()
            .filter(facts -> facts.origin().isKnown())
            .map(facts -> facts.origin().scope())
            .collect(Collectors.toSet());
    Set<String> bytes =
        after.files().stream().map(DeliveryFacts::sha256).collect(Collectors.toSet());
    List<DeliveryFacts> gone =
        before.files().stream()
            .filter(facts -> !there.contains(facts.name()) && !seen.contains(facts.name()))
            .filter(facts -> !scopes.contains(facts.origin().scope()))
            .filter(facts -> !bytes.contains(facts.sha256()))
            .sorted(Comparator.comparing(DeliveryFacts::name))
            .toList();
    // Nothing is summed up in the many runs in which nothing went.
    Set<Key> left = gone.isEmpty() ? Set.of() : keysWithFewerRows();
    return gone.stream()
        .filter(facts -> sums(List.of(facts), before).keySet().stream().anyMatch(left::contains))
        .map(this::problem)
        .toList();
  }

  /** What has fewer rows than before, in the files that went, came or changed. */
  private Set<Key> keysWithFewerRows() {
    SortedMap<String, String> was = bytesByName(before);
    SortedMap<String, String> is = bytesByName(after);
    SortedMap<Key, Sum> went = sums(changed(before, is), before);
    SortedMap<Key, Sum> came = sums(changed(after, was), after);
    return went.entrySet().stream()
        .filter(
            sum ->
                Optional.ofNullable(came.get(sum.getKey())).map(Sum::rows).orElse(0L)
                    < sum.getValue().rows())
        .map(java.util.Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static SortedMap<String, String> bytesByName(View view) {
    SortedMap<String, String> bytes = new TreeMap<>();
    view.files().forEach(facts -> bytes.put(facts.name(), counted(facts)));
    return bytes;
  }

  private static List<DeliveryFacts> changed(View view, SortedMap<String, String> other) {
    return view.files().stream()
        .filter(facts -> !Objects.equals(other.get(facts.name()), counted(facts)))
        .toList();
  }

  /** What counts of a file: the same bytes may count with more rows once a copy of them is gone. */
  private static String counted(DeliveryFacts facts) {
    return facts.sha256() + ' ' + facts.rows();
  }

  private static SortedMap<Key, Sum> sums(Collection<DeliveryFacts> files, View view) {
    SortedMap<Key, Sum> sums =
        new TreeMap<>(
            Comparator.comparing((Key key) -> key.kind().word())
                .thenComparing(Key::account)
                .thenComparing(Key::currency)
                .thenComparing(key -> key.month().map(YearMonth::toString).orElse("")));
    for (DeliveryFacts facts : files) {
      List<SourceTotal> own = totals(facts, view);
      for (SourceTotal total : own) {
        Optional<YearMonth> month = Optional.of(total.billingMonth());
        Key key = new Key(facts.kind(), total.billingAccount(), total.currency(), month);
        sums.merge(key, new Sum(total.rows(), total.billed()), Sum::plus);
      }
      if (own.isEmpty()) {
        Key key = new Key(facts.kind(), "", "", Optional.empty());
        sums.merge(key, new Sum(facts.rows(), BigDecimal.ZERO), Sum::plus);
      }
    }
    return sums;
  }

  private static List<SourceTotal> totals(DeliveryFacts facts, View view) {
    return view.totals().stream().filter(total -> total.delivery().equals(facts.name())).toList();
  }

  private Problem problem(DeliveryFacts facts) {
    return new Problem(
        DELIVERY_WITHDRAWN.with(lost(facts)), Severity.ACTION, SourceLocation.file(facts.name()));
  }

  private String lost(DeliveryFacts facts) {
    SortedMap<String, BigDecimal> money = new TreeMap<>();
    for (SourceTotal total : totals(facts, before)) {
      money.merge(total.billingMonth() + " " + total.currency(), total.billed(), BigDecimal::add);
    }
    MoneyBag promised =
        ListedCommitment.whole(
            before.commitments().stream().filter(one -> one.file().equals(facts.name())).toList());
    if (!promised.isZero()) {
      return facts.rows()
          + " commitments of "
          + ReachProblems.text(promised)
          + " in all have left the book";
    }
    if (money.isEmpty()) {
      return facts.rows() + " rows of kind " + facts.kind().word() + " have left the book";
    }
    List<String> amounts = new ArrayList<>();
    money.forEach((key, amount) -> amounts.add(amount(key, amount)));
    return String.join(", ", amounts) + " billed have left the book";
  }

  private static String amount(String monthAndCurrency, BigDecimal amount) {
    int space = monthAndCurrency.indexOf(' ');
    String currency = monthAndCurrency.substring(space + 1);
    String digits =
        new DecimalFormat(AMOUNT, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount);
    String named = currency.equals(Money.NO_CURRENCY) ? "(no currency)" : currency;
    return named + " " + digits + " of " + monthAndCurrency.substring(0, space);
  }
}
