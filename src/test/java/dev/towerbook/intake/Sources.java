package dev.towerbook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.intake.declared.DeclaredSources;
import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.intake.folder.InputFiles;
import dev.towerbook.intake.folder.InputFolder;
import dev.towerbook.intake.format.FormatReader;
import dev.towerbook.intake.format.SourceFormats;
import dev.towerbook.intake.source.FileIdentity;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.intake.stored.Content;
import dev.towerbook.table.Loaded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The project's formats and files read with them, for tests. */
public final class Sources {

  private static final SourceFormats FORMATS = readFormats();

  private Sources() {}

  /** The formats of the shelf. */
  public static SourceFormats formats() {
    return FORMATS;
  }

  private static SourceFormats readFormats() {
    Loaded<SourceFormats> formats = FormatReader.read(Path.of("mappings/formats"), "formats");
    assertThat(formats.problems()).isEmpty();
    return formats.value();
  }

  /** A file that lies alone in a folder of its own reading. */
  public static SourceFile file(Path path) {
    try {
      Path folder = Files.createTempDirectory("towerbook-source");
      try {
        Path copy = folder.resolve("bills").resolve(path.getFileName());
        Files.createDirectories(copy.getParent());
        Files.copy(path, copy);
        Loaded<InputFiles> files = InputFolder.read(folder, FORMATS, DeclaredSources.NONE);
        assertThat(files.value().files()).as(files.problems().toString()).hasSize(1);
        SourceFile read = files.value().files().getFirst();
        // The copy goes; what was read of it holds for the original.
        return new SourceFile(
            Content.of(path),
            read.name(),
            read.format(),
            read.header(),
            new SourceFile.Bytes(
                read.bytes().size(),
                Files.getLastModifiedTime(path),
                read.bytes().sha256(),
                read.bytes().as(),
                FileIdentity.UNKNOWN));
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of this text in a folder. */
  public static SourceFile file(Path folder, String text) {
    return file(folder, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A file of these bytes in a folder. */
  public static SourceFile file(Path folder, byte[] bytes) {
    try {
      Path path = folder.resolve("bill.csv");
      Files.write(path, bytes);
      Loaded<InputFiles> files = InputFolder.read(folder, FORMATS, DeclaredSources.NONE);
      assertThat(files.value().files()).as(files.problems().toString()).hasSize(1);
      return files.value().files().getFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files of a kind. */
  public static List<SourceFile> of(InputFiles files, SourceKind kind) {
    return files.files().stream().filter(file -> file.kind() == kind).toList();
  }

  private static void delete(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
