package dev.towerbook.report.page;

import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.ledger.DeliveryFacts;
import dev.towerbook.ledger.LedgerEntry;
import dev.towerbook.report.RunResults;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which source files the month rests on. */
public final class MonthSources {

  private static final int SHORT = 8;

  private MonthSources() {}

  /** Files with ledger entries of the month, and files of counts that end in it. */
  static List<DeliveryFacts> deliveries(RunResults results) {
    Set<String> booked =
        results.entries().stream().map(LedgerEntry::delivery).collect(Collectors.toSet());
    YearMonth month = results.facts().month();
    return results.deliveries().stream()
        .filter(facts -> booked.contains(facts.name()) || counts(facts, month))
        .toList();
  }

  private static boolean counts(DeliveryFacts facts, YearMonth month) {
    return facts.kind() == SourceKind.USAGE
        && facts.lastChargeDay().map(YearMonth::from).equals(java.util.Optional.of(month));
  }

  /** Files by source folder, sorted by it. */
  public static Map<String, List<DeliveryFacts>> byFolder(List<DeliveryFacts> deliveries) {
    return deliveries.stream()
        .collect(
            Collectors.groupingBy(
                facts -> facts.source().isEmpty() ? facts.kind().word() : facts.source(),
                TreeMap::new,
                Collectors.toList()));
  }

  /** The file's own digest, or for several files one over their digests; eight characters. */
  public static String digest(List<DeliveryFacts> deliveries) {
    if (deliveries.size() == 1) {
      return deliveries.getFirst().sha256().substring(0, SHORT);
    }
    String all = deliveries.stream().map(DeliveryFacts::sha256).collect(Collectors.joining("\n"));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(digest).substring(0, SHORT);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The different words of some files: their formats, their kinds. */
  public static String words(
      Collection<DeliveryFacts> deliveries, Function<DeliveryFacts, String> word) {
    return deliveries.stream().map(word).distinct().sorted().collect(Collectors.joining(", "));
  }
}
