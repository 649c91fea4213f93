package dev.towerbook.job.step;

import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The result of a step, for the steps after it. A step that runs again gives a new one; asking for
 * one before its step has run is a defect and says so.
 */
public final class Handover<T> {

  private final String step;
  private Optional<T> result = Optional.empty();

  Handover(String step) {
    this.step = step;
  }

  void give(T of) {
    result = Optional.of(of);
  }

  public T take() {
    return result.orElseThrow(() -> new NoSuchElementException("step " + step + " has not run"));
  }
}
