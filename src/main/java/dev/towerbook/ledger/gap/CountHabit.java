package dev.towerbook.ledger.gap;

import java.util.List;
import java.util.Optional;

/**
 * Whether the counts of a month are about the days that its cost is about, by the counter's own
 * habit: one that counts on business days, once a week or once a month is whole; one that ends on
 * the 10th while it goes to the end of other months is not.
 */
public final class CountHabit {

  /** A counter with counts on fewer days of a month has no day of its own: a month is counted. */
  private static final int DAILY_MIN = 3;

  /** So many days of silence at the end of a month say nothing: weekends and holidays. */
  private static final int SILENCE = 3;

  private CountHabit() {}

  /**
   * Why the counts of a month are not those of its cost; empty if they are.
   *
   * @param earlier other months of the counter that have counts, oldest first
   * @param lastDay day of the month until which there is cost
   * @param sinceDay day of the month from which the subject is in service; 1 for all of it
   */
  public static Optional<String> partial(
      CountedDays now, List<CountedDays> earlier, int lastDay, int sinceDay) {
    List<CountedDays> usual = usual(earlier);
    boolean counter =
        usual.isEmpty() ? now.count() >= DAILY_MIN : median(usual).count() >= DAILY_MIN;
    if (!counter) {
      return Optional.empty();
    }
    int silence = usual.isEmpty() ? now.longestGap() : median(usual).longestSilence();
    int allowed = Math.max(SILENCE, silence);
    // Days off fall in a month as they like: a gap inside it must be longer to say something.
    int allowedInside = 2 * allowed + 1;
    boolean whole =
        lastDay - now.last() <= allowed
            && now.first() - sinceDay <= allowedInside
            && (usual.isEmpty() || now.longestGap() <= allowedInside);
    return whole
        ? Optional.empty()
        : Optional.of("counts for " + now.count() + " of " + lastDay + " days");
  }

  /** Earlier months that tell a habit: one month alone tells it if it is whole itself. */
  private static List<CountedDays> usual(List<CountedDays> earlier) {
    boolean tells =
        earlier.size() > 1
            || earlier.stream()
                .allMatch(one -> partial(one, List.of(), one.month().lengthOfMonth(), 1).isEmpty());
    return tells ? earlier : List.of();
  }

  /** The middle month by silence, the less silent one of two. */
  private static CountedDays median(List<CountedDays> months) {
    List<CountedDays> sorted =
        months.stream()
            .sorted(
                java.util.Comparator.comparingInt(CountedDays::longestSilence)
                    .thenComparing(CountedDays::month))
            .toList();
    return sorted.get((sorted.size() - 1) / 2);
  }
}
