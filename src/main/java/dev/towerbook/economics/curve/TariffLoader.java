package dev.towerbook.economics.curve;

import dev.towerbook.economics.curve.TariffShelf.Dated;
import dev.towerbook.mapping.Target;
import dev.towerbook.mapping.catalogue.Catalogue;
import dev.towerbook.mapping.catalogue.CellReader;
import dev.towerbook.mapping.catalogue.Validity;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.Row;
import dev.towerbook.table.Table;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads tariffs: rows of one target and first day belong together. */
final class TariffLoader {

  private static final Set<String> REQUIRED = Set.of("mode", "unit_price", "why");
  private static final Set<String> MORE =
      Set.of(
          "application_id",
          "wrapper_id",
          "valid_from",
          "valid_to",
          "up_to",
          "fixed",
          "step_capacity",
          "step_price");

  private enum Mode {
    GRADUATED,
    VOLUME,
    STEPPED
  }

  private record Key(Target target, Validity validity) {}

  /** The rows of one tariff. */
  private static final class Rows {
    private final Mode mode;
    private final Row first;
    private final List<Row> all = new ArrayList<>();

    Rows(Mode mode, Row first) {
      this.mode = mode;
      this.first = first;
    }
  }

  private final ProblemLog log;
  private final CellReader cells;
  private final Catalogue catalogue;
  private final Map<Key, Rows> rows = new LinkedHashMap<>();

  TariffLoader(ProblemLog log, Catalogue catalogue) {
    this.log = log;
    this.cells = new CellReader(log);
    this.catalogue = catalogue;
  }

  TariffShelf load(Path file) {
    new Table(TariffShelf.FILE, log)
        .forEach(
            file,
            REQUIRED,
            column -> REQUIRED.contains(column) || MORE.contains(column),
            this::read);
    List<Dated> tariffs = new ArrayList<>();
    rows.forEach(
        (key, of) -> {
          if (isFree(key, tariffs, of.first)) {
            tariff(of)
                .ifPresent(tariff -> tariffs.add(new Dated(key.target, key.validity, tariff)));
          }
        });
    return new TariffShelf(tariffs);
  }

  private void read(Row row) {
    row.required("why");
    Optional<Target> target = target(row);
    Optional<Validity> validity = cells.validity(row);
    Optional<Mode> mode = cells.requiredWord(row, "mode", Mode.class);
    if (target.isEmpty() || validity.isEmpty() || mode.isEmpty()) {
      return;
    }
    Rows of =
        rows.computeIfAbsent(
            new Key(target.get(), validity.get()), key -> new Rows(mode.get(), row));
    if (of.mode != mode.get()) {
      log.error(
          "TARIFF-MODE",
          row.place("mode"),
          "is another mode than in line " + of.first.line() + " of the same tariff",
          row.text("mode"),
          "graduated prices each slice at its own price, volume all at the price reached: never"
              + " mix them");
      return;
    }
    of.all.add(row);
  }

  private Optional<Target> target(Row row) {
    String application = row.text("application_id");
    String wrapper = row.text("wrapper_id");
    if (application.isEmpty() == wrapper.isEmpty()) {
      log.error(
          "TARIFF-ABOUT",
          row.place(),
          "a tariff is about an application or about a wrapper, exactly one",
          application + " | " + wrapper,
          "fill one of the two cells");
      return Optional.empty();
    }
    return wrapper.isEmpty()
        ? known(row, "application_id", catalogue.applications().keySet())
            .map(Target.ToApplication::new)
        : known(row, "wrapper_id", catalogue.wrappers().keySet()).map(Target.ToWrapper::new);
  }

  private Optional<String> known(Row row, String column, Collection<String> ids) {
    return cells.reference(row, column, ids, "the catalogue's " + column);
  }

  private boolean isFree(Key key, List<Dated> tariffs, Row first) {
    boolean taken =
        tariffs.stream()
            .anyMatch(
                other ->
                    other.target().equals(key.target) && other.validity().overlaps(key.validity));
    if (taken) {
      log.error(
          "TARIFF-OVERLAP",
          first.place("valid_from"),
          "another tariff of " + key.target.name() + " holds on some of these days",
          first.text("valid_from"),
          "end the older one: valid_to is the first day on which it no longer holds");
    }
    return !taken;
  }

  private Optional<Tariff> tariff(Rows of) {
    return switch (of.mode) {
      case STEPPED -> stepped(of);
      case GRADUATED -> tiers(of).map(Tariff.Graduated::new);
      case VOLUME -> tiers(of).map(Tariff.Volume::new);
    };
  }

  private Optional<Tariff> stepped(Rows of) {
    Row row = of.first;
    if (of.all.size() > 1) {
      log.error(
          "TARIFF-TIERS",
          of.all.get(1).place(),
          "a stepped tariff is one row",
          row.text("mode"),
          "keep one of the rows");
      return Optional.empty();
    }
    Optional<BigDecimal> fixed = price(row, "fixed");
    Optional<BigDecimal> capacity = cells.positive(row, "step_capacity");
    Optional<BigDecimal> step = price(row, "step_price");
    Optional<BigDecimal> unit = price(row, "unit_price");
    return fixed.isPresent() && capacity.isPresent() && step.isPresent() && unit.isPresent()
        ? Optional.of(new Tariff.Stepped(fixed.get(), capacity.get(), step.get(), unit.get()))
        : Optional.empty();
  }

  private Optional<List<Tariff.Tier>> tiers(Rows of) {
    List<Tariff.Tier> tiers = new ArrayList<>();
    BigDecimal end = BigDecimal.ZERO;
    for (Row row : of.all) {
      Optional<BigDecimal> upTo = row.decimal("up_to");
      boolean last = tiers.size() == of.all.size() - 1;
      Optional<BigDecimal> price = price(row, "unit_price");
      boolean rises = upTo.isPresent() && upTo.get().compareTo(end) > 0;
      if (last ? !row.text("up_to").isEmpty() : !rises) {
        log.error(
            "TARIFF-TIERS",
            row.place("up_to"),
            last ? "the last tier has no end" : "is not above the tier before it",
            row.text("up_to"),
            "write the tiers of a tariff in rising order, the last one without up_to");
        return Optional.empty();
      }
      if (price.isEmpty()) {
        return Optional.empty();
      }
      tiers.add(new Tariff.Tier(upTo, price.get()));
      end = upTo.orElse(end);
    }
    return Optional.of(tiers);
  }

  private Optional<BigDecimal> price(Row row, String column) {
    return cells.notNegative(row, column, "TARIFF-PRICE", "write 0 or more");
  }
}
