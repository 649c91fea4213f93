package dev.towerbook.job;

import dev.towerbook.ledger.DeliveryFacts;
import dev.towerbook.table.InputRefused;
import dev.towerbook.table.Place;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which month a pack is for. The clock is not asked: a month is closed when a bill charges its last
 * day or any later day.
 */
final class PackMonth {

  private PackMonth() {}

  /**
   * The month that was asked for, or the newest closed one.
   *
   * @param months billing months in the book, ascending
   * @throws InputRefused if the book has no such month
   */
  static YearMonth of(
      Optional<YearMonth> asked, Map<String, DeliveryFacts> deliveries, List<YearMonth> months) {
    if (months.isEmpty()) {
      throw refused("the input holds no month with cost", "", "add bills to the input folder");
    }
    if (asked.isPresent()) {
      if (!months.contains(asked.get())) {
        throw refused(
            "the book has no cost in this month",
            asked.get().toString(),
            "choose one of "
                + months.stream().map(YearMonth::toString).collect(Collectors.joining(", ")));
      }
      return asked.get();
    }
    LocalDate lastDay = lastBilledDay(deliveries.values());
    return months.reversed().stream()
        .filter(month -> !month.atEndOfMonth().isAfter(lastDay))
        .findFirst()
        .orElseThrow(
            () ->
                refused(
                    "no month of the input is closed: the newest charge is of " + lastDay,
                    "",
                    "name an open month with --month=" + months.getLast()));
  }

  private static LocalDate lastBilledDay(Collection<DeliveryFacts> deliveries) {
    return deliveries.stream()
        .filter(facts -> facts.kind().equals("bill"))
        .flatMap(facts -> facts.lastChargeDay().stream())
        .max(LocalDate::compareTo)
        .orElse(LocalDate.MIN);
  }

  private static InputRefused refused(String cause, String value, String cure) {
    return new InputRefused(
        new Problem("RUN-MONTH", Severity.ERROR, Place.file("--month"), cause, value, cure));
  }
}
