package dev.towerbook.report.page;

import dev.towerbook.report.Figure;
import dev.towerbook.report.Sentence;
import java.util.Optional;

/**
 * A key figure at the head of a page.
 *
 * @param value printed with its unit; n/a if unknown, then {@code note} says why
 * @param change what changed, with its sign; no text if nothing can be compared
 * @param tone style of the change: better, worse, muted or strong
 */
public record KeyFigure(String label, Figure value, Sentence change, String tone, Sentence note) {

  /** A figure that is compared with nothing. */
  public static KeyFigure of(String label, Figure value, Sentence note) {
    return new KeyFigure(label, value, Sentence.none(), "muted", note);
  }

  /** An amount against that of the month before. */
  public static KeyFigure of(
      String label,
      Figure value,
      RoundedAmount amount,
      Optional<RoundedAmount> prior,
      Sentence note) {
    Optional<Sentence> change =
        prior.map(
            before -> {
              Figure moved = amount.change(before, "");
              return amount
                  .changePercent(before)
                  .map(percent -> Sentence.of("{} ({})", moved, percent))
                  .orElseGet(() -> Sentence.of("{}", moved));
            });
    return new KeyFigure(
        label, value, change.orElse(Sentence.none()), ApplicationView.tone(amount, prior), note);
  }
}
