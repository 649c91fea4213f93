package dev.towerbook.store.packed;

import dev.towerbook.ledger.tuple.ResourceCounts;
import dev.towerbook.ledger.tuple.ResourceGroup;
import dev.towerbook.ledger.tuple.ResourceTable;
import dev.towerbook.mapping.Classification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/** The resources of a month: groups, sets of groups, then each resource with its set. */
final class PackedResources {

  private static final int LOW = Integer.BYTES;

  private PackedResources() {}

  static void write(
      ResourceCounts counts, YearMonth month, PackedOut out, ToLongFunction<Classification> placeId)
      throws IOException {
    ResourceTable table = counts.table(month);
    out.number(table.sampled());
    List<ResourceGroup> groups = counts.groups();
    out.number(groups.size());
    for (ResourceGroup group : groups) {
      out.text(group.account());
      out.text(group.tags());
      out.number(placeId.applyAsLong(group.place()));
    }
    out.number(table.setCount());
    for (int set = 0; set < table.setCount(); set++) {
      int[] of = table.groups(set);
      out.number(of.length);
      for (int group : of) {
        out.number(group);
      }
    }
    out.number(table.size());
    table.forEach(
        (high, low, set) -> {
          try {
            out.number(set);
            out.bytes(high, Long.BYTES);
            out.bytes(low, LOW);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** Adds what was written to other resources of the month. */
  static void read(
      ResourceCounts counts, YearMonth month, PackedIn in, LongFunction<Classification> place)
      throws IOException {
    ResourceTable table = counts.table(month);
    table.sample(in.count());
    int[] groups = new int[in.count()];
    for (int i = 0; i < groups.length; i++) {
      groups[i] =
          counts.group(new ResourceGroup(month, in.text(), in.text(), place.apply(in.number())));
    }
    int[] sets = new int[in.count()];
    for (int i = 0; i < sets.length; i++) {
      int[] of = new int[in.count()];
      for (int k = 0; k < of.length; k++) {
        of[k] = groups[in.count()];
      }
      sets[i] = counts.set(of);
    }
    long size = in.number();
    for (long i = 0; i < size; i++) {
      int set = sets[in.count()];
      table.add(in.bytes(Long.BYTES), (int) in.bytes(LOW), set);
    }
  }
}
