package dev.towerbook.report.pdf;

import dev.towerbook.report.chart.DemoCharts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/**
 * Two pages with made-up figures and every chart: to validate, and to look at in {@code
 * target/demo}.
 */
final class DemoPages {
  static final PdfFacts FACTS =
      new PdfFacts(
          "APP-0001 Reinsurance Engine: RETIRE",
          "What the application costs and what to do with it",
          "Group IT Finance",
          "en-GB",
          new PdfFacts.Stamp(Instant.parse("2026-10-31T00:00:00Z"), "demo"));

  private DemoPages() {}

  static String onePager() {
    return fill("demo-onepager.xhtml", "");
  }

  static String pack() {
    return fill("demo-pack.xhtml", "@page { size: A4 landscape; margin: 17mm 15mm 14mm 15mm; }");
  }

  private static String fill(String name, String pageRule) {
    Map<String, String> parts =
        Map.ofEntries(
            Map.entry("css", read("/packs/pack.css") + pageRule),
            Map.entry("layers", DemoCharts.layers()),
            Map.entry("bridge", DemoCharts.bridge()),
            Map.entry("months", DemoCharts.months(312)),
            Map.entry("quadrant", DemoCharts.quadrant(191, 150, 1)),
            Map.entry("quadrantWide", DemoCharts.quadrant(369, 225, 14)),
            Map.entry("bars", DemoCharts.bars()),
            Map.entry("mix", DemoCharts.mix(756)),
            Map.entry("noData", DemoCharts.noData()));
    StringBuilder out = new StringBuilder();
    String[] pieces = read("/report/" + name).split("@@", -1);
    for (int i = 0; i < pieces.length; i++) {
      out.append(i % 2 == 0 ? pieces[i] : parts.get(pieces[i]));
    }
    return out.toString();
  }

  private static String read(String path) {
    try (InputStream in = DemoPages.class.getResourceAsStream(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of("target/demo"));
    PdfPrinter printer = new PdfPrinter();
    Files.write(folder.resolve("onepager.pdf"), printer.print(onePager(), FACTS).bytes());
    Files.write(folder.resolve("pack.pdf"), printer.print(pack(), FACTS).bytes());
  }
}
