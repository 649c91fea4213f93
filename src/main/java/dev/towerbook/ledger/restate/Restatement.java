package dev.towerbook.ledger.restate;

import dev.towerbook.money.Sums;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The bridge from the published pack of a month to this run's. A change of amount and one of rate
 * are distinguished: (a − b) · new rate + b · (new rate − old rate), which is exact.
 *
 * @param revision 1 for the first pack of a month
 * @param moves sorted; none is zero
 * @param figures what readers were told otherwise beside this money
 * @param former SHA-256 of the manifest of the pack that this run's is compared with, of the same
 *     month or the newest one; empty for the first pack of a folder
 */
public record Restatement(
    int revision, List<Move> moves, FigureRestatement figures, Optional<String> former) {

  /** The first pack of a month restates nothing. */
  public static final Restatement FIRST = new Restatement(1, List.of(), FigureRestatement.NONE);

  /** Compared with no pack. */
  public Restatement(int revision, List<Move> moves, FigureRestatement figures) {
    this(revision, moves, figures, Optional.empty());
  }

  public Restatement {
    if (revision < 1) {
      throw new IllegalArgumentException("revision " + revision);
    }
    moves = moves.stream().sorted(Move.ORDER).toList();
  }

  /** The same with what readers were told otherwise beside money. */
  public Restatement with(FigureRestatement reported) {
    return new Restatement(revision, moves, reported, former);
  }

  /** The same, compared with a pack. */
  public Restatement comparedWith(Optional<String> manifest) {
    return new Restatement(revision, moves, figures, manifest);
  }

  /**
   * Compares two packs of the same month.
   *
   * @param revision of this run's pack
   */
  public static Restatement of(int revision, LedgerSnapshot published, LedgerSnapshot current) {
    List<Move> moves = new ArrayList<>();
    TreeSet<String> ids = new TreeSet<>(published.applications().keySet());
    ids.addAll(current.applications().keySet());
    List<Move> ledger = ledger(published, current);
    Map<String, List<Move>> bySubject =
        ledger.stream().collect(Collectors.groupingBy(Move::subject));
    for (String id : ids) {
      List<Move> direct =
          bySubject.getOrDefault("application " + id, List.of()).stream()
              .map(move -> at(Move.Level.APPLICATION, id, move))
              .toList();
      moves.addAll(direct);
      BigDecimal rest = cost(current, id).subtract(cost(published, id)).subtract(sum(direct));
      if (rest.signum() != 0) {
        moves.add(new Move(Move.Level.APPLICATION, id, RestatementCause.SHARED_COST, "", rest));
      }
    }
    moves.addAll(ledger);
    return new Restatement(revision, moves, FigureRestatement.NONE);
  }

  private static Move at(Move.Level level, String subject, Move move) {
    return new Move(level, subject, move.cause(), move.source(), move.amount());
  }

  private static BigDecimal cost(LedgerSnapshot snapshot, String application) {
    return snapshot.applications().getOrDefault(application, BigDecimal.ZERO);
  }

  private static List<Move> ledger(LedgerSnapshot published, LedgerSnapshot current) {
    SortedMap<Head, BigDecimal> sums = new TreeMap<>();
    List<SourceCost.Key> keys = new ArrayList<>(published.costs().keySet());
    current.costs().keySet().stream()
        .filter(key -> !published.costs().containsKey(key))
        .forEach(keys::add);
    for (SourceCost.Key key : keys) {
      Pair pair = Pair.of(key, published, current);
      RestatementCause cause = cause(pair, published, current);
      add(sums, key, cause, pair.byAmount());
      add(sums, key, whenRateMoves(cause), pair.byRate());
    }
    List<Move> moves = new ArrayList<>();
    sums.forEach(
        (head, amount) -> {
          if (amount.signum() != 0) {
            moves.add(new Move(Move.Level.LEDGER, head.subject, head.cause, head.source, amount));
          }
        });
    return moves;
  }

  private static void add(
      SortedMap<Head, BigDecimal> sums,
      SourceCost.Key key,
      RestatementCause cause,
      BigDecimal amount) {
    sums.merge(new Head(key.subject(), cause, key.source()), amount, BigDecimal::add);
  }

  private record Head(String subject, RestatementCause cause, String source)
      implements Comparable<Head> {
    @Override
    public int compareTo(Head other) {
      int bySubject = subject.compareTo(other.subject);
      int byCause = bySubject != 0 ? bySubject : cause.compareTo(other.cause);
      return byCause != 0 ? byCause : source.compareTo(other.source);
    }
  }

  /** The same cost before and now. */
  private record Pair(SourceCost before, SourceCost now) {
    static Pair of(SourceCost.Key key, LedgerSnapshot published, LedgerSnapshot current) {
      Optional<SourceCost> before = Optional.ofNullable(published.costs().get(key));
      Optional<SourceCost> now = Optional.ofNullable(current.costs().get(key));
      SourceCost known = before.or(() -> now).orElseThrow();
      return new Pair(
          before.orElseGet(() -> SourceCost.none(now.orElse(known))),
          now.orElseGet(() -> SourceCost.none(known)));
    }

    BigDecimal byAmount() {
      return now.amount().subtract(before.amount()).multiply(now.rate());
    }

    BigDecimal byRate() {
      return before.amount().multiply(now.rate().subtract(before.rate()));
    }

    boolean sameHours() {
      return now.hours().compareTo(before.hours()) == 0 && now.hours().signum() != 0;
    }
  }

  private static RestatementCause cause(
      Pair pair, LedgerSnapshot published, LedgerSnapshot current) {
    String source = pair.now.key().source();
    if (!published.has(source)) {
      return RestatementCause.NEW_SOURCE;
    }
    if (!current.has(source)) {
      return RestatementCause.SOURCE_WITHDRAWN;
    }
    if (current.hasSameBytes(source, published)) {
      return pair.sameHours() ? RestatementCause.RATE_CHANGED : RestatementCause.RULE_CHANGED;
    }
    return switch (pair.now.key().kind()) {
      case TIMESHEET -> RestatementCause.LATE_TIMESHEET;
      case INVOICE -> RestatementCause.INVOICE_CHANGED;
      default -> RestatementCause.PROVIDER_RESTATED;
    };
  }

  /** A source that comes or goes has no rate that could have changed. */
  private static RestatementCause whenRateMoves(RestatementCause cause) {
    return switch (cause) {
      case NEW_SOURCE, SOURCE_WITHDRAWN -> cause;
      default -> RestatementCause.RATE_CHANGED;
    };
  }

  /** Sum of moves. */
  public static BigDecimal sum(List<Move> moves) {
    return moves.stream().collect(Sums.of(Move::amount));
  }

  /** Moves of a level. */
  public List<Move> moves(Move.Level level) {
    return moves.stream().filter(move -> move.level() == level).toList();
  }

  /** Sums by cause of a level, causes without a sum excluded. */
  public SortedMap<RestatementCause, BigDecimal> byCause(Move.Level level) {
    SortedMap<RestatementCause, BigDecimal> sums = new TreeMap<>();
    moves(level).forEach(move -> sums.merge(move.cause(), move.amount(), BigDecimal::add));
    return sums;
  }

  /** True if this is not the first pack of the month. */
  public boolean isRevised() {
    return revision > 1;
  }
}
