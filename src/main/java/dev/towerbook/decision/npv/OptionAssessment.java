package dev.towerbook.decision.npv;

import dev.towerbook.decision.Disposition;
import dev.towerbook.decision.option.Sensitivity;
import java.util.List;
import java.util.Optional;

/**
 * What money says of one application, or why it cannot say anything.
 *
 * @param judged empty if an input is missing: then there is no present value, not a zero
 * @param isEstimated true if somebody has estimated anything of it
 * @param missing inputs that nobody has estimated, for a reader
 * @param debt signs of debt, which count against keeping it
 */
public record OptionAssessment(
    String applicationId,
    boolean isEstimated,
    Optional<Judged> judged,
    List<String> missing,
    List<DebtSign> debt) {

  /** The case with its verdicts. */
  public record Judged(OptionCase option, WrapperFlip verdicts, Sensitivity sensitivity) {}

  public OptionAssessment {
    missing = List.copyOf(missing);
    debt = List.copyOf(debt);
    if (judged.isPresent() != missing.isEmpty()) {
      throw new IllegalArgumentException(applicationId + " is judged, but lacks " + missing);
    }
  }

  /** The verdict with everything that the application costs. */
  public Optional<NpvVerdict> npv() {
    return judged.map(of -> of.verdicts().with());
  }

  /** The same as if nobody had automated around it. */
  public Optional<NpvVerdict> npvWithoutWrappers() {
    return judged.map(of -> of.verdicts().without());
  }

  /** How firmly present values speak. */
  public NpvStrength strength() {
    return npv().map(NpvVerdict::strength).orElse(NpvStrength.INSUFFICIENT_EVIDENCE);
  }

  /** What to do by net present value. */
  public Disposition disposition() {
    return npv().map(NpvVerdict::disposition).orElse(Disposition.UNDECIDED);
  }

  /** What is missing for a verdict, the cheapest to close first. */
  public List<Gap> gaps() {
    return npv().map(NpvVerdict::gaps).orElse(List.of(Gap.INPUTS));
  }

  /** True if counting the wrappers changes what to do by net present value. */
  public boolean flips() {
    return judged.map(of -> of.verdicts().flips()).orElse(false);
  }
}
