package dev.towerbook.decision.rules;

import dev.towerbook.decision.Disposition;
import java.util.List;

/**
 * What the rule table says of one set of figures.
 *
 * @param ruleId the row that decided; empty if none did
 * @param reason sentence with {@code {metric}} places, to be filled from {@code figures}
 * @param figures what the rows were tested on
 * @param missing figures that are not known and for want of which the rules have no verdict
 * @param skipped rows that were passed over, each with the trend that is not known
 */
public record RuleVerdict(
    Disposition disposition,
    String ruleId,
    String reason,
    RuleFigures figures,
    List<String> missing,
    List<String> skipped) {

  public RuleVerdict {
    missing = List.copyOf(missing);
    skipped = List.copyOf(skipped);
  }

  /** True if the rules say what to do. */
  public boolean isDecided() {
    return disposition != Disposition.UNDECIDED;
  }
}
