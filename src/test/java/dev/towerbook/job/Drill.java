package dev.towerbook.job;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A night of its own: input, shelf, book and reports in one folder, and the real command line run
 * in this JVM.
 */
public final class Drill {

  /** How a command ended and what it printed. */
  public record Outcome(int code, String out, String err) {}

  private final Path folder;

  private Drill(Path folder) {
    this.folder = folder;
  }

  /** A fresh night over the small input and the shelf of the sample. */
  static Drill fresh(Path folder) throws IOException {
    Drill drill = new Drill(folder);
    SmallInput.write(drill.input());
    copy(Path.of("mappings"), drill.mappings());
    return drill;
  }

  /** The same night once more in another folder, with its book and its published packs. */
  Drill copyTo(Path other) throws IOException {
    copy(folder, other);
    return new Drill(other);
  }

  Path input() {
    return folder.resolve("input");
  }

  Path mappings() {
    return folder.resolve("mappings");
  }

  Path reports() {
    return folder.resolve("reports");
  }

  Path book() {
    return folder.resolve("var");
  }

  /** Runs the night of the newest closed month; options given here replace those of the night. */
  Outcome run(String... more) {
    return command(arguments(more));
  }

  private String[] arguments(String... more) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("--input", input().toString());
    options.put("--mappings", mappings().toString());
    options.put("--reports", reports().toString());
    options.put("--book", book().toString());
    options.put("--workers", "2");
    List<String> rest = new ArrayList<>();
    for (int i = 0; i < more.length; i++) {
      if (options.containsKey(more[i])) {
        options.put(more[i], more[++i]);
      } else {
        rest.add(more[i]);
      }
    }
    List<String> words = new ArrayList<>(List.of("run"));
    options.forEach((name, value) -> words.addAll(List.of(name, value)));
    words.addAll(rest);
    return words.toArray(String[]::new);
  }

  /** Runs the night in a JVM of its own. */
  Outcome child(String... jvmOptions) throws IOException, InterruptedException {
    return end(start(List.of(jvmOptions)));
  }

  /** How a process of this night ends. */
  Outcome end(Process process) throws IOException, InterruptedException {
    int code = process.waitFor();
    return new Outcome(
        code,
        Files.readString(folder.resolve("child.out")),
        Files.readString(folder.resolve("child.err")));
  }

  /** Starts the night in a JVM of its own; options replace those of the night. */
  Process start(List<String> jvmOptions, String... more) throws IOException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), "-Xmx512m"));
    words.addAll(List.of("-Xlog:disable", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    words.addAll(jvmOptions);
    words.add("dev.towerbook.Main");
    return started(words, more);
  }

  /** Starts the night by the launcher, which builds the jar if it has to. */
  Process launch(Path launcher, String... more) throws IOException {
    return started(new ArrayList<>(List.of(launcher.toAbsolutePath().toString())), more);
  }

  private Process started(List<String> words, String... more) throws IOException {
    words.addAll(List.of(arguments(more)));
    Path out = folder.resolve("child.out");
    Path err = folder.resolve("child.err");
    ProcessBuilder process = new ProcessBuilder(words);
    process.environment().put("LC_ALL", "C.UTF-8");
    process.environment().remove("JAVA_TOOL_OPTIONS");
    return process.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
  }

  /** Runs a command line in this JVM and catches what it prints. */
  public static Outcome command(String... args) {
    PrintStream formerOut = System.out;
    PrintStream formerErr = System.err;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
      int code = TowerbookCommand.run(args);
      return new Outcome(
          code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(formerOut);
      System.setErr(formerErr);
    }
  }

  /** Every file of the published pack of October by its path, as text of its bytes. */
  SortedMap<String, String> pack() throws IOException {
    return contents(reports().resolve("2026-10"));
  }

  /** Names that only a killed or failed run leaves. */
  List<String> leftovers() throws IOException {
    try (Stream<Path> found = Files.walk(reports())) {
      return found.map(Path::toString).filter(name -> name.endsWith(".tmp")).toList();
    }
  }

  @Override
  public String toString() {
    return folder.getFileName().toString();
  }

  private static SortedMap<String, String> contents(Path pack) throws IOException {
    SortedMap<String, String> contents = new TreeMap<>();
    try (Stream<Path> found = Files.walk(pack, FileVisitOption.FOLLOW_LINKS)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        // Latin-1 keeps every byte, so that a difference is shown as text.
        contents.put(
            pack.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return contents;
  }

  /** Replaces text in a file of this night. */
  static void edit(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    if (!text.contains(from)) {
      throw new IllegalArgumentException(file + " does not hold " + from);
    }
    Files.writeString(file, text.replace(from, to));
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> found = Files.walk(from)) {
      found.forEach(file -> copyOne(file, to.resolve(from.relativize(file).toString())));
    }
  }

  private static void copyOne(Path file, Path to) {
    try {
      if (!Files.isDirectory(to, LinkOption.NOFOLLOW_LINKS)) {
        Files.createDirectories(to.getParent());
        Files.copy(file, to, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
