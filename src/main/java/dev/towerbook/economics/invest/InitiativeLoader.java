package dev.towerbook.economics.invest;

import dev.towerbook.economics.invest.DatedCashFlow.Flow;
import dev.towerbook.mapping.catalogue.Catalogue;
import dev.towerbook.mapping.catalogue.CellReader;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.Row;
import dev.towerbook.table.Table;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads initiatives and their cash flows. */
final class InitiativeLoader {

  private static final Set<String> HEAD =
      Set.of("initiative_id", "name", "wrapper_id", "application_id", "owner", "why");
  private static final Set<String> FLOW = Set.of("initiative_id", "date", "amount", "kind", "why");

  private final ProblemLog log;
  private final CellReader cells;
  private final Catalogue catalogue;
  private final Map<String, Row> rows = new LinkedHashMap<>();
  private final Map<String, List<Flow>> flows = new HashMap<>();

  InitiativeLoader(ProblemLog log, Catalogue catalogue) {
    this.log = log;
    this.cells = new CellReader(log);
    this.catalogue = catalogue;
  }

  InitiativeShelf load(Path folder) {
    new Table(InitiativeShelf.INITIATIVES, log)
        .forEach(folder.resolve(InitiativeShelf.INITIATIVES), HEAD, HEAD::contains, this::readHead);
    new Table(InitiativeShelf.FLOWS, log)
        .forEach(folder.resolve(InitiativeShelf.FLOWS), FLOW, FLOW::contains, this::readFlow);
    SortedMap<String, Initiative> byId = new TreeMap<>();
    rows.forEach((id, row) -> initiative(id, row).ifPresent(one -> byId.put(id, one)));
    return new InitiativeShelf(byId);
  }

  private void readHead(Row row) {
    cells.id(row, "initiative_id").ifPresent(id -> cells.isFirst(rows, id, row, "initiative_id"));
  }

  private Optional<Initiative> initiative(String id, Row row) {
    Optional<String> name = row.required("name");
    row.required("why");
    boolean knownWrapper = isKnown(row, "wrapper_id", catalogue.wrappers().keySet());
    boolean knownApplication = isKnown(row, "application_id", catalogue.applications().keySet());
    Optional<String> wrapper = Optional.of(row.text("wrapper_id")).filter(text -> !text.isEmpty());
    Optional<String> application =
        Optional.of(row.text("application_id")).filter(text -> !text.isEmpty());
    if (wrapper.isPresent() == application.isPresent()) {
      log.error(
          "INITIATIVE-ABOUT",
          row.place("wrapper_id"),
          "an initiative is about a wrapper or about an application, exactly one",
          wrapper.orElse("") + " | " + application.orElse(""),
          "fill one of the two cells");
      return Optional.empty();
    }
    List<Flow> own = flows.getOrDefault(id, List.of());
    if (own.isEmpty()) {
      log.warning(
          "INITIATIVE-FLOWS",
          row.place("initiative_id"),
          "has no cash flow, so nobody can say what it is worth",
          id,
          "add its flows to " + InitiativeShelf.FLOWS);
    }
    return knownWrapper && knownApplication && name.isPresent() && !own.isEmpty()
        ? Optional.of(new Initiative(id, name.get(), wrapper, application, row.text("owner"), own))
        : Optional.empty();
  }

  private boolean isKnown(Row row, String column, Collection<String> ids) {
    String id = row.text(column);
    return id.isEmpty() || cells.isKnown(row.place(column), id, ids, "the catalogue's " + column);
  }

  private void readFlow(Row row) {
    Optional<String> id =
        cells.reference(row, "initiative_id", rows.keySet(), InitiativeShelf.INITIATIVES);
    Optional<LocalDate> day = row.required("date").flatMap(text -> row.date("date"));
    Optional<BigDecimal> amount = row.required("amount").flatMap(text -> row.decimal("amount"));
    Optional<Initiative.Kind> kind = cells.requiredWord(row, "kind", Initiative.Kind.class);
    if (amount.isPresent() && amount.get().signum() < 0) {
      log.error(
          "INITIATIVE-AMOUNT",
          row.place("amount"),
          "is below zero; kind says whether it is paid or received",
          row.text("amount"),
          "write costs and benefits both positive");
      return;
    }
    if (id.isPresent() && day.isPresent() && amount.isPresent() && kind.isPresent()) {
      double signed =
          kind.get().isIncome() ? amount.get().doubleValue() : -amount.get().doubleValue();
      flows.computeIfAbsent(id.get(), key -> new ArrayList<>()).add(new Flow(day.get(), signed));
    }
  }
}
