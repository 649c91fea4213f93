package dev.towerbook.economics.curve;

import static java.util.Objects.requireNonNull;

import dev.towerbook.mapping.Target;
import dev.towerbook.mapping.catalogue.Catalogue;
import dev.towerbook.mapping.catalogue.Validity;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.ProblemLog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Price lists that say what a month of an application or a wrapper costs at any volume.
 *
 * @param tariffs in the order of the file
 */
public record TariffShelf(List<Dated> tariffs) {

  static final String FILE = "rates/tariffs.csv";

  /** A shelf without tariffs. */
  public static final TariffShelf EMPTY = new TariffShelf(List.of());

  /**
   * A tariff and when it holds.
   *
   * @param target an application or a wrapper
   * @param tariff in report currency a month
   */
  public record Dated(Target target, Validity validity, Tariff tariff) {
    public Dated {
      requireNonNull(target, "target");
      requireNonNull(validity, "validity");
      requireNonNull(tariff, "tariff");
    }
  }

  public TariffShelf {
    tariffs = List.copyOf(tariffs);
  }

  /**
   * Reads the file; a shelf may have none.
   *
   * @param folder the shelf
   */
  public static Loaded<TariffShelf> load(Path folder, Catalogue catalogue) {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return new Loaded<>(EMPTY, List.of());
    }
    ProblemLog log = new ProblemLog();
    return new Loaded<>(new TariffLoader(log, catalogue).load(file), log.all());
  }

  /** The tariff that holds on the first day of a month. */
  public Optional<Tariff> of(Target target, YearMonth month) {
    return tariffs.stream()
        .filter(one -> one.target().equals(target) && one.validity().covers(month.atDay(1)))
        .map(Dated::tariff)
        .findFirst();
  }
}
