package dev.towerbook.ledger.post;

import static dev.towerbook.ledger.problem.LedgerProblem.TUPLE_FIELD_FOLDED;

import dev.towerbook.intake.bill.BillParts;
import dev.towerbook.intake.bill.BillReader;
import dev.towerbook.intake.bill.ChargeSink;
import dev.towerbook.intake.bill.PartReport;
import dev.towerbook.intake.bill.column.CostMeasure;
import dev.towerbook.intake.bill.part.BillPart;
import dev.towerbook.intake.bill.problem.RejectedRow;
import dev.towerbook.intake.bill.problem.RejectedTotal;
import dev.towerbook.intake.bill.total.ControlTotal;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.ledger.ChargeDetail;
import dev.towerbook.ledger.DeliveryFacts;
import dev.towerbook.ledger.PostedDelivery;
import dev.towerbook.ledger.RejectedSum;
import dev.towerbook.ledger.SourceProblem;
import dev.towerbook.ledger.SourceTotal;
import dev.towerbook.ledger.day.DayCost;
import dev.towerbook.ledger.day.DayKey;
import dev.towerbook.ledger.fold.Exclusions;
import dev.towerbook.ledger.fold.Fold;
import dev.towerbook.ledger.fold.KeptColumns;
import dev.towerbook.ledger.tuple.ChargeTuples;
import dev.towerbook.ledger.tuple.ResourceCounts;
import dev.towerbook.money.Money;
import dev.towerbook.money.MoneyBag;
import dev.towerbook.table.Decimals;
import dev.towerbook.table.InputRefused;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import dev.towerbook.table.SourceLocation;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A bill → ledger entries: its parts are read on any threads, and put together here in file order.
 */
final class BillPoster {

  private final SourceFile file;
  private final PostingRules rules;
  private final BillReader reader;
  private final Exclusions exclusions;
  private final ResourceCounts resources = new ResourceCounts();

  BillPoster(SourceFile file, PostingRules rules, BillReader reader, Exclusions exclusions) {
    this.file = file;
    this.rules = rules;
    this.reader = reader;
    this.exclusions = exclusions;
  }

  /** One part, read, mapped and folded. */
  record FoldedPart(PartReport report, Fold fold) {}

  FoldedPart read(BillPart part, BillMemory memory) {
    memory.tidy();
    BillFold fold = new BillFold(rules, file, memory, resources);
    PartReport report = reader.read(part, memory.dictionaries(), sink(fold));
    return new FoldedPart(report, fold.done());
  }

  private ChargeSink sink(BillFold fold) {
    return exclusions.isEmpty() ? fold : new CountedCharges(file.name(), fold, exclusions);
  }

  /**
   * Puts the parts together.
   *
   * @throws InputRefused if the file is damaged or has too many unreadable rows
   */
  PostedDelivery posted(List<FoldedPart> parts) {
    List<PartReport> reports = parts.stream().map(FoldedPart::report).toList();
    if (!BillParts.areProven(reports)) {
      // A newline inside quotes was taken for a row's end: the whole file, on one thread.
      BillPoster again = new BillPoster(file, rules, reader, exclusions);
      return again.posted(List.of(again.read(BillPart.whole(file), rules.newMemory())));
    }
    PartReport report = PartReport.merged(reports);
    if (report.isRefused()) {
      throw new InputRefused(report.allProblems());
    }
    Fold fold = new Fold();
    parts.forEach(part -> fold.addAll(part.fold()));
    PostedDelivery posted = posted(report, fold, rejected(report), resources);
    RejectionLimit limit =
        new RejectionLimit(posted.facts(), posted.problems(), rules.mappings().settings());
    limit.checkRows();
    limit.checkValue(accepted(report), setAside(report));
    return BillMisfits.of(posted).map(misfits -> without(misfits, posted)).orElse(posted);
  }

  /** Reads the file once more, without the charges that only the whole file shows to be wrong. */
  private PostedDelivery without(BillMisfits misfits, PostedDelivery first) {
    BillMemory memory = rules.newMemory();
    ResourceCounts left = new ResourceCounts();
    BillFold fold = new BillFold(rules, file, memory, left);
    PartReport report = reader.readJudged(file, memory.dictionaries(), sink(fold), misfits);
    if (report.isRefused()) {
      throw new InputRefused(report.allProblems());
    }
    Fold whole = new Fold();
    whole.addAll(fold.done());
    PostedDelivery rest = posted(report, whole, first.rejected(), left);
    List<SourceProblem> problems =
        Stream.concat(rest.problems().stream(), misfits.notes(first).stream()).toList();
    return rest.withProblems(problems).endingOnOwnDay();
  }

  private PostedDelivery posted(
      PartReport report, Fold fold, List<RejectedSum> rejected, ResourceCounts counted) {
    return new PostedDelivery(
        facts(report),
        fold.entries(file.name()),
        totals(report),
        days(report),
        fold.use(),
        fold.subAccounts().of(file.name()),
        List.of(),
        List.of(),
        fold.excluded().all(),
        rejected,
        problems(report, notes(fold)),
        Optional.empty(),
        new ChargeDetail(fold.tuples(), Optional.of(counted)));
  }

  private List<Problem> notes(Fold fold) {
    List<Problem> notes = new ArrayList<>(fold.normalizedNames().notes(file.name()));
    SourceLocation whole = SourceLocation.file(file.name());
    for (String field : fold.tuples().map(ChargeTuples::folded).orElseGet(TreeSet::new)) {
      notes.add(new Problem(TUPLE_FIELD_FOLDED.with(field), Severity.WARNING, whole));
    }
    return notes;
  }

  private List<RejectedSum> rejected(PartReport report) {
    MoneyBag accepted = accepted(report);
    MoneyBag rejected = setAside(report);
    SortedSet<String> currencies = new TreeSet<>(accepted.amounts().keySet());
    currencies.addAll(rejected.amounts().keySet());
    return currencies.stream()
        .map(
            currency ->
                new RejectedSum(
                    file.name(),
                    currency,
                    report.rejected().stream()
                        .filter(total -> total.currency().equals(currency))
                        .mapToLong(RejectedTotal::readable)
                        .sum(),
                    rejected.in(currency).amount().abs(),
                    accepted.in(currency).amount().abs()))
        .filter(sum -> Decimals.excess(sum.accepted()).isEmpty())
        .filter(sum -> Decimals.excess(sum.rejected()).isEmpty())
        .toList();
  }

  /** Without signs, as what is excluded: credits make no file smaller. */
  private static MoneyBag accepted(PartReport report) {
    MoneyBag bag = MoneyBag.empty();
    for (ControlTotal control : report.control()) {
      BigDecimal billed = control.cost(CostMeasure.BILLED).sum();
      bag = bag.plus(new Money(control.key().currency(), billed.abs()));
    }
    return bag;
  }

  private static MoneyBag setAside(PartReport report) {
    MoneyBag bag = MoneyBag.empty();
    for (RejectedTotal total : report.rejected()) {
      bag = bag.plus(new Money(total.currency(), total.gross()));
    }
    return bag;
  }

  private DeliveryFacts facts(PartReport report) {
    return new DeliveryFacts(
        file.name(),
        file.source(),
        file.kind(),
        file.format().id(),
        file.version(),
        file.bytes().sha256(),
        rules.mappings().rulesHash(),
        file.bytes().size(),
        report.lines().physical(),
        report.rows(),
        report.rowsRejected(),
        report.rowsExcluded(),
        report.lastChargeDay(),
        file.origin(),
        exclusions.overlap());
  }

  private static List<SourceProblem> problems(PartReport report, List<Problem> notes) {
    Map<SourceLocation, String> rawByPlace = new HashMap<>();
    for (RejectedRow row : report.rejectedRows()) {
      rawByPlace.put(SourceLocation.line(row.place().file(), row.place().line()), row.raw());
    }
    return Stream.concat(notes.stream(), report.allProblems().stream())
        .map(
            problem -> {
              SourceLocation line =
                  SourceLocation.line(problem.place().file(), problem.place().line());
              return new SourceProblem(problem, rawByPlace.getOrDefault(line, ""));
            })
        .toList();
  }

  private List<SourceTotal> totals(PartReport report) {
    return report.control().stream().map(this::total).toList();
  }

  private List<DayCost> days(PartReport report) {
    return report.days().stream()
        .map(
            of ->
                new DayCost(
                    file.name(),
                    new DayKey(
                        of.key().account(),
                        KeptColumns.currencyOf(of.key().currency()),
                        month(of.key().billingMonth()),
                        of.key().day()),
                    of.lastDay(),
                    of.rows(),
                    of.left(),
                    of.billed(),
                    of.effective(),
                    BigDecimal.ZERO))
        .toList();
  }

  private SourceTotal total(ControlTotal control) {
    return new SourceTotal(
        file.name(),
        control.key().billingAccount(),
        control.key().invoiceId(),
        KeptColumns.currencyOf(control.key().currency()),
        month(control.key().billingMonth()),
        month(control.key().chargeMonth()),
        control.rows(),
        control.cost(CostMeasure.BILLED).sum(),
        control.cost(CostMeasure.EFFECTIVE).sum());
  }

  private static YearMonth month(int yearMonth) {
    return YearMonth.of(yearMonth / 100, yearMonth % 100);
  }
}
