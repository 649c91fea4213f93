package dev.towerbook.job.step;

import dev.towerbook.assess.SourceData;
import dev.towerbook.intake.bill.BillReader;
import dev.towerbook.intake.dataset.ExpectedTotal;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.ledger.PostedDelivery;
import dev.towerbook.ledger.day.DayCost;
import dev.towerbook.ledger.overlap.OverlapPlan;
import dev.towerbook.ledger.overlap.OverlapProblems;
import dev.towerbook.ledger.post.DeliveryPoster;
import dev.towerbook.ledger.post.RunLimit;
import dev.towerbook.ledger.restate.IntakePlan;
import dev.towerbook.ledger.restate.Withdrawals;
import dev.towerbook.mapping.catalogue.CompanySettings;
import dev.towerbook.store.Book;
import dev.towerbook.store.rows.Views;
import dev.towerbook.table.InputRefused;
import dev.towerbook.table.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Source files → ledger entries, one file a transaction. The run starts from what is published; a
 * file that is published with the same bytes and rules is not read again, one that a refused or
 * killed run has read neither; one that is gone from the input does not count any more. So what
 * counts always equals the input, and what is published stays until the pack is.
 */
public final class IntakeStep implements Tasklet, AutoCloseable {

  /**
   * @param plan what this run read and withdrew
   * @param sources what the book knows of all files that count
   * @param invoices what the Invoice Detail files that were read say, by name of the file
   * @param problems of the book as a whole
   */
  record Result(
      IntakePlan plan,
      SourceData sources,
      Map<String, List<ExpectedTotal>> invoices,
      List<Problem> problems) {}

  private final RunContext run;
  private final Book book;
  private Optional<Work> work = Optional.empty();

  /** What is left to do, and what was done. */
  private static final class Work {
    private final IntakePlan plan;
    private DeliveryPoster poster;
    private boolean compared;
    // Until a file is posted again.
    private Optional<List<DayCost>> days = Optional.empty();
    private final Withdrawals.View before;
    private final long start = System.nanoTime();
    private final int unchanged;
    private long bytesTotal;
    private long bytes;
    private long rows;
    private long rejected;
    private int files;
    private final List<Problem> refused = new ArrayList<>();
    private final Map<String, List<ExpectedTotal>> invoices = new HashMap<>();

    Work(
        IntakePlan plan,
        DeliveryPoster poster,
        Withdrawals.View before,
        int unchanged,
        long bytesTotal) {
      this.plan = plan;
      this.poster = poster;
      this.before = before;
      this.unchanged = unchanged;
      this.bytesTotal = bytesTotal;
    }
  }

  public IntakeStep(RunContext run, Book book) {
    this.run = run;
    this.book = book;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    if (work.isEmpty()) {
      work = Optional.of(plan());
      return RepeatStatus.CONTINUABLE;
    }
    Work now = work.get();
    book.checkpoint();
    if (now.poster.hasNext()) {
      load(now);
      return RepeatStatus.CONTINUABLE;
    }
    endReading(now);
    if (!now.compared) {
      compare(now);
      return RepeatStatus.CONTINUABLE;
    }
    run.intake().give(result(now));
    run.console().step("intake", summary(now), System.nanoTime() - now.start);
    work = Optional.empty();
    return RepeatStatus.FINISHED;
  }

  private static void endReading(Work now) {
    now.poster.close();
    if (!now.refused.isEmpty()) {
      throw new InputRefused(now.refused);
    }
  }

  private Result result(Work now) {
    SourceData data = new BookLedger(book).sources();
    new RunLimit(data.deliveries().values(), book.rejectedSums(), settings()).check();
    List<Problem> problems = new ArrayList<>(withdrawn(data, now));
    List<DayCost> days = now.days.orElseGet(book.use()::coveredDays);
    problems.addAll(
        OverlapProblems.of(data.excluded(), days, data.deliveries(), run.shelf().sources()));
    return new Result(now.plan, data, now.invoices, problems);
  }

  /** Ends the reading of a run that has failed. */
  @Override
  public void close() {
    work.ifPresent(now -> now.poster.close());
  }

  private List<Problem> withdrawn(SourceData data, Work now) {
    Withdrawals.View after =
        new Withdrawals.View(List.copyOf(data.deliveries().values()), data.totals(), List.of());
    Set<String> seen = new TreeSet<>();
    run.input().notes().forEach(note -> seen.add(note.name()));
    now.plan.notes().forEach(note -> seen.add(note.name()));
    return Withdrawals.of(now.before, after, seen);
  }

  private Work plan() {
    book.compare();
    Views views = book.views();
    Withdrawals.View before =
        new Withdrawals.View(views.lastCounted(), views.lastTotals(), views.lastCommitments());
    views.restore();
    String rules = run.shelf().mappings().rulesHash();
    IntakePlan plan = IntakePlan.of(run.input(), rules, views.published());
    plan.gone().forEach(views::withdraw);
    List<SourceFile> toRead =
        plan.toRead().stream().filter(file -> !isAdopted(file, rules, views)).toList();
    views.forgetCandidates();
    DeliveryPoster poster =
        new DeliveryPoster(run.shelf().mappings(), toRead, run.settings().workers(), reader());
    return new Work(
        plan,
        poster,
        before,
        run.input().files().size() - toRead.size(),
        toRead.stream().mapToLong(file -> file.bytes().size()).sum());
  }

  private static boolean isAdopted(SourceFile file, String rules, Views views) {
    return views.adopt(file.name(), file.bytes().sha256(), rules, file.origin());
  }

  /** Rows that stand in two files: the files of which some do not count are posted again. */
  private void compare(Work now) {
    now.compared = true;
    List<DayCost> days = book.use().coveredDays();
    OverlapPlan plan =
        OverlapPlan.of(
            run.input().files(), book.deliveries(), days, run.shelf().sources(), reader());
    plan.marks().forEach(book.overlaps()::compared);
    if (plan.again().isEmpty()) {
      now.days = Optional.of(days);
      return;
    }
    List<SourceFile> again =
        run.input().files().stream().filter(file -> plan.again().containsKey(file.name())).toList();
    now.bytesTotal += again.stream().mapToLong(file -> file.bytes().size()).sum();
    now.poster =
        new DeliveryPoster(
            run.shelf().mappings(), again, run.settings().workers(), reader(), plan.again());
  }

  private CompanySettings settings() {
    return run.shelf().mappings().settings();
  }

  private BillReader reader() {
    return new BillReader(run.settings().scanning());
  }

  /** Loads the next file; one that is refused ends the step only once all were looked at. */
  private void load(Work now) {
    PostedDelivery delivery;
    try {
      delivery = now.poster.next();
    } catch (InputRefused refused) {
      now.refused.addAll(refused.problems());
      return;
    }
    book.post(delivery);
    delivery.invoices().ifPresent(read -> now.invoices.put(delivery.facts().name(), read));
    now.bytes += delivery.facts().bytes();
    now.rows += delivery.facts().rows();
    now.rejected += delivery.facts().rejected();
    now.files++;
    run.console().progress("intake", now.bytes, now.bytesTotal);
  }

  private static String summary(Work now) {
    long nanos = System.nanoTime() - now.start;
    StringBuilder text = new StringBuilder();
    text.append(now.files).append(" files");
    if (now.unchanged > 0) {
      text.append(" (").append(now.unchanged).append(" unchanged)");
    }
    text.append(", ").append(Console.count(now.rows)).append(" rows, ");
    text.append(Console.bytes(now.bytes));
    if (now.rows > 0) {
      text.append(", ").append(Console.rate(now.rows, nanos));
    }
    if (now.rejected > 0) {
      text.append(", ").append(now.rejected).append(" rows rejected");
    }
    return text.toString();
  }
}
