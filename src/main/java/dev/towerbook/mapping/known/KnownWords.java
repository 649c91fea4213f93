package dev.towerbook.mapping.known;

import dev.towerbook.mapping.Mappings;
import dev.towerbook.mapping.catalogue.Catalogue;
import dev.towerbook.mapping.catalogue.LabourRate;
import dev.towerbook.mapping.rules.Condition;
import dev.towerbook.mapping.rules.Dimension;
import dev.towerbook.mapping.rules.Matcher;
import dev.towerbook.mapping.rules.Result;
import dev.towerbook.mapping.rules.Rule;
import dev.towerbook.mapping.rules.RuleTable;
import dev.towerbook.mapping.words.Ids;
import dev.towerbook.mapping.words.Words;
import dev.towerbook.table.NearMatch;
import dev.towerbook.table.looks.Looks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words of a timesheet that the shelf knows. A word is known if a rule asks for it, by itself
 * or by a pattern; a role also if the rate card has it; an application or wrapper if the catalogue
 * has it, or a slip of it. A field whose value a rule hands on to a dimension of the shelf's own is
 * known whatever stands there: finance has asked for it. Immutable.
 */
public final class KnownWords {

  /** A shorter word is a slip of too much: "Jim" of "crm". */
  private static final int NEAR_LENGTH_MIN = 6;

  private final Map<String, List<Matcher.OneOf>> asked = new HashMap<>();
  private final Set<String> handedOn = new HashSet<>();
  private final Set<String> roles = new HashSet<>();
  private final Catalogue catalogue;

  public KnownWords(Mappings mappings) {
    catalogue = mappings.catalogue();
    mappings.labourRates().stream()
        .map(LabourRate::role)
        .map(KnownWords::lower)
        .forEach(roles::add);
    for (RuleTable table : mappings.ruleTables()) {
      table.rules().forEach(rule -> add(table.dimension(), rule));
    }
  }

  private void add(Dimension dimension, Rule rule) {
    for (Condition condition : rule.conditions()) {
      Optional<Matcher.OneOf> words =
          switch (condition.matcher()) {
            case Matcher.OneOf some -> Optional.of(some);
            case Matcher.NoneOf none -> Optional.of(none.refused());
            case Matcher.Present any -> Optional.empty();
          };
      words.ifPresent(
          some -> asked.computeIfAbsent(condition.field(), field -> new ArrayList<>()).add(some));
    }
    if (dimension.shape() == Dimension.Shape.FREE) {
      for (Result result : rule.results()) {
        if (result instanceof Result.FieldValue value) {
          handedOn.add(value.field());
        }
      }
    }
  }

  /** A role as it may be shown. */
  public String role(String written) {
    return shown("Role", written, roles.contains(lower(written)));
  }

  /** An activity as it may be shown. */
  public String activity(String written) {
    return shown("Activity", written, false);
  }

  /** A project as it may be shown. */
  public String project(String written) {
    return shown("Project", written, false);
  }

  /** An application as it may be shown. */
  public String application(String written) {
    boolean known =
        catalogue.applicationMeant(written).isPresent()
            || isNear(written, catalogue.applications().keySet());
    return shown("Application", written, known);
  }

  /** A wrapper as it may be shown. */
  public String wrapper(String written) {
    boolean known =
        catalogue.wrapperMeant(written).isPresent()
            || isNear(written, catalogue.wrappers().keySet());
    return shown("Wrapper", written, known);
  }

  private static boolean isNear(String written, Collection<String> ids) {
    String id = Ids.normal(written);
    return id.length() >= NEAR_LENGTH_MIN && NearMatch.of(id, ids).isPresent();
  }

  private String shown(String field, String written, boolean known) {
    String word = lower(written);
    boolean hasName =
        !known
            && !word.isEmpty()
            && !handedOn.contains(field)
            && asked.getOrDefault(field, List.of()).stream().noneMatch(some -> some.matches(word));
    return hasName ? Words.NOT_LISTED : written;
  }

  private static String lower(String written) {
    return Looks.key(written);
  }
}
