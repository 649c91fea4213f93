package dev.towerbook.decision.option;

import static java.util.Objects.requireNonNull;

import dev.towerbook.table.Loaded;
import dev.towerbook.table.ProblemLog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the shelf says of keep, refactor and retire by money.
 *
 * @param estimates by application id; an application without a row is absent
 */
public record OptionShelf(OptionTerms terms, SortedMap<String, OptionEstimates> estimates) {

  private static final String TERMS = "decisions/option-terms.csv";
  private static final String ESTIMATES = "decisions/options.csv";

  public OptionShelf {
    requireNonNull(terms, "terms");
    estimates = Collections.unmodifiableSortedMap(new TreeMap<>(estimates));
  }

  /**
   * Reads both files. A shelf may have neither: then the default terms hold and each application
   * lacks every estimate, which its page says.
   *
   * @param folder the shelf
   * @param applications ids of the catalogue
   */
  public static Loaded<OptionShelf> load(Path folder, Set<String> applications) {
    ProblemLog log = new ProblemLog();
    Path terms = folder.resolve(TERMS);
    Path estimates = folder.resolve(ESTIMATES);
    OptionTerms read =
        Files.exists(terms) ? new OptionTermsLoader(log).load(terms, TERMS) : OptionTerms.DEFAULTS;
    SortedMap<String, OptionEstimates> known =
        Files.exists(estimates)
            ? new OptionEstimatesLoader(log, applications, read.years()).load(estimates, ESTIMATES)
            : new TreeMap<>();
    return new Loaded<>(new OptionShelf(read, known), log.all());
  }

  /** What is estimated for an application. */
  public OptionEstimates of(String application) {
    return estimates.getOrDefault(application, OptionEstimates.NONE);
  }
}
