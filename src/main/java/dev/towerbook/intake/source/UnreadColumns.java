package dev.towerbook.intake.source;

import dev.towerbook.intake.format.Translation;
import dev.towerbook.intake.problem.RowProblem;
import dev.towerbook.intake.recipe.Recipe;
import dev.towerbook.intake.recipe.TagsRecipe;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import dev.towerbook.table.SourceLocation;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Columns that nothing reads although their names say tags, cost or an account: told once a file,
 * by its header alone, since facts may have moved there.
 */
public final class UnreadColumns {

  private static final int NAMES_MAX = 12;

  private static final Set<String> WORDS =
      Set.of(
          "tag",
          "tags",
          "label",
          "labels",
          "cost",
          "costs",
          "amount",
          "fee",
          "fees",
          "account",
          "accounts",
          "subscription",
          "payer",
          "tenant",
          "department",
          "costcenter",
          "costcentre");

  private UnreadColumns() {}

  /**
   * The note on a file; empty if everything of that kind is read.
   *
   * @param asked columns that rules ask for by their headers
   */
  public static Optional<Problem> note(SourceFile file, Collection<String> asked) {
    List<String> header = file.header().columns();
    Set<String> read =
        file.format().fields().stream()
            .flatMap(field -> file.format().position(field.name(), header).stream())
            .map(header::get)
            .collect(Collectors.toSet());
    List<String> unread =
        header.stream()
            .filter(UnreadColumns::isTelling)
            .filter(column -> !read.contains(column))
            .filter(column -> file.format().fields().stream().noneMatch(of -> of.isSpelled(column)))
            .filter(column -> asked.stream().noneMatch(column::equalsIgnoreCase))
            .filter(column -> !isTag(file, column))
            .filter(column -> !isJoined(file, column))
            .distinct()
            .toList();
    if (unread.isEmpty()) {
      return Optional.empty();
    }
    String names = String.join(", ", unread.subList(0, Math.min(NAMES_MAX, unread.size())));
    int more = unread.size() - NAMES_MAX;
    return Optional.of(
        new Problem(
            RowProblem.of(
                file.kind(),
                RowProblem.NOT_READ.with(
                    names + (more > 0 ? " and " + more + " more" : ""), file.format().id())),
            Severity.NOTE,
            new SourceLocation(file.name(), file.header().lines(), 0, "")));
  }

  /** True if a word of the header says tags, cost or an account. */
  private static boolean isTelling(String header) {
    String words = header.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2").toLowerCase(Locale.ROOT);
    return Stream.of(words.split("[^\\p{L}]+", -1)).anyMatch(WORDS::contains);
  }

  private static boolean isTag(SourceFile file, String header) {
    return file.format().translation().stream()
        .flatMap(UnreadColumns::recipes)
        .anyMatch(of -> of instanceof TagsRecipe tags && tags.keyOf(header).isPresent());
  }

  private static Stream<Recipe> recipes(Translation translation) {
    return Stream.concat(
        translation.fields().values().stream(),
        translation.rows().stream()
            .flatMap(row -> row.gives().stream())
            .flatMap(given -> given.instead().values().stream()));
  }

  /** True if a field of a small source is put together of this column, or asks it in turn. */
  private static boolean isJoined(SourceFile file, String header) {
    return file.format().fields().stream()
        .flatMap(of -> Stream.concat(of.cells().joined().stream(), of.cells().or().stream()))
        .anyMatch(header::equalsIgnoreCase);
  }
}
