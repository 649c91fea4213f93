package dev.towerbook.intake.source;

import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.intake.delivery.DeliveryOrigin;
import dev.towerbook.intake.format.SourceFormat;
import dev.towerbook.intake.format.SourceHeader;
import dev.towerbook.intake.stored.Content;
import dev.towerbook.intake.stored.CsvWriting;
import dev.towerbook.intake.stored.StoredAs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/**
 * A file of the input folder whose layout is known.
 *
 * @param content where its bytes lie
 * @param name relative to the input folder, with {@code /}
 * @param format its layout
 * @param header its first row
 * @param bytes what the whole file was when the folder was read
 * @param origin the delivery that it is part of
 */
public record SourceFile(
    Content content,
    String name,
    SourceFormat format,
    SourceHeader header,
    Bytes bytes,
    DeliveryOrigin origin) {

  /**
   * The file as bytes.
   *
   * @param size in bytes, as stored; of a member of an archive, inflated
   * @param modified time of the last change
   * @param sha256 of the stored bytes, 64 lower-case hex digits
   * @param as how they hold the rows
   * @param identity what tells it from another file of the same size and time
   * @param csv how a CSV file is written
   */
  public record Bytes(
      long size,
      FileTime modified,
      String sha256,
      StoredAs as,
      FileIdentity identity,
      CsvWriting csv) {

    /** Bytes that are UTF-8 with commas if they are CSV. */
    public Bytes(long size, FileTime modified, String sha256, StoredAs as, FileIdentity identity) {
      this(size, modified, sha256, as, identity, CsvWriting.USUAL);
    }

    /** The same, written otherwise. */
    public Bytes written(CsvWriting otherwise) {
      return new Bytes(size, modified, sha256, as, identity, otherwise);
    }
  }

  public SourceFile {
    if (name.isBlank() || name.contains("\\")) {
      throw new IllegalArgumentException("not a relative name: " + name);
    }
  }

  /** The same file in a layout as it uses it. */
  public SourceFile as(SourceFormat other) {
    return new SourceFile(content, name, other, header, bytes, origin);
  }

  /** A file that no manifest names. */
  public SourceFile(
      Content content, String name, SourceFormat format, SourceHeader header, Bytes bytes) {
    this(content, name, format, header, bytes, DeliveryOrigin.NONE);
  }

  /**
   * True if the file is not what it was when the folder was read: another size or time, or another
   * file put in its place with both kept.
   */
  public boolean hasChanged() throws IOException {
    Path path = path();
    boolean whole = content.part().isEmpty();
    return (whole && Files.size(path) != bytes.size())
        || !Files.getLastModifiedTime(path).equals(bytes.modified())
        || !FileIdentity.of(path).agreesWith(bytes.identity());
  }

  /** True if its bytes are other ones now. The whole file is read for it. */
  public boolean hasOtherBytes() throws IOException {
    return !StoredBytes.of(content, name).sha256().equals(bytes.sha256());
  }

  /** True if a thread can begin to read in the middle. */
  public boolean isSplittable() {
    return content.part().isEmpty() && bytes.as().isSplittable() && bytes.csv().isUsual();
  }

  /** The file in which it lies. */
  public Path path() {
    return content.file();
  }

  /** What the file holds. */
  public SourceKind kind() {
    return format.kind();
  }

  /** Version of the layout, recognised by the header; {@code -} if it has none. */
  public String version() {
    return format.version(header.columns());
  }

  /** The folder of the file, relative to the input folder: the source of its facts. */
  public String source() {
    return folder(name);
  }

  /**
   * The folder of a file, as {@code sources.csv} writes it.
   *
   * @param name relative to the input folder, with {@code /}
   * @return {@code .} for the input folder itself
   */
  public static String folder(String name) {
    int slash = name.lastIndexOf('/');
    return slash < 0 ? "." : name.substring(0, slash);
  }
}
