package dev.towerbook.economics.operation;

import dev.towerbook.ledger.UsageTotal;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.Mappings;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What operations are worked out from.
 *
 * @param costByWrapper wrapper id → month → its cost; months of unknown cost are left out
 * @param keepAliveByWrapper the keep-alive part of it; no entry is none
 * @param usage counts of all months
 * @param terms what is stated of exceptions and support
 */
public record OperationInputs(
    Mappings mappings,
    SortedMap<String, SortedMap<YearMonth, BigDecimal>> costByWrapper,
    SortedMap<String, SortedMap<YearMonth, BigDecimal>> keepAliveByWrapper,
    List<UsageTotal> usage,
    List<ExceptionTerms> terms) {

  public OperationInputs {
    costByWrapper = Collections.unmodifiableSortedMap(new TreeMap<>(costByWrapper));
    keepAliveByWrapper = Collections.unmodifiableSortedMap(new TreeMap<>(keepAliveByWrapper));
    usage = List.copyOf(usage);
    terms = List.copyOf(terms);
  }

  /** Terms by whose they are. */
  Map<CostObject.Listed, ExceptionTerms> bySubject() {
    return terms.stream().collect(Collectors.toMap(ExceptionTerms::subject, Function.identity()));
  }
}
