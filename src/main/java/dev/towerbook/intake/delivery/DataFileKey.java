package dev.towerbook.intake.delivery;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the path of a file of a data export tells: {@code
 * s3://bucket/prefix/export/data/BILLING_PERIOD=2026-10/file}, or with a folder for each delivery
 * before the file, whose name begins with the time of writing.
 *
 * @param export bucket, prefix and name of the export
 * @param partition the part of the path up to and with the folder of the period
 * @param period value of the partition, as written
 * @param delivery folder of the delivery, or the period if deliveries overwrite each other
 * @param written ISO 8601, as the delivery's folder begins; may be empty
 */
record DataFileKey(
    String export, String partition, String period, String delivery, String written) {

  private static final Pattern KEY =
      Pattern.compile(
          "(?:[a-z0-9]+://)?(?<export>.+?)(?:/data)?/[A-Za-z_]+=(?<period>[^/]+)"
              + "(?:/(?<delivery>[^/]+))?/[^/]+");
  private static final Pattern TIME =
      Pattern.compile("(?<time>[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z)(?:-.*)?");

  /** What a path tells; empty if it has no folder of a period. */
  static Optional<DataFileKey> of(String path) {
    Matcher key = KEY.matcher(path);
    if (!key.matches()) {
      return Optional.empty();
    }
    String period = key.group("period");
    String delivery = Optional.ofNullable(key.group("delivery")).orElse("");
    Matcher time = TIME.matcher(delivery);
    return Optional.of(
        new DataFileKey(
            key.group("export"),
            path.substring(0, key.end("period")),
            period,
            delivery.isEmpty() ? period : delivery,
            time.matches() ? time.group("time") : ""));
  }
}
