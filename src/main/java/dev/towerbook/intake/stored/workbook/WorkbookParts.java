package dev.towerbook.intake.stored.workbook;

import dev.towerbook.table.bytes.StoredDamaged;
import dev.towerbook.table.bytes.ZipArchive;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The parts of a workbook, once nothing in them is refused. */
final class WorkbookParts {

  /** Parts that are kept in memory, inflated. */
  private static final long SMALL_PART_MAX = 16L << 20;

  private static final String AGAIN = "open it in a spreadsheet program and save it as .xlsx again";
  // Another standard of the same programs, with other names of everything.
  private static final String STRICT = "http://purl.oclc.org/ooxml/";
  private static final String MACROS = "save it as a workbook without macros (.xlsx)";

  private final Path file;
  // Lower case, as names of parts are compared, → as they are stored.
  private final Map<String, String> names = new TreeMap<>();
  private final Map<String, String> targets = new TreeMap<>();
  private String workbook = "xl/workbook.xml";
  private Optional<String> sharedStrings = Optional.empty();
  private boolean styles;

  private WorkbookParts(Path file) {
    this.file = file;
  }

  /**
   * Looks at all parts.
   *
   * @throws StoredDamaged if the file is no workbook that is read
   */
  static WorkbookParts of(Path file) throws IOException {
    refuseOthers(file);
    WorkbookParts parts = new WorkbookParts(file);
    for (ZipArchive.Member member : ZipArchive.members(file)) {
      String lower = member.name().replace('\\', '/').toLowerCase(Locale.ROOT);
      if (lower.endsWith("vbaproject.bin") || lower.contains("/macrosheets/")) {
        throw new StoredDamaged("is a workbook with macros", MACROS);
      }
      if (lower.contains("externallinks/externallink")) {
        throw new StoredDamaged(
            "has formulas that take values from other workbooks, which may be old",
            "break the links (Excel: Data, Edit Links, Break Link) and save it");
      }
      if (parts.names.put(lower, member.name()) != null) {
        throw new StoredDamaged("has the part " + member.name() + " twice", AGAIN);
      }
    }
    parts.types();
    parts.relations();
    return parts;
  }

  private static void refuseOthers(Path file) throws IOException {
    byte[] start;
    try (InputStream bytes = Files.newInputStream(file)) {
      start = bytes.readNBytes(4);
    }
    if (start.length == 4 && (start[0] & 0xff) == 0xd0 && (start[1] & 0xff) == 0xcf) {
      throw new StoredDamaged(
          "is a workbook with a password, or an old one (.xls)",
          "open it in a spreadsheet program and save it as .xlsx without a password");
    }
    if (start.length < 2 || start[0] != 'P' || start[1] != 'K') {
      throw new StoredDamaged(
          "is not a workbook, although it is named .xlsx",
          "name it after what it is, like .csv, or save it as .xlsx");
    }
  }

  private void types() throws IOException {
    for (Map<String, String> part : attributes("[Content_Types].xml", "Override")) {
      String type = part.getOrDefault("ContentType", "");
      String name = part.getOrDefault("PartName", "").replaceFirst("^/", "");
      if (type.contains("macroEnabled")) {
        throw new StoredDamaged("is a workbook with macros", MACROS);
      }
      if (type.endsWith("sheet.main+xml")) {
        workbook = name;
      } else if (type.endsWith("sharedStrings+xml")) {
        sharedStrings = Optional.of(name);
      } else if (type.endsWith("spreadsheetml.styles+xml")) {
        styles = true;
        inflate(name);
      }
    }
    inflate(workbook);
    if (styles && !names.containsKey("xl/styles.xml")) {
      styles = names.keySet().stream().anyMatch(name -> name.endsWith("styles.xml"));
    }
  }

  private void relations() throws IOException {
    String folder = workbook.substring(0, workbook.lastIndexOf('/') + 1);
    String own = folder + "_rels/" + workbook.substring(folder.length()) + ".rels";
    for (Map<String, String> relation : attributes(own, "Relationship")) {
      if (relation.getOrDefault("Type", "").startsWith(STRICT)) {
        throw new StoredDamaged(
            "is a Strict Open XML workbook", "save it as Excel Workbook (.xlsx), which is another");
      }
      String target = relation.getOrDefault("Target", "");
      targets.put(
          relation.getOrDefault("Id", ""),
          target.startsWith("/") ? target.substring(1) : folder + target);
    }
  }

  /** The attributes of each element of a name in a small part. */
  private List<Map<String, String>> attributes(String part, String element) throws IOException {
    inflate(part);
    List<Map<String, String>> found = new ArrayList<>();
    try (PartXml xml = xml(part)) {
      XMLStreamReader reader = xml.reader();
      while (xml.next()) {
        if (reader.getEventType() == XMLStreamConstants.START_ELEMENT
            && reader.getLocalName().equals(element)) {
          Map<String, String> one = new TreeMap<>();
          for (int i = 0; i < reader.getAttributeCount(); i++) {
            one.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
          }
          found.add(one);
        }
      }
    }
    return found;
  }

  /** Reads a small part to its end, so that who keeps it in memory is safe. */
  private void inflate(String part) throws IOException {
    try (InputStream bytes = open(part)) {
      long size = bytes.skip(SMALL_PART_MAX + 1);
      if (size > SMALL_PART_MAX || bytes.read() >= 0) {
        throw new StoredDamaged("has the part " + part + " without measure", AGAIN);
      }
    }
  }

  private InputStream open(String part) throws IOException {
    String stored = names.get(part.toLowerCase(Locale.ROOT));
    if (stored == null) {
      throw new StoredDamaged("lacks the part " + part + " of a workbook", AGAIN);
    }
    return ZipArchive.open(file, stored);
  }

  /** A part as XML, to be closed by the caller. */
  PartXml xml(String part) throws IOException {
    InputStream bytes = open(part);
    try {
      return new PartXml(part, bytes);
    } catch (XMLStreamException e) {
      bytes.close();
      throw PartXml.damaged(part, e);
    }
  }

  /** The part in which a sheet stands; a sheet that names none has no relation. */
  String sheet(@Nullable String relation) throws StoredDamaged {
    String part = relation == null ? null : targets.get(relation);
    if (part == null) {
      throw new StoredDamaged("does not say where its sheets are", AGAIN);
    }
    return part;
  }

  Optional<String> sharedStrings() {
    return sharedStrings.filter(part -> names.containsKey(part.toLowerCase(Locale.ROOT)));
  }

  boolean hasStyles() {
    return styles;
  }
}
