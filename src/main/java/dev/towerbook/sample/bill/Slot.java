package dev.towerbook.sample.bill;

import java.util.Arrays;
import java.util.Optional;

/** The parts of a bill line that change from line to line of a group. */
enum Slot {
  BILLED('\uE000'),
  EFFECTIVE('\uE001'),
  CONTRACTED('\uE002'),
  LIST('\uE003'),
  QUANTITY('\uE004'),
  PERIOD_START('\uE005'),
  PERIOD_END('\uE006'),
  RESOURCE('\uE007'),
  ZONE('\uE008'),
  RELEASE('\uE009'),
  COMPONENT('\uE00A');

  /** A private-use character: no text of a bill holds it. */
  private final char mark;

  Slot(char mark) {
    this.mark = mark;
  }

  /** What stands for the slot in a line's text. */
  String mark() {
    return String.valueOf(mark);
  }

  /** The slot that a character stands for; empty if it stands for itself. */
  static Optional<Slot> of(char c) {
    if (c < BILLED.mark) {
      return Optional.empty();
    }
    return Arrays.stream(values()).filter(slot -> slot.mark == c).findFirst();
  }
}
