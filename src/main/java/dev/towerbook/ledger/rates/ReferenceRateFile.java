package dev.towerbook.ledger.rates;

import dev.towerbook.mapping.Mappings;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The reference rates of the European Central Bank as it publishes them, {@code
 * eurofxref-hist.csv}, if finance has put them on the shelf: rates that {@code exchange-rates.csv}
 * does not list.
 */
public final class ReferenceRateFile {

  private static final String NAME = "rates/eurofxref-hist.csv";

  private ReferenceRateFile() {}

  /** The shelf with these rates added. */
  public static Loaded<Mappings> added(Path folder, Loaded<Mappings> shelf) {
    Path file = folder.resolve(NAME);
    if (!Files.exists(file)) {
      return shelf;
    }
    Loaded<ReferenceRates> rates = ReferenceRates.load(file, NAME);
    List<Problem> problems = new ArrayList<>(shelf.problems());
    problems.addAll(rates.problems());
    Mappings mappings = shelf.value();
    return new Loaded<>(
        mappings.withMoreRates(rates.value().monthly(mappings.settings().reportCurrency())),
        problems);
  }
}
