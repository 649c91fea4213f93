package dev.towerbook.economics.operation;

import dev.towerbook.economics.operation.SupportOverhead.Scope;
import dev.towerbook.mapping.CostObject;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How wrappers and applications ran in a month.
 *
 * @param wrappers with cost or a count in the month, by id
 * @param applications with cost in the month and exceptions counted in some month, by id
 * @param support of all wrappers, of processes, of each wrapper
 */
public record Operations(
    SortedMap<String, Operation> wrappers,
    SortedMap<String, Operation> applications,
    List<SupportOverhead> support) {

  public Operations {
    wrappers = Collections.unmodifiableSortedMap(new TreeMap<>(wrappers));
    applications = Collections.unmodifiableSortedMap(new TreeMap<>(applications));
    support = List.copyOf(support);
  }

  /** Wrappers, then applications. */
  public Stream<Operation> all() {
    return Stream.concat(wrappers.values().stream(), applications.values().stream());
  }

  /** How one ran; empty if it is neither. */
  public Optional<Operation> of(CostObject.Listed subject) {
    return Optional.ofNullable(
        (subject instanceof CostObject.Wrapper ? wrappers : applications).get(subject.name()));
  }

  /** Support of one scope, by id. */
  public List<SupportOverhead> support(Scope scope) {
    return support.stream().filter(one -> one.scope() == scope).toList();
  }
}
