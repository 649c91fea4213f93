package dev.towerbook.economics.commit;

import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.ledger.EntryKey;
import dev.towerbook.ledger.LedgerEntry;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A service as the bills name it.
 *
 * @param provider FOCUS ProviderName
 * @param service FOCUS ServiceName
 */
public record ServiceId(String provider, String service) implements Comparable<ServiceId> {

  private static final Comparator<ServiceId> ORDER =
      Comparator.comparing(ServiceId::provider).thenComparing(ServiceId::service);

  static ServiceId of(EntryKey key) {
    return new ServiceId(key.origin().provider(), key.service());
  }

  /** Services of which some use is covered by a commitment in these ledger entries. */
  public static SortedSet<ServiceId> covered(List<LedgerEntry> entries) {
    SortedSet<ServiceId> covered = new TreeSet<>();
    for (LedgerEntry entry : entries) {
      if (isUsage(entry.key()) && status(entry.key()).equals("used")) {
        covered.add(of(entry.key()));
      }
    }
    return covered;
  }

  static boolean isUsage(EntryKey key) {
    return key.origin().kind() == SourceKind.BILL
        && key.traits().chargeCategory().equalsIgnoreCase("Usage");
  }

  /** FOCUS CommitmentDiscountStatus in lower case. */
  static String status(EntryKey key) {
    return key.traits().commitmentStatus().toLowerCase(Locale.ROOT);
  }

  @Override
  public int compareTo(ServiceId other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return service + " (" + provider + ")";
  }
}
