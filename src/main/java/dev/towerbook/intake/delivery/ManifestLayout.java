package dev.towerbook.intake.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a manifest keeps what is asked of it, as paths of {@link JsonLeaves}. */
enum ManifestLayout {
  /** Cost and usage reports: a list of keys, and the assembly that they belong to. */
  REPORT_KEYS(
      "reportKeys[]", "", "", "account reportName", "assemblyId", "billingPeriod.start", ""),
  /** Cost management exports: blobs with their sizes, and the run that wrote them. */
  BLOBS(
      "blobs[].blobName",
      "blobs[].byteCount",
      "dataRowCount",
      "exportConfig.resourceId exportConfig.exportName",
      "runInfo.runId",
      "runInfo.startDate",
      "runInfo.submittedTime"),
  /**
   * Data exports: a list of files, of which export and period stand in their paths, see {@link
   * DataFileKey}. The provider's guide says that there is a list of files and that the manifest is
   * written last; it shows no example, so the names {@code dataFiles} and {@code executionId} come
   * from programs that read such manifests. Without an id the folder of the files is one.
   */
  DATA_FILES("dataFiles[]", "", "", "", "executionId", "", "");

  private static final Pattern MONTH = Pattern.compile("([0-9]{4})-?([0-9]{2}).*", Pattern.DOTALL);
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,18}");

  private final String keys;
  private final String bytes;
  private final String rows;
  private final String names;
  private final String run;
  private final String start;
  private final String submitted;

  ManifestLayout(
      String keys,
      String bytes,
      String rows,
      String names,
      String run,
      String start,
      String submitted) {
    this.keys = keys;
    this.bytes = bytes;
    this.rows = rows;
    this.names = names;
    this.run = run;
    this.start = start;
    this.submitted = submitted;
  }

  /** The layout that a manifest has, if it is one. */
  static Optional<ManifestLayout> of(JsonLeaves json) {
    return Stream.of(values()).filter(layout -> !json.all(layout.keys).isEmpty()).findFirst();
  }

  /** The manifest; empty if it does not say which delivery of what it is. */
  Optional<DeliveryManifest> manifest(String file, JsonLeaves json) {
    if (this == DATA_FILES) {
      return json.first(keys).flatMap(DataFileKey::of).map(first -> exported(file, json, first));
    }
    Optional<String> period = json.first(start).flatMap(ManifestLayout::month);
    Optional<String> id = json.first(run);
    if (period.isEmpty() || id.isEmpty()) {
      return Optional.empty();
    }
    String name =
        Stream.of(names.split(" ", -1))
            .flatMap(path -> json.first(path).stream())
            .collect(Collectors.joining(" "));
    String time = submitted.isEmpty() ? "" : json.first(submitted).orElse("");
    DeliveryOrigin origin = new DeliveryOrigin((name + " " + period.get()).strip(), id.get(), time);
    return Optional.of(new DeliveryManifest(file, origin, parts(json), rows(json), ""));
  }

  private DeliveryManifest exported(String file, JsonLeaves json, DataFileKey first) {
    String id = json.first(run).orElse(first.delivery());
    DeliveryOrigin origin =
        new DeliveryOrigin(first.export() + " " + first.period(), id, first.written());
    return new DeliveryManifest(file, origin, parts(json), rows(json), first.partition());
  }

  private List<DeliveryManifest.Part> parts(JsonLeaves json) {
    List<String> paths = json.all(keys);
    List<String> sizes = bytes.isEmpty() ? List.of() : json.all(bytes);
    List<DeliveryManifest.Part> parts = new ArrayList<>();
    for (int i = 0; i < paths.size(); i++) {
      // Sizes belong to the parts only if each part has one.
      OptionalLong size = sizes.size() == paths.size() ? count(sizes.get(i)) : OptionalLong.empty();
      parts.add(new DeliveryManifest.Part(paths.get(i), size));
    }
    return parts;
  }

  private OptionalLong rows(JsonLeaves json) {
    return rows.isEmpty()
        ? OptionalLong.empty()
        : json.first(rows).map(ManifestLayout::count).orElse(OptionalLong.empty());
  }

  private static OptionalLong count(String text) {
    return COUNT.matcher(text).matches()
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }

  private static Optional<String> month(String date) {
    Matcher matcher = MONTH.matcher(date);
    return matcher.matches()
        ? Optional.of(matcher.group(1) + "-" + matcher.group(2))
        : Optional.empty();
  }
}
