package dev.towerbook.economics.metric;

import dev.towerbook.mapping.catalogue.Intent;
import dev.towerbook.mapping.catalogue.Wrapper;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What automation is to an application: one word over all its wrappers, the worst one first.
 *
 * @param date of a bridge: the earliest end date that is past, or the last one to come; a patch has
 *     none
 */
public record WrapperStance(Kind kind, Optional<LocalDate> date) {

  /** The word. */
  public enum Kind {
    /** No wrapper. */
    NONE,
    /** Every wrapper is a bridge whose end date is to come. */
    BRIDGE_ON_TIME,
    /** A wrapper stays until somebody acts, or is a bridge of which nobody said when it ends. */
    PATCH,
    /** A bridge stands past its end date. */
    BRIDGE_OVERDUE
  }

  /** Of an application in the month of its figures. */
  public static WrapperStance of(ApplicationFigures figures) {
    List<Wrapper> wrappers = figures.wrappers();
    if (wrappers.isEmpty()) {
      return new WrapperStance(Kind.NONE, Optional.empty());
    }
    Optional<LocalDate> past =
        ends(wrappers.stream().filter(one -> one.overdue(figures.month())))
            .min(Comparator.naturalOrder());
    if (past.isPresent()) {
      return new WrapperStance(Kind.BRIDGE_OVERDUE, past);
    }
    boolean bridged =
        wrappers.stream()
            .allMatch(one -> one.intent() == Intent.BRIDGE && one.endDate().isPresent());
    return bridged
        ? new WrapperStance(
            Kind.BRIDGE_ON_TIME, ends(wrappers.stream()).max(Comparator.naturalOrder()))
        : new WrapperStance(Kind.PATCH, Optional.empty());
  }

  private static Stream<LocalDate> ends(Stream<Wrapper> wrappers) {
    return wrappers.flatMap(one -> one.endDate().stream());
  }
}
