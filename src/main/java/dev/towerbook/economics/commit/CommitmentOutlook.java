package dev.towerbook.economics.commit;

import dev.towerbook.economics.forecast.ApplicationVolatility;
import java.util.List;

/**
 * What is committed, when it ends, and what to commit next.
 *
 * @param calendar of all commitments known
 * @param bands by provider and service
 * @param volatility of variable spend by application, the largest spend first
 */
public record CommitmentOutlook(
    CommitmentCalendar calendar, List<ServiceBand> bands, List<ApplicationVolatility> volatility) {

  public CommitmentOutlook {
    bands = List.copyOf(bands);
    volatility = List.copyOf(volatility);
  }
}
