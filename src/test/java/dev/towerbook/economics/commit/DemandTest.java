package dev.towerbook.economics.commit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.ledger.Portfolio;
import dev.towerbook.mapping.catalogue.Application;
import dev.towerbook.mapping.catalogue.Lifecycle;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What if an application is planned to end: its use is no base for a commitment. */
class DemandTest {

  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

  @Test
  void an_application_without_a_planned_end_stays() {
    assertThat(planned(Lifecycle.LIVE, Optional.empty(), Optional.empty())).isEmpty();
  }

  @Test
  void a_date_within_the_term_takes_use_out_and_one_beyond_it_does_not() {
    assertThat(planned(Lifecycle.LIVE, date(2027, 3, 31), Optional.empty()))
        .contains(new Demand(Demand.Outlook.RETIRING, "planned end 2027-03-31"));
    assertThat(planned(Lifecycle.LIVE, date(2029, 10, 31), Optional.of("next"))).isPresent();
    assertThat(planned(Lifecycle.LIVE, date(2029, 11, 1), Optional.of("next"))).isEmpty();
  }

  @Test
  void a_sunset_a_successor_and_a_retired_one_count_without_a_date() {
    assertThat(planned(Lifecycle.SUNSET, Optional.empty(), Optional.empty()))
        .contains(new Demand(Demand.Outlook.RETIRING, "sunset, no date"));
    assertThat(planned(Lifecycle.LIVE, Optional.empty(), Optional.of("next")))
        .contains(new Demand(Demand.Outlook.RETIRING, "successor next, no date"));
    assertThat(planned(Lifecycle.RETIRED, Optional.empty(), Optional.empty()))
        .contains(new Demand(Demand.Outlook.RETIRING, "retired"));
  }

  private static Optional<LocalDate> date(int year, int month, int day) {
    return Optional.of(LocalDate.of(year, month, day));
  }

  private static Optional<Demand> planned(
      Lifecycle lifecycle, Optional<LocalDate> end, Optional<String> successor) {
    Application one = Portfolio.application("app");
    return Demand.plannedEnd(
        new Application(
            one.id(),
            one.name(),
            one.businessUnit(),
            one.businessOwner(),
            one.itOwner(),
            lifecycle,
            one.inService(),
            end,
            one.criticality(),
            one.businessFit(),
            one.technicalFit(),
            one.unit(),
            one.forcedKeep(),
            successor,
            one.note()),
        OCTOBER);
  }
}
