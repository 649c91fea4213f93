package dev.towerbook.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An input folder of three months in which sources come, end, overlap and miss: bills by account,
 * timesheets and counters, in files of 5 to 30 rows. What lies in it is kept as plain lists beside
 * the files, for the model.
 */
public final class WalkedSources {

  public static final List<YearMonth> MONTHS =
      List.of(YearMonth.of(2026, 8), YearMonth.of(2026, 9), YearMonth.of(2026, 10));

  private static final String BILL_HEADER =
      "ResourceId,BilledCost,EffectiveCost,BillingAccountId,BillingCurrency,BillingPeriodStart,"
          + "ChargePeriodStart,ChargePeriodEnd,ChargeCategory,ServiceName,ProviderName";
  private static final String HOURS_HEADER = "project,hours,date,person,role,activity,work_type";
  private static final String COUNTS_HEADER = "quantity,date,application,unit";

  /** A source with longer silences has no day that it could miss. */
  private static final int MOST_DAYS_BETWEEN = 5;

  /** What a source holds. */
  enum Kind {
    BILL,
    TIMESHEET,
    USAGE
  }

  /** Who delivers: a bill's account, a folder of hours, a counter. */
  record Source(Kind kind, String id) {
    String folder() {
      return switch (kind) {
        case BILL -> "bills/" + id;
        case TIMESHEET -> "timesheets/" + id;
        case USAGE -> "usage/" + id;
      };
    }
  }

  /** A row: its number is what makes it the same row in another file. */
  record Entry(Source source, int number, LocalDate day, BigDecimal amount, int times) {}

  /** A file as it lies there. */
  record Lying(String name, Source source, YearMonth month, List<Entry> entries, int written) {

    LocalDate lastDay() {
      return entries.stream().map(Entry::day).max(Comparator.naturalOrder()).orElseThrow();
    }

    long days() {
      return entries.stream().map(Entry::day).distinct().count();
    }
  }

  /** What the shelf says about a source. */
  record Declared(Optional<LocalDate> lastDay, Optional<String> overlap) {
    static final Declared NOTHING = new Declared(Optional.empty(), Optional.empty());
  }

  final Map<String, Lying> files = new TreeMap<>();
  final Map<Source, Declared> declared =
      new TreeMap<>(Comparator.comparing(Source::kind).thenComparing(Source::id));

  private final Path folder;
  private final Random random;
  private final List<Source> sources = new ArrayList<>();
  private int serial;
  private int clock;

  WalkedSources(Path folder, Random random) {
    this.folder = folder;
    this.random = random;
    WalkedInput.clear(folder);
    add(new Source(Kind.BILL, "base"));
    for (String id : List.of("one", "two")) {
      add(new Source(Kind.BILL, id));
    }
    add(new Source(Kind.TIMESHEET, "people"));
    add(new Source(Kind.USAGE, "counter"));
  }

  /** A source begins in one of the months; the base is always there. */
  private void add(Source source) {
    sources.add(source);
    int first = source.id().equals("base") ? 0 : random.nextInt(4);
    for (int month = first; month < MONTHS.size(); month++) {
      boolean october = month == MONTHS.size() - 1;
      if (!october || random.nextInt(4) > 0) {
        deliver(source, MONTHS.get(month), false);
      }
    }
  }

  private boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  /** One random change, in words. */
  String change() {
    Source source = sources.get(random.nextInt(sources.size()));
    YearMonth month = MONTHS.get(oneIn(4) ? 1 : 2);
    return switch (random.nextInt(10)) {
      case 0, 1 -> deliver(source, month, false);
      case 2 -> deliver(source, MONTHS.get(2), true);
      case 3 -> miss(source, month);
      case 4 -> declareEnd(source);
      case 5 -> split(source, month);
      case 6 -> declareOverlap(source);
      default -> overlap(source, month);
    };
  }

  /** Delivers a month, whole or until its middle, in place of what there was. */
  private String deliver(Source source, YearMonth month, boolean early) {
    remove(source, month);
    int last = early ? 12 + random.nextInt(6) : month.lengthOfMonth();
    List<Entry> entries = new ArrayList<>();
    boolean bill = source.kind() == Kind.BILL;
    // A counter has a habit: whether its month is whole can be told.
    boolean counter = source.kind() == Kind.USAGE;
    for (int day = last; day > 0; day -= counter ? 2 : days()) {
      for (int rows = bill ? 1 + random.nextInt(3) : 1; rows > 0; rows--) {
        int times = bill && oneIn(8) ? 2 : 1;
        entries.add(new Entry(source, serial++, month.atDay(day), amount(), times));
      }
    }
    return "deliver " + write(source, month, "data", entries) + (early ? " early" : "");
  }

  /** Until the row before: never one, since a day after a week without a gap may be a slip. */
  private int days() {
    return 2 + random.nextInt(MOST_DAYS_BETWEEN - 1);
  }

  private BigDecimal amount() {
    return BigDecimal.valueOf(100 + random.nextInt(800), 2);
  }

  private String miss(Source source, YearMonth month) {
    if (source.id().equals("base") && !month.equals(MONTHS.getLast())) {
      return "-";
    }
    return "miss " + remove(source, month);
  }

  private String declareEnd(Source source) {
    Declared old = declared.getOrDefault(source, Declared.NOTHING);
    Optional<LocalDate> last =
        oneIn(3) ? Optional.empty() : Optional.of(MONTHS.get(random.nextInt(2)).atEndOfMonth());
    declared.put(source, new Declared(last, old.overlap()));
    return "declare " + source.id() + " until " + last;
  }

  private String declareOverlap(Source source) {
    Declared old = declared.getOrDefault(source, Declared.NOTHING);
    List<String> words = List.of("sum", "latest", "refuse", "", "");
    Optional<String> word =
        Optional.of(words.get(random.nextInt(words.size()))).filter(text -> !text.isEmpty());
    declared.put(source, new Declared(old.lastDay(), word));
    return "declare " + source.id() + " overlap " + word;
  }

  /** Parts that have no row in common. */
  private String split(Source source, YearMonth month) {
    List<Entry> all = entries(source, month);
    if (all.size() < 4) {
      return "-";
    }
    remove(source, month);
    int half = all.size() / 2;
    Collections.shuffle(all, random);
    return "split "
        + write(source, month, "part1", all.subList(0, half))
        + write(source, month, "part2", all.subList(half, all.size()));
  }

  /** A second file with rows of days that the first one has too. */
  private String overlap(Source source, YearMonth month) {
    List<Lying> there = lying(source, month);
    if (there.size() != 1) {
      return "-";
    }
    List<Entry> all = there.getFirst().entries();
    boolean other = random.nextBoolean();
    LocalDate middle = month.atDay(8 + random.nextInt(10));
    boolean whole = oneIn(3);
    List<Entry> again =
        all.stream()
            .filter(entry -> whole || !entry.day().isAfter(middle))
            .map(entry -> other ? changed(entry) : entry)
            .collect(Collectors.toCollection(ArrayList::new));
    if (again.isEmpty()) {
      return "-";
    }
    Collections.shuffle(again, random);
    String name = random.nextBoolean() ? "again" : "zagain";
    return (other ? "other values " : "same rows ") + write(source, month, name, again);
  }

  private static Entry changed(Entry entry) {
    return new Entry(
        entry.source(),
        entry.number(),
        entry.day(),
        entry.amount().add(new BigDecimal("0.01")),
        entry.times());
  }

  List<Lying> lying(Source source, YearMonth month) {
    return files.values().stream()
        .filter(file -> file.source().equals(source) && file.month().equals(month))
        .toList();
  }

  /** What the files of a month hold, each row once. */
  private List<Entry> entries(Source source, YearMonth month) {
    Map<Integer, Entry> byNumber = new TreeMap<>();
    lying(source, month)
        .forEach(file -> file.entries().forEach(entry -> byNumber.put(entry.number(), entry)));
    return new ArrayList<>(byNumber.values());
  }

  List<Source> sources() {
    return sources;
  }

  private String remove(Source source, YearMonth month) {
    for (Lying file : lying(source, month)) {
      files.remove(file.name());
      try {
        Files.delete(folder.resolve(file.name()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return source.id() + " " + month;
  }

  private String write(Source source, YearMonth month, String name, List<Entry> entries) {
    String path = source.folder() + "/" + month + "-" + name + ".csv";
    Lying file = new Lying(path, source, month, List.copyOf(entries), ++clock);
    files.put(path, file);
    String header =
        switch (source.kind()) {
          case BILL -> BILL_HEADER;
          case TIMESHEET -> HOURS_HEADER;
          case USAGE -> COUNTS_HEADER;
        };
    String text =
        Stream.concat(
                Stream.of(header),
                entries.stream()
                    .flatMap(entry -> Collections.nCopies(entry.times(), row(entry)).stream()))
            .collect(Collectors.joining("\n", "", "\n"));
    try {
      Path at = folder.resolve(path);
      Files.createDirectories(at.getParent());
      Files.writeString(at, text);
      Files.setLastModifiedTime(at, FileTime.fromMillis(1_700_000_000_000L + clock * 60_000L));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return path + "(" + entries.size() + ") ";
  }

  private static String row(Entry entry) {
    String account = entry.source().id();
    return switch (entry.source().kind()) {
      case BILL ->
          String.format(
              Locale.ROOT,
              "r-%d,%s,%s,%s,EUR,%sT00:00:00Z,%sT00:00:00Z,%sT00:00:00Z,Usage,Compute,Cloudly",
              entry.number(),
              entry.amount(),
              entry.amount(),
              account,
              entry.day().withDayOfMonth(1),
              entry.day(),
              entry.day().plusDays(1));
      case TIMESHEET ->
          String.format(
              Locale.ROOT,
              "P-%d,%s,%s,Somebody,architect,architecture,run",
              entry.number(),
              entry.amount(),
              entry.day());
      case USAGE ->
          String.format(Locale.ROOT, "%s,%s,partner-api,api_call", entry.amount(), entry.day());
    };
  }
}
