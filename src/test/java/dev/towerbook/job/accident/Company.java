package dev.towerbook.job.accident;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A copy of the clean sample company in a folder of its own: what accidents happen to. Names are
 * relative to the input folder; those that begin with {@code mappings/} lie on the shelf, which is
 * copied when the first of them is asked for. A name that ends with {@code .gz} is a gzip file.
 */
public final class Company {

  private static final String SHELF = "mappings/";

  private final Path folder;

  private Company(Path folder) {
    this.folder = folder;
  }

  /** Copies the input of a company. */
  public static Company copyOf(Path input, Path folder) throws IOException {
    copy(input, folder.resolve("input"));
    return new Company(folder);
  }

  public Path folder() {
    return folder;
  }

  public Path input() {
    return folder.resolve("input");
  }

  /** Its own shelf if something was done to it, else that of the repository. */
  public Path mappings() {
    Path own = folder.resolve("mappings");
    return Files.exists(own) ? own : Path.of("mappings");
  }

  /** Where a file lies. */
  public Path file(String name) {
    if (!name.startsWith(SHELF)) {
      return input().resolve(name);
    }
    try {
      if (!Files.exists(folder.resolve("mappings"))) {
        copy(Path.of("mappings"), folder.resolve("mappings"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folder.resolve(name);
  }

  /** Names of the input files that begin with a text, sorted. */
  public List<String> names(String start) {
    try (Stream<Path> files = Files.walk(input())) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> input().relativize(file).toString())
          .filter(name -> name.startsWith(start))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The stored bytes of a file, out of its gzip. */
  public byte[] bytes(String name) {
    try {
      byte[] stored = Files.readAllBytes(file(name));
      if (!name.endsWith(".gz")) {
        return stored;
      }
      try (GZIPInputStream text = new GZIPInputStream(new ByteArrayInputStream(stored))) {
        return text.readAllBytes();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  public List<String> lines(String name) {
    return text(name).lines().toList();
  }

  /** Writes the bytes of a file, in gzip if its name says so. */
  public void write(String name, byte[] bytes) {
    try {
      Path file = file(name);
      Files.createDirectories(file.getParent());
      if (!name.endsWith(".gz")) {
        Files.write(file, bytes);
        return;
      }
      ByteArrayOutputStream stored = new ByteArrayOutputStream();
      try (GZIPOutputStream text = new GZIPOutputStream(stored)) {
        text.write(bytes);
      }
      Files.write(file, stored.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void write(String name, String text) {
    write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  public void writeLines(String name, List<String> lines) {
    write(name, String.join("\n", lines) + "\n");
  }

  /** Changes the text of a file; a change that changes nothing is an error of the drill. */
  public void edit(String name, UnaryOperator<String> change) {
    String before = text(name);
    String after = change.apply(before);
    if (after.equals(before)) {
      throw new IllegalStateException("nothing was changed in " + name);
    }
    write(name, after);
  }

  /** Replaces the first place of a text. */
  public void replace(String name, String from, String to) {
    edit(name, text -> text.replaceFirst(java.util.regex.Pattern.quote(from), to));
  }

  public void append(String name, String line) {
    edit(name, text -> text + line + "\n");
  }

  public Rows rows(String name) {
    return Rows.of(text(name));
  }

  public void write(String name, Rows rows) {
    write(name, rows.csv());
  }

  public void editRows(String name, UnaryOperator<Rows> change) {
    edit(name, text -> change.apply(Rows.of(text)).csv());
  }

  public void delete(String name) {
    try {
      Files.delete(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void rename(String from, String to) {
    try {
      Path target = file(to);
      Files.createDirectories(target.getParent());
      Files.move(file(from), target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps the first bytes of what is stored, as a transfer that broke off does. */
  public void cut(String name, double share) {
    try {
      byte[] stored = Files.readAllBytes(file(name));
      Files.write(file(name), java.util.Arrays.copyOf(stored, (int) (stored.length * share)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> found = Files.walk(from)) {
      for (Path file : found.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }
}
