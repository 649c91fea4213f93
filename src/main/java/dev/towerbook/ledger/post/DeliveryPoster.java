package dev.towerbook.ledger.post;

import dev.towerbook.intake.bill.BillParts;
import dev.towerbook.intake.bill.BillReader;
import dev.towerbook.intake.bill.part.BillPart;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.ledger.PostedDelivery;
import dev.towerbook.ledger.fold.Exclusions;
import dev.towerbook.ledger.fold.FarMonths;
import dev.towerbook.mapping.Mappings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Reads, maps and folds source files on several threads and hands them out one by one, in the given
 * order: the order of completion never shows. A few files are read ahead, so that memory does not
 * grow with the number of files.
 */
public final class DeliveryPoster implements Iterator<PostedDelivery>, AutoCloseable {

  private final PostingRules rules;
  private final int workers;
  private final ExecutorService threads;
  private final Iterator<SourceFile> files;
  private final Queue<Pending> pending = new ArrayDeque<>();
  private final Queue<BillMemory> memories = new ConcurrentLinkedQueue<>();
  private final BillReader reader;
  private final Map<String, Exclusions> exclusions;

  /** A file whose parts are being read. */
  private record Pending(List<Future<Object>> parts, Joiner joiner) {}

  /** Puts the parts of a file together. */
  @FunctionalInterface
  private interface Joiner {
    PostedDelivery join(List<Object> parts);
  }

  /**
   * @param workers threads, 1 or more
   * @param reader of bills
   */
  public DeliveryPoster(Mappings mappings, List<SourceFile> files, int workers, BillReader reader) {
    this(mappings, files, workers, reader, Map.of());
  }

  /**
   * @param exclusions by name of the file: rows that count in another one
   */
  public DeliveryPoster(
      Mappings mappings,
      List<SourceFile> files,
      int workers,
      BillReader reader,
      Map<String, Exclusions> exclusions) {
    this.exclusions = Map.copyOf(exclusions);
    this.rules = new PostingRules(mappings);
    this.files = files.iterator();
    this.workers = workers;
    this.reader = reader;
    this.threads = Executors.newFixedThreadPool(workers);
  }

  @Override
  public boolean hasNext() {
    return !pending.isEmpty() || files.hasNext();
  }

  @Override
  public PostedDelivery next() {
    while (pending.size() <= workers && files.hasNext()) {
      pending.add(submit(files.next()));
    }
    Pending first = pending.poll();
    if (first == null) {
      throw new NoSuchElementException("all files are posted");
    }
    return first.joiner().join(first.parts().stream().map(DeliveryPoster::get).toList());
  }

  private Pending submit(SourceFile file) {
    return switch (file.kind()) {
      case BILL -> submitBill(file);
      case TIMESHEET -> submitWhole(() -> near(file, p -> new TimesheetPoster(p).post()));
      case INVOICE -> submitWhole(() -> near(file, p -> new InvoicePoster(p).post()));
      case USAGE -> submitWhole(() -> near(file, p -> new UsagePoster(p).post()));
      case COMMITMENT -> submitWhole(() -> new CommitmentPoster(file, rules).post());
      case INVOICE_DETAIL -> submitWhole(() -> new InvoiceDetailPoster(file, rules).post());
      case BILLING_PERIOD -> submitWhole(() -> new BillingPeriodPoster(file, rules).post());
      case REFERENCE -> throw new IllegalArgumentException("holds nothing to post: " + file.name());
    };
  }

  /** Posts a file, and once more without the months that are far from its others, if there are. */
  private PostedDelivery near(SourceFile file, Function<DatasetPoster, PostedDelivery> post) {
    Exclusions left = left(file);
    PostedDelivery all = post.apply(new DatasetPoster(file, rules, left, Set.of()));
    Set<YearMonth> far = FarMonths.of(all.days(), FarMonths.YEAR);
    return far.isEmpty() ? all : post.apply(new DatasetPoster(file, rules, left, far));
  }

  private Exclusions left(SourceFile file) {
    return exclusions.getOrDefault(file.name(), Exclusions.NONE);
  }

  private Pending submitBill(SourceFile file) {
    BillPoster posting = new BillPoster(file, rules, reader, left(file));
    List<Future<Object>> parts = new ArrayList<>();
    try {
      List<BillPart> all =
          left(file).isByLine() ? List.of(BillPart.whole(file)) : new BillParts().of(file, workers);
      for (BillPart part : all) {
        parts.add(threads.submit(() -> read(posting, part)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Pending(
        parts,
        results ->
            posting.posted(results.stream().map(BillPoster.FoldedPart.class::cast).toList()));
  }

  /** Reads a part with what an earlier part has taught, if that one's memory is free. */
  private BillPoster.FoldedPart read(BillPoster posting, BillPart part) {
    BillMemory free = memories.poll();
    BillMemory memory = free == null ? rules.newMemory() : free;
    BillPoster.FoldedPart folded = posting.read(part, memory);
    memories.add(memory);
    return folded;
  }

  private Pending submitWhole(Callable<Object> task) {
    return new Pending(
        List.of(threads.submit(task)), results -> (PostedDelivery) results.getFirst());
  }

  private static Object get(Future<Object> part) {
    try {
      return part.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("reading was interrupted");
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
