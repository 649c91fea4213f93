package dev.towerbook.decision.recommend;

import dev.towerbook.decision.Disposition;
import dev.towerbook.decision.option.Sensitivity;
import java.util.List;
import java.util.Optional;

/**
 * What money says of one application, or why it cannot say anything.
 *
 * @param judged empty if an input is missing: then there is no present value, not a zero
 * @param missing inputs that nobody has estimated, for a reader
 */
public record OptionAssessment(
    String applicationId, Optional<Judged> judged, List<String> missing) {

  /** The case with its verdicts. */
  public record Judged(OptionCase option, WrapperFlip verdicts, Sensitivity sensitivity) {}

  public OptionAssessment {
    missing = List.copyOf(missing);
    if (judged.isPresent() != missing.isEmpty()) {
      throw new IllegalArgumentException(applicationId + " is judged, but lacks " + missing);
    }
  }

  /** The verdict with everything that the application costs. */
  public Optional<Recommendation> recommendation() {
    return judged.map(of -> of.verdicts().with());
  }

  /** The rule that decided. */
  public Strength strength() {
    return recommendation().map(Recommendation::strength).orElse(Strength.INSUFFICIENT_EVIDENCE);
  }

  /** What to do by net present value. */
  public Disposition disposition() {
    return recommendation().map(Recommendation::disposition).orElse(Disposition.UNDECIDED);
  }

  /** What is missing for a verdict, the cheapest to close first. */
  public List<Gap> gaps() {
    return recommendation().map(Recommendation::gaps).orElse(List.of(Gap.INPUTS));
  }

  /** True if counting the wrappers changes what to do by net present value. */
  public boolean flips() {
    return judged.map(of -> of.verdicts().flips()).orElse(false);
  }
}
