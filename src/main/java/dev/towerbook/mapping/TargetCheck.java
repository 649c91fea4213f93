package dev.towerbook.mapping;

import static dev.towerbook.mapping.rules.RuleProblem.RULE_RETIRED;
import static dev.towerbook.mapping.shared.AllocationProblem.ALLOCATION_UNREACHED;

import dev.towerbook.mapping.catalogue.Application;
import dev.towerbook.mapping.rules.Dimension;
import dev.towerbook.mapping.rules.Result;
import dev.towerbook.mapping.rules.Rule;
import dev.towerbook.mapping.rules.RuleTable;
import dev.towerbook.mapping.shared.CommitmentPolicy;
import dev.towerbook.mapping.shared.SharedPool;
import dev.towerbook.mapping.words.Ids;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.SourceLocation;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rules and the lists that they send money to, looked at from both ends. */
final class TargetCheck {

  private static final int POOL = Dimension.APPLICATION.results().indexOf("shared_pool");

  private final Mappings mappings;
  private final List<Rule> rules;
  private final ProblemLog log;

  TargetCheck(Mappings mappings, ProblemLog log) {
    this.mappings = mappings;
    this.rules =
        mappings.ruleTable(Dimension.APPLICATION.name()).map(RuleTable::rules).orElse(List.of());
    this.log = log;
  }

  /** Notes rules that send money to what is gone, and pools that no rule sends any to. */
  void note() {
    rules.forEach(this::noteRetired);
    // A rule that takes the pool from a field may reach any; without rules that is the trouble.
    if (!rules.isEmpty()
        && rules.stream().noneMatch(one -> one.results().get(POOL) instanceof Result.FieldValue)) {
      Set<String> reached = reached();
      mappings.sharedPools().values().stream()
          .filter(pool -> !reached.contains(pool.id()))
          .forEach(this::noteUnreached);
    }
  }

  private void noteRetired(Rule rule) {
    constant(rule, 0)
        .filter(text -> rule.validity().until().equals(LocalDate.MAX))
        .flatMap(mappings.catalogue()::applicationMeant)
        .flatMap(mappings.catalogue()::application)
        .filter(application -> !application.isActive())
        .map(Application::id)
        .ifPresent(id -> log.warning(RULE_RETIRED.with(rule.id()), rule.place(), id));
  }

  private Set<String> reached() {
    Set<String> reached = new HashSet<>();
    rules.forEach(rule -> constant(rule, POOL).map(Ids::normal).ifPresent(reached::add));
    mappings.sharedPools().values().forEach(pool -> reached.addAll(pool.use().percents().keySet()));
    mappings.commitmentPolicies().list().stream()
        .map(CommitmentPolicy::sharedPool)
        .flatMap(Optional::stream)
        .forEach(reached::add);
    return reached;
  }

  private static Optional<String> constant(Rule rule, int column) {
    return rule.results().get(column) instanceof Result.Constant constant
            && !constant.text().isEmpty()
        ? Optional.of(constant.text())
        : Optional.empty();
  }

  private void noteUnreached(SharedPool pool) {
    log.warning(
        ALLOCATION_UNREACHED,
        SourceLocation.line(SharedPool.SHEET.path(), pool.use().rank()),
        pool.id());
  }
}
