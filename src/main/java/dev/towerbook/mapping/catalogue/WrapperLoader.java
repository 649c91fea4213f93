package dev.towerbook.mapping.catalogue;

import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads wrappers and whom they serve. */
final class WrapperLoader {

  private final ShelfReader reader;
  private final CellReader cells;
  private final ProblemLog log;
  private final Map<String, Row> wrapperRows = new LinkedHashMap<>();

  WrapperLoader(ShelfReader reader, CellReader cells) {
    this.reader = reader;
    this.cells = cells;
    this.log = reader.log();
  }

  SortedMap<String, Wrapper> wrappers() {
    SortedMap<String, Wrapper> wrappers = new TreeMap<>();
    for (Row row : reader.rows(ShelfFile.WRAPPERS)) {
      cells
          .id(row, "wrapper_id")
          .filter(id -> cells.isFirst(wrapperRows, id, row, "wrapper_id"))
          .ifPresent(id -> wrappers.put(id, wrapper(id, row)));
    }
    return wrappers;
  }

  private Wrapper wrapper(String id, Row row) {
    Optional<WrapperKind> kind = cells.requiredWord(row, "kind", WrapperKind.class);
    Optional<Intent> intent = cells.requiredWord(row, "intent", Intent.class);
    Optional<ExceptionHandler> handler = cells.requiredWord(row, "handler", ExceptionHandler.class);
    Optional<LocalDate> endDate = row.date("end_date");
    new Owners(log).checkNamed(row, "owner", "nobody answers for this wrapper");
    if (intent.equals(Optional.of(Intent.BRIDGE)) && row.text("end_date").isEmpty()) {
      log.error(
          "WRAPPER-END",
          row.place("end_date"),
          "a bridge without an end date",
          "",
          "write the day on which it is taken down, or make its intent patch");
    }
    return new Wrapper(
        id,
        row.required("name").orElse(id),
        kind.orElse(WrapperKind.BOT),
        row.text("platform"),
        row.text("owner"),
        intent.orElse(Intent.PATCH),
        endDate,
        handler.orElse(ExceptionHandler.TECH),
        minutes(row),
        row.text("note"));
  }

  private Optional<BigDecimal> minutes(Row row) {
    Optional<BigDecimal> minutes = row.decimal("minutes_per_exception");
    if (minutes.isPresent() && minutes.get().signum() < 0) {
      log.error(
          "WRAPPER-MINUTES",
          row.place("minutes_per_exception"),
          "is negative",
          row.text("minutes_per_exception"),
          "write the minutes of work on one exception; leave the cell empty if unknown");
    }
    return minutes.filter(number -> number.signum() >= 0);
  }

  List<WrapperHost> hosts(Set<String> wrappers, Set<String> applications) {
    List<WrapperHost> hosts = new ArrayList<>();
    SumCheck sums = new SumCheck();
    Map<String, Row> seen = new HashMap<>();
    List<Row> rows = reader.rows(ShelfFile.WRAPPER_HOSTS);
    for (Row row : rows) {
      Optional<String> wrapper =
          cells.reference(row, "wrapper_id", wrappers, "the catalogue's wrappers");
      Optional<String> application =
          cells.reference(row, "application_id", applications, "the catalogue's applications");
      Optional<BigDecimal> share = cells.positive(row, "share");
      String key = wrapper.orElse("") + " " + application.orElse("");
      if (wrapper.isPresent()
          && application.isPresent()
          && cells.isFirst(seen, key, row, "application_id")
          && share.isPresent()) {
        hosts.add(new WrapperHost(wrapper.get(), application.get(), share.get()));
        sums.add(wrapper.get(), share.get(), row);
      } else {
        sums.spoil(row.text("wrapper_id"));
      }
    }
    sums.report(log, "share");
    reportHostless(rows);
    return hosts;
  }

  /** By the rows as written: a host row that is wrong in itself was noted already. */
  private void reportHostless(List<Row> hostRows) {
    Set<String> served = new HashSet<>();
    hostRows.forEach(row -> served.add(row.text("wrapper_id")));
    wrapperRows.forEach(
        (id, row) -> {
          if (!served.contains(id)) {
            log.error(
                "WRAPPER-HOSTS",
                row.place("wrapper_id"),
                "the wrapper serves no application, so nobody would bear its cost",
                id,
                "add its application with share 1 to " + ShelfFile.WRAPPER_HOSTS.path());
          }
        });
  }
}
