package dev.towerbook.sample.bill;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A bill line cut at its slots: constant bytes, slot, constant bytes, slot … constant bytes.
 *
 * @param constants one more than slots
 */
record LineTemplate(List<byte[]> constants, List<Slot> slots) {

  static LineTemplate of(FocusLine line) {
    String text = line.csv();
    List<byte[]> constants = new ArrayList<>();
    List<Slot> slots = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      Optional<Slot> slot = Slot.of(text.charAt(i));
      if (slot.isPresent()) {
        constants.add(FocusLine.bytes(text.substring(from, i)));
        slots.add(slot.get());
        from = i + 1;
      }
    }
    constants.add(FocusLine.bytes(text.substring(from)));
    return new LineTemplate(List.copyOf(constants), List.copyOf(slots));
  }
}
