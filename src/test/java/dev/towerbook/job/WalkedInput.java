package dev.towerbook.job;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * An input folder of small bills that random hands change: plain files that come, change, are
 * renamed, zipped, split, tampered with and taken away, and runs of two exports with manifests.
 * What lies in it is kept as plain lists beside the files, for the model.
 */
final class WalkedInput {

  static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);

  private static final String HEADER =
      "BilledCost,EffectiveCost,BillingAccountId,BillingCurrency,BillingPeriodStart,"
          + "ChargePeriodStart,ChargePeriodEnd,ChargeCategory,ServiceName,ProviderName,ResourceId,Tags";
  private static final int PLAIN = 4;
  private static final int EXPORTS = 2;

  /** One charge. */
  record Charge(int number, int day, BigDecimal billed) {}

  /** A file. Scope and submitted are empty for one that no manifest names. */
  record Lying(
      String name,
      String text,
      Owner owner,
      String scope,
      String submitted,
      int rows,
      BigDecimal billed) {}

  /** Whose bill a file is: a folder below {@code bills}, the account of the same name, a month. */
  record Owner(String id, YearMonth month) {
    String folder() {
      return "bills/" + id;
    }
  }

  /** A run of an export. */
  record Run(String id, String submitted, List<Lying> parts, boolean complete) {}

  /** What finance expects of a folder and month. */
  record Expected(String folder, YearMonth month, BigDecimal billed) {}

  final Map<String, Lying> plain = new TreeMap<>();
  final Map<String, List<Run>> runs = new TreeMap<>();
  final List<Expected> expected = new ArrayList<>();

  private final Path folder;
  private final Random random;
  private final Map<String, List<Charge>> charges = new TreeMap<>();
  private int serial;
  private int clock = 500;

  WalkedInput(Path folder, Random random) {
    this.folder = folder;
    this.random = random;
    clear(folder);
    for (YearMonth month : List.of(SEPTEMBER, OCTOBER)) {
      put(new Owner("base-" + month, month), newCharges(5));
    }
  }

  private static Owner plainOwner(int slot) {
    return new Owner("p" + slot, slot % 2 == 0 ? OCTOBER : SEPTEMBER);
  }

  private static Owner exportOwner(int slot) {
    return new Owner("e" + slot, slot % 2 == 0 ? OCTOBER : SEPTEMBER);
  }

  /** One random change. */
  String change() {
    int slot = random.nextInt(PLAIN);
    Owner owner = plainOwner(slot);
    Owner export = exportOwner(random.nextInt(EXPORTS));
    boolean there = charges.containsKey(owner.id());
    return switch (random.nextInt(12)) {
      case 0, 1 -> put(owner, newCharges(5 + random.nextInt(26)));
      case 2 -> there ? withdraw(owner) : "-";
      case 3, 4 -> there ? reshape(owner) : "-";
      case 5 -> there ? tamper(owner) : "-";
      case 6, 7 -> run(export, clock += 2, random.nextInt(6) > 0);
      case 8 -> run(export, 2 * random.nextInt(250), true);
      case 9 -> withdrawRun(export);
      case 10 -> complete(export);
      default -> random.nextBoolean() ? expect(random.nextBoolean() ? owner : export) : agree();
    };
  }

  private List<Charge> newCharges(int count) {
    List<Charge> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int day = i == 0 ? 30 : 1 + random.nextInt(30);
      all.add(new Charge(serial++, day, BigDecimal.valueOf(random.nextInt(900_000) - 50_000, 3)));
    }
    return all;
  }

  private String put(Owner owner, List<Charge> all) {
    String shape = shape(owner);
    charges.put(owner.id(), all);
    return "deliver " + write(owner, shape);
  }

  private String shape(Owner owner) {
    return plain.keySet().stream()
        .filter(name -> name.startsWith(owner.folder() + "/"))
        .findFirst()
        .map(name -> name.substring(name.lastIndexOf('/') + 1))
        .orElse("data.csv");
  }

  private String reshape(Owner owner) {
    List<String> shapes = List.of("data.csv", "renamed.csv", "zipped.csv.gz", "part-1.csv");
    return "reshape " + write(owner, shapes.get(random.nextInt(shapes.size())));
  }

  /** Writes the charges of an owner anew; {@code part-1.csv} has a second half beside it. */
  private String write(Owner owner, String shape) {
    remove(owner);
    List<Charge> all = charges.getOrDefault(owner.id(), List.of());
    if (!shape.startsWith("part-")) {
      plain(owner, shape, all);
    } else {
      plain(owner, "part-1.csv", all.stream().filter(charge -> charge.day() <= 15).toList());
      plain(owner, "part-2.csv", all.stream().filter(charge -> charge.day() > 15).toList());
    }
    return owner.id() + " as " + shape;
  }

  private void plain(Owner owner, String file, List<Charge> some) {
    if (!some.isEmpty()) {
      Lying lying = lying(owner, owner.folder() + "/" + file, some, "", "");
      plain.put(lying.name(), lying);
    }
  }

  private void remove(Owner owner) {
    plain.keySet().stream()
        .filter(name -> name.startsWith(owner.folder() + "/"))
        .toList()
        .forEach(
            name -> {
              plain.remove(name);
              clear(folder.resolve(name));
            });
  }

  private String withdraw(Owner owner) {
    remove(owner);
    charges.remove(owner.id());
    return "withdraw " + owner.id();
  }

  /** Another digit in one amount; size and time of the file stay. */
  private String tamper(Owner owner) {
    List<Charge> all = new ArrayList<>(charges.getOrDefault(owner.id(), List.of()));
    Charge last = all.removeLast();
    BigDecimal other =
        last.billed().add(BigDecimal.valueOf(last.billed().signum() < 0 ? -1 : 1, 3));
    all.add(new Charge(last.number(), last.day(), other));
    charges.put(owner.id(), all);
    return "tamper " + write(owner, shape(owner));
  }

  private String run(Owner export, int time, boolean complete) {
    List<Run> known = runs.computeIfAbsent(export.id(), none -> new ArrayList<>());
    String id = "r" + time;
    String submitted =
        String.format(Locale.ROOT, "2026-11-%02dT%02d:00:00Z", 1 + time / 24 % 28, time % 24);
    if (time >= 24 * 28 || known.stream().anyMatch(run -> run.id().equals(id))) {
      return "-";
    }
    if (random.nextBoolean()) {
      known.forEach(run -> clear(folder.resolve(path(export, run.id()))));
      known.clear();
    }
    known.add(write(export, id, submitted, List.of(newCharges(5 + random.nextInt(9))), complete));
    return (complete ? "run " : "incomplete run ") + export.id() + " " + id;
  }

  private String withdrawRun(Owner export) {
    List<Run> known = runs.getOrDefault(export.id(), List.of());
    if (known.isEmpty()) {
      return "-";
    }
    Run run = known.remove(random.nextInt(known.size()));
    clear(folder.resolve(path(export, run.id())));
    return "withdraw " + export.id() + " " + run.id();
  }

  private String complete(Owner export) {
    List<Run> known = runs.getOrDefault(export.id(), List.of());
    Optional<Run> waiting = known.stream().filter(run -> !run.complete()).findFirst();
    if (waiting.isEmpty()) {
      return "-";
    }
    Run run = waiting.get();
    List<List<Charge>> parts = List.of(newCharges(6), newCharges(3));
    known.set(known.indexOf(run), write(export, run.id(), run.submitted(), parts, true));
    return "complete " + export.id() + " " + run.id();
  }

  private static String path(Owner export, String run) {
    String month = export.month().toString().replace("-", "");
    int days = export.month().lengthOfMonth();
    return String.format(
        Locale.ROOT, "%s/costs/%s01-%s%d/%s/", export.folder(), month, month, days, run);
  }

  private Run write(
      Owner export, String id, String submitted, List<List<Charge>> parts, boolean complete) {
    List<Lying> files = new ArrayList<>();
    List<String> blobs = new ArrayList<>();
    for (List<Charge> part : parts) {
      String name = path(export, id) + "part_" + files.size() + ".csv";
      files.add(lying(export, name, part, export.id(), submitted));
      blobs.add(blob(name, size(name)));
    }
    if (!complete) {
      blobs.add(blob(path(export, id) + "part_" + files.size() + ".csv", 1));
    }
    write(
        path(export, id) + "manifest.json",
        """
        {"blobs":[%s],"exportConfig":{"exportName":"costs-%s"},
         "runInfo":{"runId":"%s","startDate":"%s","submittedTime":"%s"}}
        """
            .formatted(String.join(",", blobs), export.id(), id, export.month().atDay(1), submitted)
            .getBytes(StandardCharsets.UTF_8));
    return new Run(id, submitted, files, complete);
  }

  private static String blob(String name, long size) {
    return String.format(
        Locale.ROOT, "{\"blobName\":\"container/%s\",\"byteCount\":%d}", name, size);
  }

  private Lying lying(Owner owner, String name, List<Charge> some, String scope, String submitted) {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    BigDecimal sum = BigDecimal.ZERO;
    for (Charge charge : some) {
      sum = sum.add(charge.billed());
      text.append(row(owner, charge)).append('\n');
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    write(name, name.endsWith(".gz") ? zipped(bytes) : bytes);
    String stored = (name.endsWith(".gz") ? "zipped " : "") + text;
    return new Lying(name, stored, owner, scope, submitted, some.size(), sum);
  }

  private static String row(Owner owner, Charge charge) {
    YearMonth month = owner.month();
    return String.join(
        ",",
        charge.billed().toPlainString(),
        charge.billed().toPlainString(),
        owner.id(),
        "EUR",
        month.atDay(1) + "T00:00:00Z",
        month.atDay(charge.day()) + "T00:00:00Z",
        month.atDay(charge.day()).plusDays(1) + "T00:00:00Z",
        "Usage",
        "Amazon Elastic Compute Cloud",
        "AWS",
        owner.id() + "-" + charge.number(),
        "\"{\"\"app\"\":\"\"claims-core\"\",\"\"environment\"\":\"\"prod\"\"}\"");
  }

  /** Finance writes down what the files of a folder add up to, or something else. */
  private String expect(Owner owner) {
    expected.removeIf(total -> total.folder().equals(owner.folder()));
    BigDecimal right =
        plain.values().stream()
            .filter(file -> file.owner().equals(owner))
            .map(Lying::billed)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal said = random.nextInt(3) > 0 ? right : right.add(BigDecimal.ONE);
    expected.add(new Expected(owner.folder(), owner.month(), said));
    return "expect " + said + " of " + writeExpected(owner.id());
  }

  private String agree() {
    expected.clear();
    return writeExpected("expect nothing");
  }

  private String writeExpected(String what) {
    StringBuilder text = new StringBuilder("source,currency,month,billed_cost\n");
    for (Expected total : expected) {
      text.append("%s,EUR,%s,%s%n".formatted(total.folder(), total.month(), total.billed()));
    }
    write("expected-totals.csv", text.toString().getBytes(StandardCharsets.UTF_8));
    if (expected.isEmpty()) {
      clear(folder.resolve("expected-totals.csv"));
    }
    return what;
  }

  /** All that lies in the folder, as one text. */
  String fingerprint() {
    runs.values().removeIf(List::isEmpty);
    return plain.toString() + runs + expected;
  }

  private void write(String name, byte[] bytes) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long size(String name) {
    try {
      return Files.size(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] zipped(byte[] bytes) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(zipped)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zipped.toByteArray();
  }

  /** Removes a file or a whole folder, if it is there. */
  static void clear(Path path) {
    if (!Files.exists(path, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try {
      Files.walkFileTree(
          path,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                Path directory, @org.jspecify.annotations.Nullable IOException e)
                throws IOException {
              Files.delete(directory);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
