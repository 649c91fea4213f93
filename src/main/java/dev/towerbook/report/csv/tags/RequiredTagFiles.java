package dev.towerbook.report.csv.tags;

import static dev.towerbook.report.table.ColumnType.AMOUNT;
import static dev.towerbook.report.table.ColumnType.COUNT;
import static dev.towerbook.report.table.ColumnType.LIST;
import static dev.towerbook.report.table.ColumnType.MONTH;
import static dev.towerbook.report.table.ColumnType.RATIO;
import static dev.towerbook.report.table.ColumnType.TEXT;
import static dev.towerbook.report.table.ColumnType.WORD;

import dev.towerbook.economics.tags.KeyCover;
import dev.towerbook.economics.tags.TagMonth;
import dev.towerbook.economics.tags.TagScope;
import dev.towerbook.mapping.tags.TagState;
import dev.towerbook.report.RunResults;
import dev.towerbook.report.table.Because;
import dev.towerbook.report.table.PackFile;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How charges and resources carry the tags that the shelf requires. */
public final class RequiredTagFiles {

  /** A tag in a scope of a month. */
  private record Line(TagMonth month, TagScope scope, KeyCover key) {

    String counted() {
      return month.exact() ? "exact" : "estimated";
    }
  }

  private static final PackFile<Line> REQUIRED_TAGS =
      shares(
              PackFile.of(
                      "required_tags.csv",
                      "How cost and resources carry each required tag, before and after rules",
                      "One row is a tag of `required-tags.csv` in a scope: all, an account, a team."
                          + " Key: `scope`, `name`, `key`. Taggable are charges of category Usage"
                          + " with cost above zero, by billing month; of all tags together `key`"
                          + " is empty. No rows if the shelf requires no tag.",
                      RequiredTagFiles::ofMonth)
                  .month()
                  .word("scope", TagScope.Kind.class, line -> line.scope().kind())
                  .add(TEXT, "name", line -> line.scope().name())
                  .is(
                      "sub-account where rules read it, else billing account; team of"
                          + " `team-targets.csv`, else the owner in the catalogue")
                  .add(TEXT, "key", "empty for all tags", line -> line.key().key())
                  .currency())
          .add(AMOUNT, "cost_wrong_case", line -> line.key().cost(TagState.WRONG_CASE))
          .is("the key differs in case only; empty for all tags together")
          .add(AMOUNT, "cost_blank", line -> line.key().cost(TagState.BLANK))
          .is("no value, or a placeholder such as n/a")
          .add(AMOUNT, "cost_not_allowed", line -> line.key().cost(TagState.NOT_ALLOWED))
          .is("a value that the shelf does not allow")
          .add(AMOUNT, "cost_missing", line -> line.key().cost(TagState.MISSING))
          .is("no such key")
          .add(AMOUNT, "cost_unread", line -> line.scope().unread())
          .is("taggable cost of bills without a column of tags; in no share")
          .add(AMOUNT, "cost_untaggable", line -> line.scope().untaggable())
          .is("fees, taxes, purchases above zero; in no share")
          .add(AMOUNT, "credits", "cost below zero; in no share", line -> line.scope().credits())
          .add(COUNT, "taggable_rows", line -> line.scope().rows())
          .is("source lines of category Usage with known tags, credits included")
          .add(COUNT, "resources_unread", line -> line.scope().unreadResources())
          .is("resources of bills without a column of tags; in no share")
          .add(LIST, "near_misses", line -> String.join("; ", nearMisses(line)))
          .is("keys as written that differ in case only, of all scopes")
          .add(TEXT, "unknown_because", line -> because(line))
          .is("why a share is empty, and which currencies without a rate are in no figure");

  private static final PackFile<Line> TREND =
      shares(
          PackFile.of(
                  "required_tag_trend.csv",
                  "How cost and resources carry each required tag, month by month",
                  "One row is a required tag in a billing month, of up to 24. Key:"
                      + " `billing_month`, `key`. Each month by its own rates.",
                  RequiredTagFiles::ofAllMonths)
              .month()
              .add(MONTH, "billing_month", "that it is about", line -> line.month().month())
              .add(TEXT, "key", "empty for all tags", line -> line.key().key())
              .currency());

  public static final List<PackFile<?>> ALL = List.of(REQUIRED_TAGS, TREND);

  private RequiredTagFiles() {}

  private static PackFile<Line> shares(PackFile<Line> file) {
    return file.add(AMOUNT, "taggable_cost", line -> line.scope().taggable())
        .is("what shares of cost are of")
        .add(AMOUNT, "cost_present", line -> line.key().present())
        .is("key as written in the shelf, with an allowed value")
        .add(RATIO, "share_by_cost", "of it", line -> line.key().byCost(line.scope()))
        .add(AMOUNT, "cost_enriched", line -> line.key().enriched())
        .is("the same, or made up for by an alias of `tag-keys.csv` or the rules of the dimension")
        .add(RATIO, "share_by_cost_enriched", line -> line.key().byCostEnriched(line.scope()))
        .is("of it")
        .add(COUNT, "resources", line -> line.scope().resources())
        .is("distinct resources of taggable charges, credits included: account and ResourceId")
        .add(COUNT, "resources_present", line -> line.key().resources())
        .is("that carry it on at least one charge")
        .add(RATIO, "share_by_resources", "of it", line -> line.key().byResource(line.scope()))
        .add(COUNT, "resources_enriched", line -> line.key().enrichedResources())
        .is("the same after aliases and rules")
        .add(
            RATIO,
            "share_by_resources_enriched",
            "of it",
            line -> line.key().byResourceEnriched(line.scope()))
        .add(WORD, "resources_are", Line::counted)
        .is("exact; estimated where a month has more than 5 million");
  }

  private static Stream<Line> ofMonth(RunResults run) {
    return run.scorecards().requiredTags().of(run.facts().month()).stream()
        .flatMap(month -> month.scopes().stream().flatMap(scope -> lines(month, scope)));
  }

  private static Stream<Line> ofAllMonths(RunResults run) {
    return run.scorecards().requiredTags().months().stream()
        .flatMap(month -> lines(month, month.all()));
  }

  private static Stream<Line> lines(TagMonth month, TagScope scope) {
    return scope.keys().stream().map(key -> new Line(month, scope, key));
  }

  private static List<String> nearMisses(Line line) {
    return line.month().nearMisses().stream()
        .filter(miss -> line.key().key().map(miss::equalsIgnoreCase).orElse(true))
        .toList();
  }

  private static String because(Line line) {
    String shares =
        Because.unknown(line.key().byCost(line.scope()), line.key().byResource(line.scope()));
    String rates =
        line.month().unconverted().isEmpty()
            ? ""
            : "no rate: " + String.join(", ", line.month().unconverted());
    return Stream.of(shares, rates)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("; "));
  }
}
