package dev.towerbook.ledger;

import dev.towerbook.intake.SourceFile;
import dev.towerbook.intake.bill.BillPart;
import dev.towerbook.intake.bill.BillParts;
import dev.towerbook.intake.bill.BillReader;
import dev.towerbook.intake.bill.ChargeSink;
import dev.towerbook.intake.bill.ControlTotal;
import dev.towerbook.intake.bill.CostMeasure;
import dev.towerbook.intake.bill.PartReport;
import dev.towerbook.intake.bill.SetAsideRow;
import dev.towerbook.intake.bill.SetAsideTotal;
import dev.towerbook.money.Money;
import dev.towerbook.money.MoneyBag;
import dev.towerbook.table.InputRefused;
import dev.towerbook.table.Place;
import dev.towerbook.table.Problem;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** A bill → balances: its parts are read on any threads, and put together here in file order. */
final class BillPosting {

  private final SourceFile file;
  private final PostingRules rules;
  private final BillReader reader;
  private final Exclusions exclusions;

  BillPosting(SourceFile file, PostingRules rules, BillReader reader, Exclusions exclusions) {
    this.file = file;
    this.rules = rules;
    this.reader = reader;
    this.exclusions = exclusions;
  }

  /** One part, read, mapped and folded. */
  record FoldedPart(PartReport report, Fold fold) {}

  FoldedPart read(BillPart part, BillMemory memory) {
    memory.tidy();
    BillFold fold = new BillFold(rules, file, memory);
    ChargeSink sink =
        exclusions.isEmpty() ? fold : new CountedCharges(file.name(), fold, exclusions);
    PartReport report = reader.read(part, memory.dictionaries(), sink);
    return new FoldedPart(report, fold.fold());
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
      return posted(List.of(read(BillPart.whole(file), rules.newMemory())));
    }
    PartReport report = PartReport.merged(reports);
    if (report.isRefused()) {
      throw new InputRefused(report.allProblems());
    }
    Fold fold = new Fold();
    parts.forEach(part -> fold.addAll(part.fold()));
    List<SourceProblem> problems = problems(report, fold.renamings().notes(file.name()));
    DeliveryFacts facts = facts(report);
    SetAsideLimit limit = new SetAsideLimit(facts, problems, rules.mappings().settings());
    limit.checkRows();
    limit.checkValue(accepted(report), setAside(report));
    return BillFarRows.without(
        new PostedDelivery(
            facts,
            fold.balances(file.name()),
            totals(report),
            days(report),
            fold.use(),
            List.of(),
            List.of(),
            fold.excluded().all(),
            problems));
  }

  /** Without signs, as what is left out: credits make no file smaller. */
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
    for (SetAsideTotal total : report.setAside()) {
      bag = bag.plus(new Money(total.currency(), total.gross()));
    }
    return bag;
  }

  private DeliveryFacts facts(PartReport report) {
    return new DeliveryFacts(
        file.name(),
        file.source(),
        file.kind().word(),
        file.format().id(),
        file.version(),
        file.bytes().sha256(),
        rules.mappings().rulesHash(),
        file.bytes().size(),
        report.lines().physical(),
        report.rows(),
        report.rowsSetAside(),
        report.rowsLeftOut(),
        report.lastChargeDay(),
        file.origin(),
        exclusions.overlap());
  }

  private static List<SourceProblem> problems(PartReport report, List<Problem> notes) {
    Map<Place, String> rawByPlace = new HashMap<>();
    for (SetAsideRow row : report.setAsideRows()) {
      rawByPlace.put(Place.line(row.place().file(), row.place().line()), row.raw());
    }
    return Stream.concat(notes.stream(), report.allProblems().stream())
        .map(
            problem -> {
              Place line = Place.line(problem.place().file(), problem.place().line());
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
                        currencyOf(of.key().currency()),
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
        currencyOf(control.key().currency()),
        month(control.key().billingMonth()),
        month(control.key().chargeMonth()),
        control.rows(),
        control.cost(CostMeasure.BILLED).sum(),
        control.cost(CostMeasure.EFFECTIVE).sum());
  }

  /** Billing currency of a charge; "no currency" where the file names none. */
  static String currencyOf(String cell) {
    return cell.isEmpty() ? Money.NO_CURRENCY : cell.toUpperCase(Locale.ROOT);
  }

  private static YearMonth month(int yearMonth) {
    return YearMonth.of(yearMonth / 100, yearMonth % 100);
  }
}
