package dev.towerbook.ledger.prove;

import dev.towerbook.intake.dataset.ExpectedTotal;
import dev.towerbook.ledger.LedgerTotal;
import dev.towerbook.ledger.SourceTotal;
import dev.towerbook.ledger.allocate.Allocation;
import dev.towerbook.ledger.allocate.AllocationShare;
import dev.towerbook.ledger.month.MonthLedger;
import dev.towerbook.ledger.prove.Check.Level;
import dev.towerbook.money.Money;
import dev.towerbook.money.MoneyBag;
import dev.towerbook.money.Sums;
import dev.towerbook.table.looks.Looks;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The comparisons between source files, ledger and allocation. */
public final class BookChecks {

  private BookChecks() {}

  /** What a comparison is kept by. */
  private record Key(String name, Optional<YearMonth> month, String currency)
      implements Comparable<Key> {

    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::name)
            .thenComparing(key -> key.month().map(YearMonth::toString).orElse(""))
            .thenComparing(Key::currency);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  private record Pair(BigDecimal billed, BigDecimal effective) {
    static final Pair ZERO = new Pair(BigDecimal.ZERO, BigDecimal.ZERO);

    Pair plus(Pair other) {
      return new Pair(billed.add(other.billed), effective.add(other.effective));
    }
  }

  /** Rows as parsed against ledger entries as stored: per file, invoice id and billing account. */
  public static List<Check> sourceAgainstLedger(
      List<SourceTotal> sources, List<LedgerTotal> ledger) {
    List<Check> checks = new ArrayList<>();
    checks.addAll(
        compare(
            Level.FILE,
            sums(sources, s -> key(s.delivery(), Optional.of(s.billingMonth()), s.currency())),
            ledgerSums(
                ledger, l -> key(l.delivery(), Optional.of(l.billingMonth()), l.currency()))));
    checks.addAll(
        compare(
            Level.INVOICE,
            sums(sources, s -> key(s.invoiceId(), Optional.empty(), s.currency())),
            ledgerSums(ledger, l -> key(l.invoiceId(), Optional.empty(), l.currency()))));
    checks.addAll(
        compare(
            Level.ACCOUNT,
            sums(
                sources, s -> key(s.billingAccount(), Optional.of(s.billingMonth()), s.currency())),
            ledgerSums(
                ledger,
                l -> key(l.billingAccount(), Optional.of(l.billingMonth()), l.currency()))));
    return checks;
  }

  private static Optional<Key> key(String name, Optional<YearMonth> month, String currency) {
    return name.isEmpty() ? Optional.empty() : Optional.of(new Key(name, month, currency));
  }

  private static SortedMap<Key, Pair> sums(
      List<SourceTotal> totals, Function<SourceTotal, Optional<Key>> key) {
    SortedMap<Key, Pair> sums = new TreeMap<>();
    for (SourceTotal total : totals) {
      Pair pair = new Pair(total.billed(), total.effective());
      key.apply(total).ifPresent(k -> sums.merge(k, pair, Pair::plus));
    }
    return sums;
  }

  private static SortedMap<Key, Pair> ledgerSums(
      List<LedgerTotal> totals, Function<LedgerTotal, Optional<Key>> key) {
    SortedMap<Key, Pair> sums = new TreeMap<>();
    for (LedgerTotal total : totals) {
      Pair pair = new Pair(total.billed(), total.effective());
      key.apply(total).ifPresent(k -> sums.merge(k, pair, Pair::plus));
    }
    return sums;
  }

  private static List<Check> compare(
      Level level, SortedMap<Key, Pair> source, SortedMap<Key, Pair> ledger) {
    SortedMap<Key, Pair> keys = new TreeMap<>(source);
    keys.putAll(ledger);
    List<Check> checks = new ArrayList<>();
    for (Key key : keys.keySet()) {
      Pair left = source.getOrDefault(key, Pair.ZERO);
      Pair right = ledger.getOrDefault(key, Pair.ZERO);
      checks.add(check(level, key, "billed", left.billed, right.billed));
      checks.add(check(level, key, "effective", left.effective, right.effective));
    }
    return checks;
  }

  private static Check check(
      Level level, Key key, String measure, BigDecimal left, BigDecimal right) {
    return new Check(
        level, key.name, key.month, key.currency, measure, left, right, BigDecimal.ZERO);
  }

  /** What finance expects against rows as parsed. */
  public static List<Check> expected(List<ExpectedTotal> expected, List<SourceTotal> sources) {
    return expected(Level.EXPECTED, expected, sources);
  }

  /** What invoices of a provider say against rows as parsed, where the book has rows of them. */
  public static List<Check> invoices(List<ExpectedTotal> invoices, List<SourceTotal> sources) {
    List<ExpectedTotal> known =
        invoices.stream()
            .filter(total -> sources.stream().anyMatch(source -> isOf(total, source)))
            .toList();
    return expected(Level.INVOICE_DETAIL, known, sources);
  }

  /** Files of the folder of a total with rows of its month. */
  public static Set<String> filesOf(ExpectedTotal total, List<SourceTotal> sources) {
    return sources.stream()
        .filter(source -> isInFolder(source.delivery(), total.source()))
        .filter(source -> source.billingMonth().equals(month(total)))
        .map(SourceTotal::delivery)
        .collect(Collectors.toSet());
  }

  private static List<Check> expected(
      Level level, List<ExpectedTotal> expected, List<SourceTotal> sources) {
    List<Check> checks = new ArrayList<>();
    for (ExpectedTotal total : expected) {
      BigDecimal found =
          sources.stream()
              .filter(source -> matches(total, source))
              .collect(Sums.of(SourceTotal::billed));
      checks.add(
          new Check(
              level,
              total.place().toString(),
              Optional.of(month(total)),
              total.billed().currency(),
              "billed",
              total.billed().amount(),
              found,
              total.tolerance()));
    }
    return checks;
  }

  /** The month of a total. */
  public static YearMonth month(ExpectedTotal total) {
    return YearMonth.of(total.month() / 100, total.month() % 100);
  }

  private static boolean matches(ExpectedTotal total, SourceTotal source) {
    return isOf(total, source) && total.billed().currency().equals(source.currency());
  }

  /** What the files have of the invoice, account and month of a total in other currencies. */
  public static MoneyBag inOtherCurrencies(ExpectedTotal total, List<SourceTotal> sources) {
    return sources.stream()
        .filter(source -> isOf(total, source) && !matches(total, source))
        .map(source -> MoneyBag.of(new Money(source.currency(), source.billed())))
        .reduce(MoneyBag.empty(), MoneyBag::plus);
  }

  /** True for rows of its invoice, account and month, in any currency. */
  private static boolean isOf(ExpectedTotal total, SourceTotal source) {
    return isInFolder(source.delivery(), total.source())
        && (total.billingAccount().isEmpty()
            || total.billingAccount().equals(source.billingAccount()))
        && (total.invoiceId().isEmpty() || total.invoiceId().equals(source.invoiceId()))
        && month(total).equals(source.billingMonth());
  }

  /** True for a file of the folder or of a folder in it: {@code bills/aws} is not bills/aws-2. */
  public static boolean isInFolder(String delivery, String folder) {
    String parent = Looks.text(folder.endsWith("/") ? folder : folder + "/");
    return folder.equals(".") || Looks.text(delivery).startsWith(parent);
  }

  /**
   * The month's ledger against what all cost objects bear, and each shared pool against its shares.
   */
  public static List<Check> allocation(MonthLedger ledger, Allocation allocation) {
    Optional<YearMonth> month = Optional.of(ledger.month());
    List<Check> checks = new ArrayList<>();
    checks.add(
        new Check(
            Level.ALLOCATION,
            "all",
            month,
            ledger.currency(),
            "effective",
            ledger.effective(),
            allocation.total(),
            BigDecimal.ZERO));
    Map<String, BigDecimal> shares = new TreeMap<>();
    Map<String, BigDecimal> pools = new TreeMap<>();
    for (AllocationShare share : allocation.shares()) {
      shares.merge(share.poolId(), share.amount(), BigDecimal::add);
      pools.put(share.poolId(), share.poolTotal());
    }
    pools.forEach(
        (pool, total) ->
            checks.add(
                new Check(
                    Level.POOL,
                    pool,
                    month,
                    ledger.currency(),
                    "effective",
                    total,
                    shares.getOrDefault(pool, BigDecimal.ZERO),
                    BigDecimal.ZERO)));
    return checks;
  }
}
