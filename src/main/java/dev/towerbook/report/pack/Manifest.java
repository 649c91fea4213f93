package dev.towerbook.report.pack;

import dev.towerbook.ledger.DeliveryFacts;
import dev.towerbook.report.ActionRequired;
import dev.towerbook.report.RunFacts;
import dev.towerbook.report.RunResults;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * {@code manifest.json}: what went in and what came out, with SHA-256 of each, so that a pack can
 * be verified years later. It names no clock time: the same inputs give the same manifest.
 */
public final class Manifest {

  /** Name in the pack. */
  public static final String NAME = "manifest.json";

  private static final String PERSON_NEEDED = "person_needed";
  private static final String REVISION = "revision";
  private static final String CONTRACT = "contract_version";
  private static final String COMPARED_WITH = "compared_with_sha256";

  private Manifest() {}

  /**
   * Writes the manifest over every other file of the pack.
   *
   * @param pages page count by file, of the PDFs
   */
  public static void write(Path pack, RunResults results, Map<String, Integer> pages)
      throws IOException {
    SortedMap<String, Path> outputs = files(pack);
    try (OutputStream out = Files.newOutputStream(pack.resolve(NAME));
        JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      run(json, results);
      totals(json, results);
      texts(json, PERSON_NEEDED, ActionRequired.reasons(results));
      texts(json, "provisional", results.reach().provisional());
      inputs(json, results.deliveries());
      outputs(json, outputs, pages);
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void run(JsonGenerator json, RunResults results) {
    RunFacts facts = results.facts();
    json.writeStringProperty("pack", "towerbook");
    json.writeStringProperty("towerbook_version", facts.version());
    json.writeNumberProperty(CONTRACT, PackContract.VERSION);
    json.writeStringProperty("run_id", results.runId());
    json.writeStringProperty("month", facts.month().toString());
    json.writeNumberProperty(REVISION, results.restatement().revision());
    json.writeStringProperty("company", facts.company());
    json.writeStringProperty("currency", facts.currency());
    json.writeStringProperty("inputs_sha256", facts.inputsHash());
    json.writeStringProperty("mappings_sha256", facts.rulesHash());
    results
        .restatement()
        .former()
        .ifPresent(manifest -> json.writeStringProperty(COMPARED_WITH, manifest));
  }

  private static void totals(JsonGenerator json, RunResults results) {
    json.writeObjectPropertyStart("totals");
    amount(json, "effective_cost", results.ledger().effective());
    amount(json, "billed_cost", results.ledger().billed());
    amount(json, "tco_fully_loaded", results.statements().fullyLoaded());
    amount(json, "statements_booked", results.statements().booked());
    amount(json, "suspense", results.statements().suspenseTotal());
    amount(json, "suspense_gross", results.ledger().suspense().gross());
    amount(json, "unallocated", results.statements().unallocatedTotal());
    amount(json, "unallocated_gross", results.statements().unallocatedPools().gross());
    json.writeNumberProperty("applications", results.statements().byApplication().size());
    json.writeNumberProperty("checks", results.reconciliation().checks().size());
    json.writeBooleanProperty("reconciled", results.reconciliation().holds());
    json.writeNumberProperty("problems", results.problems().size());
    json.writeEndObject();
  }

  private static void amount(JsonGenerator json, String name, BigDecimal exact) {
    // Text, because JSON readers turn numbers into doubles.
    json.writeStringProperty(name, exact.toPlainString());
  }

  private static void texts(JsonGenerator json, String name, List<String> texts) {
    json.writeArrayPropertyStart(name);
    texts.forEach(json::writeString);
    json.writeEndArray();
  }

  /** Why a person must look at a published pack, as its manifest says; empty if nobody must. */
  public static List<String> personNeeded(Path pack) {
    List<String> reasons = new ArrayList<>();
    try (JsonParser json =
        new JsonFactory().createParser(ObjectReadContext.empty(), pack.resolve(NAME))) {
      boolean listed = false;
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.START_ARRAY) {
          listed = PERSON_NEEDED.equals(json.currentName());
        } else if (listed && token == JsonToken.VALUE_STRING) {
          reasons.add(json.getString());
        } else {
          listed = false;
        }
      }
    }
    return reasons;
  }

  /** Which pack of its month a published pack is, as its manifest says; 1 is the first. */
  static int revision(Path pack) {
    return number(pack, REVISION);
  }

  /** The contract of its CSV files, see {@link PackContract}; the first if it says none. */
  static int contractVersion(Path pack) {
    return number(pack, CONTRACT);
  }

  private static int number(Path pack, String name) {
    try (JsonParser json =
        new JsonFactory().createParser(ObjectReadContext.empty(), pack.resolve(NAME))) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.VALUE_NUMBER_INT && name.equals(json.currentName())) {
          return json.getIntValue();
        }
      }
    }
    return 1;
  }

  /** SHA-256 of the manifest that a published pack was compared with, as its own says. */
  static Optional<String> comparedWith(Path pack) {
    try (JsonParser json =
        new JsonFactory().createParser(ObjectReadContext.empty(), pack.resolve(NAME))) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.VALUE_STRING && COMPARED_WITH.equals(json.currentName())) {
          return Optional.of(json.getString());
        }
      }
    }
    return Optional.empty();
  }

  private static void inputs(JsonGenerator json, List<DeliveryFacts> deliveries) {
    json.writeArrayPropertyStart("inputs");
    for (DeliveryFacts facts : deliveries) {
      json.writeStartObject();
      json.writeStringProperty("name", facts.name());
      json.writeStringProperty("kind", facts.kind().word());
      json.writeStringProperty("format", facts.format() + " " + facts.formatVersion());
      json.writeNumberProperty("bytes", facts.bytes());
      json.writeNumberProperty("rows", facts.rows());
      json.writeNumberProperty("rows_set_aside", facts.rejected());
      json.writeStringProperty("sha256", facts.sha256());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void outputs(
      JsonGenerator json, SortedMap<String, Path> outputs, Map<String, Integer> pages)
      throws IOException {
    json.writeArrayPropertyStart("outputs");
    for (Map.Entry<String, Path> output : outputs.entrySet()) {
      json.writeStartObject();
      json.writeStringProperty("path", output.getKey());
      json.writeNumberProperty("bytes", Files.size(output.getValue()));
      Integer count = pages.get(output.getKey());
      if (count != null) {
        json.writeNumberProperty("pages", count);
      }
      json.writeStringProperty("sha256", sha256(output.getValue()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** SHA-256 of every file by its path, as the manifest lists them. */
  static SortedMap<String, String> outputs(Path pack) {
    SortedMap<String, String> outputs = new TreeMap<>();
    try (JsonParser json =
        new JsonFactory().createParser(ObjectReadContext.empty(), pack.resolve(NAME))) {
      String path = "";
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.VALUE_STRING && "path".equals(json.currentName())) {
          path = json.getString();
        } else if (token == JsonToken.VALUE_STRING
            && "sha256".equals(json.currentName())
            && !path.isEmpty()) {
          outputs.put(path, json.getString());
          path = "";
        }
      }
    }
    return outputs;
  }

  /** Every file of a pack but the manifest, by its path with {@code /}. */
  static SortedMap<String, Path> files(Path pack) throws IOException {
    SortedMap<String, Path> files = new TreeMap<>();
    try (Stream<Path> found = Files.walk(pack)) {
      found
          .filter(Files::isRegularFile)
          .forEach(file -> files.put(pack.relativize(file).toString().replace('\\', '/'), file));
    }
    files.remove(NAME);
    return files;
  }

  /** SHA-256 of a file, 64 lower-case hex digits. */
  public static String sha256(Path file) throws IOException {
    return HexFormat.of().formatHex(digest().digest(Files.readAllBytes(file)));
  }

  /** SHA-256 of a text in UTF-8, 64 lower-case hex digits. */
  public static String sha256(String text) {
    return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
