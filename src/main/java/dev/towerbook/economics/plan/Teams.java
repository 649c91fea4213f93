package dev.towerbook.economics.plan;

import dev.towerbook.economics.scorecard.ScoreCard.Scope;
import dev.towerbook.mapping.Classification;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.Mappings;
import dev.towerbook.mapping.catalogue.Application;
import dev.towerbook.mapping.catalogue.Wrapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who answers for what the rules have placed: the team of {@code team-targets.csv}, or the owner in
 * the catalogue where there is none.
 */
public final class Teams {

  private static final String NOBODY = "no owner";

  private final Mappings mappings;
  private final Map<String, String> teams = new HashMap<>();

  /**
   * Teams of a shelf.
   *
   * @param targets the first team counts of those that answer for one thing
   */
  public Teams(Mappings mappings, List<TeamTarget> targets) {
    this.mappings = mappings;
    targets.forEach(target -> teams.putIfAbsent(key(target.scope(), target.id()), target.team()));
  }

  private static String key(Scope scope, String id) {
    return scope + " " + id;
  }

  /** The team of a place. */
  public String of(Classification place) {
    return switch (place.target()) {
      case CostObject.Application application ->
          named(
              Scope.APPLICATION,
              application.name(),
              mappings.catalogue().application(application.name()).map(Application::itOwner));
      case CostObject.Wrapper wrapper ->
          named(
              Scope.WRAPPER,
              wrapper.name(),
              Optional.ofNullable(mappings.catalogue().wrappers().get(wrapper.name()))
                  .map(Wrapper::owner));
      case CostObject.SharedPool pool -> "shared pool " + pool.name();
      case CostObject.Suspense suspense -> "not classified";
    };
  }

  private String named(Scope scope, String id, Optional<String> owner) {
    return Optional.ofNullable(teams.get(key(scope, id)))
        .or(() -> owner.filter(name -> !name.isBlank()))
        .orElse(NOBODY);
  }
}
