package dev.towerbook.ledger;

import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.intake.delivery.DeliveryOrigin;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/**
 * A source file in the register.
 *
 * @param name relative to the input folder
 * @param source its folder
 * @param sha256 of the bytes as delivered
 * @param rulesHash of the shelf that placed its rows
 * @param physicalLines lines of the file, header and blank lines included
 * @param rows rows read and accepted
 * @param rejected rows excluded, each with a problem
 * @param excluded good rows that count in another file
 * @param lastChargeDay newest day with a charge, an hour or a count
 * @param origin the delivery that it is part of
 * @param overlap digest of the files that it was compared with, row by row; empty if none shares a
 *     day
 */
public record DeliveryFacts(
    String name,
    String source,
    SourceKind kind,
    String format,
    String formatVersion,
    String sha256,
    String rulesHash,
    long bytes,
    long physicalLines,
    long rows,
    long rejected,
    long excluded,
    Optional<LocalDate> lastChargeDay,
    DeliveryOrigin origin,
    Optional<String> overlap) {

  /** True if it is a bill of a provider. */
  public boolean isBill() {
    return kind == SourceKind.BILL;
  }

  /** The newest day with a charge, an hour or a count in any of some files. */
  public static Optional<LocalDate> newestDay(Collection<DeliveryFacts> files) {
    return files.stream()
        .map(DeliveryFacts::lastChargeDay)
        .flatMap(Optional::stream)
        .max(LocalDate::compareTo);
  }

  /** The same with another last day. */
  DeliveryFacts endingOn(Optional<LocalDate> day) {
    return new DeliveryFacts(
        name,
        source,
        kind,
        format,
        formatVersion,
        sha256,
        rulesHash,
        bytes,
        physicalLines,
        rows,
        rejected,
        excluded,
        day,
        origin,
        overlap);
  }
}
