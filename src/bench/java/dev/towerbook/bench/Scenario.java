package dev.towerbook.bench;

import static java.util.Objects.requireNonNull;

import dev.towerbook.sample.company.BillStyle.Compression;
import dev.towerbook.sample.company.BillStyle.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Who runs on what.
 *
 * @param rules how many rules the shelf has beside those of the sample company
 */
record Scenario(Input input, int rules, List<Contender> contenders) {

  /** Rules of every scenario that is not about rules. */
  static final int RULES = 1000;

  /** Bill lines of every scenario that is not about size. */
  static final long LINES = 1_000_000;

  /** Storing each line takes long: the plain way runs on small inputs only. */
  private static final long PLAIN_WAY_LINES_MAX = 100_000;

  Scenario {
    requireNonNull(input, "input");
    contenders = List.copyOf(contenders);
  }

  /** Short name, for {@code --only} and the tables. */
  String name() {
    String size =
        input.lines() % LINES == 0
            ? input.lines() / LINES + "M"
            : String.format(Locale.ROOT, "%.1fM", input.lines() / 1e6);
    String form = input.compression() == Compression.NONE ? "" : "-gz";
    String tags = input.tags() == Tags.WIDE ? "-wide" : "";
    return size + form + tags + (rules == RULES ? "" : "-rules" + rules);
  }

  /** All scenarios for these sizes. */
  static List<Scenario> all(List<Long> sizes) {
    List<Scenario> all = new ArrayList<>();
    for (long lines : sizes) {
      all.add(plain(lines));
    }
    for (long lines : sizes) {
      if (lines >= LINES) {
        Input wide = new Input(lines, Tags.WIDE, Compression.NONE);
        Input gzip = new Input(lines, Tags.NARROW, Compression.ALL);
        all.add(
            new Scenario(
                wide, RULES, List.of(Contender.SCAN, Contender.TOWERBOOK, Contender.DUCKDB)));
        all.add(
            new Scenario(
                gzip, RULES, List.of(Contender.NEWLINES, Contender.TOWERBOOK, Contender.DUCKDB)));
      }
    }
    Input wide = new Input(LINES, Tags.WIDE, Compression.NONE);
    for (int rules : List.of(100, 10_000)) {
      all.add(new Scenario(wide, rules, List.of(Contender.TOWERBOOK, Contender.DUCKDB)));
    }
    return all;
  }

  private static Scenario plain(long lines) {
    List<Contender> contenders =
        new ArrayList<>(
            List.of(
                Contender.NEWLINES,
                Contender.SCAN,
                Contender.TOWERBOOK,
                Contender.DUCKDB,
                Contender.DUCKDB_BARE));
    if (lines <= PLAIN_WAY_LINES_MAX) {
      contenders.add(Contender.SPRING_BATCH);
    }
    return new Scenario(new Input(lines, Tags.NARROW, Compression.NONE), RULES, contenders);
  }
}
