package dev.towerbook.bench;

import dev.towerbook.sample.company.BillStyle.Compression;
import dev.towerbook.sample.company.BillStyle.Tags;
import java.util.List;
import java.util.Locale;

/**
 * An input folder of the benchmark, always the same for the same description.
 *
 * @param lines bill lines, about
 */
record Input(long lines, Tags tags, Compression compression) {

  /** Bill lines of the sample at scale 1 that grow with the scale. */
  private static final int LINES_AT_SCALE_1 = 6305;

  private static final int RESOURCES = 50_000;

  Input {
    if (lines < 1) {
      throw new IllegalArgumentException("an input of " + lines + " lines");
    }
  }

  /** Name of its folder. */
  String name() {
    return String.join("-", "lines", Long.toString(lines), word(tags), gzip());
  }

  private String gzip() {
    return compression == Compression.NONE ? "plain" : "gz";
  }

  /** What {@code towerbook sample} is asked for. */
  List<String> sampleOptions() {
    long scale = Math.max(1, Math.round((double) lines / LINES_AT_SCALE_1));
    return List.of(
        "--scale=" + scale,
        "--resources=" + (scale == 1 ? 0 : RESOURCES),
        "--tags=" + word(tags),
        "--gzip=" + word(compression),
        "--clean");
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
