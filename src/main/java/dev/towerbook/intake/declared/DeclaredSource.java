package dev.towerbook.intake.declared;

import static java.util.Objects.requireNonNull;

import dev.towerbook.table.SourceLocation;
import java.util.Optional;

/**
 * A row of the file of declared sources.
 *
 * @param place where it stands; of no row if nothing is declared
 * @param folder which files it is about
 * @param subject whose rows of them: a billing account, sub-account, role, vendor, application or
 *     wrapper; empty for all. Such a row says only when they come
 * @param kind what they hold
 * @param expected who delivers them, and when
 * @param overlap what counts where two of them have the same days
 * @param writing how they are written
 */
public record DeclaredSource(
    SourceLocation place,
    FolderPattern folder,
    Optional<String> subject,
    Optional<SourceKind> kind,
    ExpectedDelivery expected,
    Optional<OverlapPolicy> overlap,
    DeclaredWriting writing) {

  /** What is known of files without a row: nothing. */
  public static final DeclaredSource NONE =
      new DeclaredSource(
          SourceLocation.file(DeclaredSources.FILE),
          new FolderPattern("**"),
          Optional.empty(),
          Optional.empty(),
          ExpectedDelivery.NONE,
          Optional.empty(),
          DeclaredWriting.NONE);

  public DeclaredSource {
    requireNonNull(place, "place");
    requireNonNull(folder, "folder");
    requireNonNull(subject, "subject");
    requireNonNull(kind, "kind");
    requireNonNull(expected, "expected");
    requireNonNull(overlap, "overlap");
    requireNonNull(writing, "writing");
  }
}
