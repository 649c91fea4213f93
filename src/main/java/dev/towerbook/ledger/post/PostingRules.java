package dev.towerbook.ledger.post;

import dev.towerbook.intake.dataset.Pseudonyms;
import dev.towerbook.intake.dataset.TimeEntry;
import dev.towerbook.intake.source.OwnerHint;
import dev.towerbook.ledger.rates.RateCard;
import dev.towerbook.mapping.Classifier;
import dev.towerbook.mapping.Mappings;
import dev.towerbook.mapping.Placement;
import dev.towerbook.mapping.known.KnownWords;
import java.security.SecureRandom;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** What the shelf says about posting, prepared once and used by every thread. */
final class PostingRules {

  private final Mappings mappings;
  private final List<String> fields;
  private final Classifier classifier;
  private final RateCard rateCard;
  private final KnownWords knownWords;
  // Pseudonyms only tell one person from another while a run reads; no output carries them, so a
  // key of this run alone is enough and there is none to keep safe.
  private final byte[] personKey = new byte[Pseudonyms.KEY_BYTES_MIN];

  PostingRules(Mappings mappings) {
    this.mappings = mappings;
    this.fields = List.copyOf(mappings.neededFields());
    this.classifier = new Classifier(mappings, fields);
    this.rateCard = new RateCard(mappings.labourRates());
    this.knownWords = new KnownWords(mappings);
    new SecureRandom().nextBytes(personKey);
  }

  Mappings mappings() {
    return mappings;
  }

  List<String> fields() {
    return fields;
  }

  Classifier classifier() {
    return classifier;
  }

  /** An empty memory for one thread. */
  BillMemory newMemory() {
    return new BillMemory(ChargePlacer.wanted(this));
  }

  RateCard rateCard() {
    return rateCard;
  }

  /** What of an entry the shelf knows; a person's name that slipped into it ends here. */
  TimeEntry known(TimeEntry entry) {
    return new TimeEntry(
        entry.date(),
        entry.person(),
        knownWords.role(entry.role()),
        knownWords.activity(entry.activity()),
        knownWords.project(entry.project()),
        new OwnerHint(
            knownWords.application(entry.application()), knownWords.wrapper(entry.wrapper())),
        entry.hours(),
        entry.workType(),
        entry.capitalisable(),
        entry.place());
  }

  Pseudonyms pseudonyms() {
    return new Pseudonyms(personKey);
  }

  /** The place of a fact of a small source. */
  Placement place(Map<String, String> fact, YearMonth month) {
    String[] values = new String[fields.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = fact.getOrDefault(fields.get(i), "");
    }
    return classifier.place(values, month.atDay(1));
  }
}
