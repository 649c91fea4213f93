package dev.towerbook.ledger.post;

import dev.towerbook.intake.dataset.ContractCommitment;
import dev.towerbook.intake.problem.RowProblem;
import dev.towerbook.intake.row.RowsRead;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.ledger.ChargeDetail;
import dev.towerbook.ledger.DeliveryFacts;
import dev.towerbook.ledger.PostedDelivery;
import dev.towerbook.ledger.RejectedSum;
import dev.towerbook.ledger.SourceProblem;
import dev.towerbook.ledger.SourceTotal;
import dev.towerbook.ledger.UsageTotal;
import dev.towerbook.ledger.day.DayCost;
import dev.towerbook.ledger.day.DayKey;
import dev.towerbook.ledger.day.Exclusion;
import dev.towerbook.ledger.fold.ExcludedSums;
import dev.towerbook.ledger.fold.Exclusions;
import dev.towerbook.ledger.fold.FarMonths;
import dev.towerbook.ledger.fold.Fold;
import dev.towerbook.ledger.fold.NormalizedNames;
import dev.towerbook.ledger.fold.WorthTally;
import dev.towerbook.mapping.NormalizedName;
import dev.towerbook.table.InputRefused;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import dev.towerbook.table.SourceLocation;
import dev.towerbook.table.problem.ProblemText;
import dev.towerbook.table.problem.ProblemWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the monthly costs of timesheets, invoices, counts and commitments have in common. Not
 * thread-safe.
 */
final class DatasetPoster {

  private final SourceFile file;
  private final PostingRules rules;
  private final Set<YearMonth> far;
  private final Exclusions exclusions;
  private final ExcludedSums excluded = new ExcludedSums();
  private final List<Problem> problems = new ArrayList<>();
  private final NormalizedNames normalizedNames = new NormalizedNames();
  private final WorthTally worth = new WorthTally();
  private final SortedMap<DayKey, DayCost> days = new TreeMap<>();
  private long rows;
  // Rows of the file of which is known what became of them, against a count of its own.
  private long followed;
  private long counted;
  private long lastLine;
  private long left;
  private Optional<LocalDate> lastDay = Optional.empty();

  DatasetPoster(SourceFile file, PostingRules rules) {
    this(file, rules, Exclusions.NONE, Set.of());
  }

  /**
   * @param far months of which no row is booked, see {@link FarMonths}
   */
  DatasetPoster(SourceFile file, PostingRules rules, Exclusions exclusions, Set<YearMonth> far) {
    this.file = file;
    this.rules = rules;
    this.exclusions = exclusions;
    this.far = far;
  }

  /**
   * False if what the file holds together became longer than the book keeps: the row is then
   * rejected, and the others stay.
   *
   * @param amount of the row, in the unit
   */
  boolean fits(SourceLocation place, String unit, BigDecimal amount) {
    Optional<String> excess = worth.accept(unit, amount);
    excess.ifPresent(
        cause -> setAside(of(RowProblem.SUM.with(cause)), place, amount.toPlainString()));
    return excess.isEmpty();
  }

  /** Notes what a row that is excluded is worth. */
  void rejects(String unit, BigDecimal amount) {
    worth.reject(unit, amount);
  }

  /** True if a row is dated far from all others; it is then rejected with what it holds. */
  boolean isFar(LocalDate date, SourceLocation place, String what) {
    boolean isFar = far.contains(YearMonth.from(date));
    if (isFar) {
      setAside(of(RowProblem.FAR_DATE.with(what)), place, date.toString());
    }
    return isFar;
  }

  PostingRules rules() {
    return rules;
  }

  SourceFile file() {
    return file;
  }

  /** Counts an accepted row; several monthly costs of it come one after the other. */
  void accept(SourceLocation row, LocalDate day) {
    rows++;
    follow(row);
    if (lastDay.isEmpty() || day.isAfter(lastDay.get())) {
      lastDay = Optional.of(day);
    }
  }

  /**
   * Notes what a good row has of a day.
   *
   * @return false if the row counts in another file: then nothing of it may be posted
   */
  boolean counts(SourceLocation row, DayCost day) {
    Optional<Exclusion> exclusion = exclusions.of(row.line());
    exclusion.ifPresent(
        because -> {
          left++;
          follow(row);
          excluded.add(day.excluded(because));
        });
    days.merge(day.key(), exclusion.isEmpty() ? day : day.leftOut(), DayCost::plus);
    return exclusion.isEmpty();
  }

  /** Counts an accepted row that is about no day. */
  void accept() {
    accept(1);
  }

  /** Counts good rows of a file without days. */
  void accept(long more) {
    rows += more;
    followed += more;
  }

  private void follow(SourceLocation row) {
    if (row.line() != lastLine) {
      followed++;
      lastLine = row.line();
    }
  }

  /**
   * Counts an accepted row whose values may stand for others; several monthly costs of it count
   * once.
   */
  void renamed(List<NormalizedName> of, SourceLocation row) {
    normalizedNames.addRow(of, row);
  }

  /** Notes what the reader found. */
  void found(RowsRead read) {
    problems.addAll(read.problems());
    worth.reject(read.rejected());
    followed += read.apart() + rejected(read.problems());
    counted = read.counted();
  }

  private static long rejected(List<Problem> problems) {
    return problems.stream().filter(p -> p.severity() == Severity.REJECTED).count();
  }

  private ProblemText of(ProblemWords words) {
    return RowProblem.of(file.kind(), words);
  }

  /** Notes a row that is excluded. */
  void setAside(ProblemWords words, SourceLocation place, String value) {
    problems.add(new Problem(words, Severity.REJECTED, place, value));
    follow(place);
  }

  /** Commitments, of which nothing is cost. */
  PostedDelivery posted(List<ContractCommitment> commitments) {
    return posted(new Fold(), List.of(), List.of(), commitments);
  }

  PostedDelivery posted(Fold fold, List<SourceTotal> totals, List<UsageTotal> usage) {
    return posted(fold, totals, usage, List.of());
  }

  private PostedDelivery posted(
      Fold fold,
      List<SourceTotal> totals,
      List<UsageTotal> usage,
      List<ContractCommitment> commitments) {
    refuseOnErrors();
    DeliveryFacts facts = facts(rejected(problems));
    refuseIfChanged();
    problems.addAll(normalizedNames.notes(file.name()));
    problems.sort(Comparator.comparingLong(problem -> problem.place().line()));
    List<SourceProblem> found =
        problems.stream().map(problem -> new SourceProblem(problem, "")).toList();
    List<RejectedSum> sums = worth.sums(file.name());
    new RejectionLimit(facts, found, rules.mappings().settings()).check(sums);
    return new PostedDelivery(
        facts,
        fold.entries(file.name()),
        totals,
        List.copyOf(days.values()),
        List.of(),
        List.of(),
        usage,
        commitments,
        excluded.all(),
        sums,
        found,
        Optional.empty(),
        ChargeDetail.NONE);
  }

  private DeliveryFacts facts(long rejected) {
    return new DeliveryFacts(
        file.name(),
        file.source(),
        file.kind(),
        file.format().id(),
        file.version(),
        file.bytes().sha256(),
        rules.mappings().rulesHash(),
        file.bytes().size(),
        rows + left + rejected + file.header().lines(),
        rows,
        rejected,
        left,
        lastDay,
        file.origin(),
        exclusions.overlap());
  }

  /**
   * A row that is neither posted, rejected nor excluded for a stated reason would be lost.
   *
   * @throws InputRefused with everything that was found, if an error is among it
   */
  private void refuseOnErrors() {
    boolean errors = problems.stream().anyMatch(p -> p.severity() == Severity.ERROR);
    if (!errors && followed != counted) {
      problems.add(
          new Problem(
              of(RowProblem.COUNT.with(counted, followed)),
              Severity.ERROR,
              SourceLocation.file(file.name())));
      errors = true;
    }
    if (errors) {
      throw new InputRefused(problems);
    }
  }

  private void refuseIfChanged() {
    try {
      // Small enough to be read once more: no time stamp has to be believed.
      if (file.hasChanged() || file.hasOtherBytes()) {
        throw new InputRefused(
            new Problem(of(RowProblem.CHANGED), Severity.ERROR, SourceLocation.file(file.name())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
