package dev.towerbook.job.accident;

import java.util.ArrayList;
import java.util.List;

/** All accidents of the drill, and all harmless variations. */
public final class Accidents {

  private Accidents() {}

  public static List<Accident> all() {
    List<Accident> all = new ArrayList<>();
    all.addAll(Harmless.all());
    all.addAll(Damage.all());
    all.addAll(OddValues.all());
    all.addAll(Rates.all());
    all.addAll(Overlaps.all());
    all.addAll(Absences.all());
    all.addAll(Judgement.all());
    return all;
  }
}
