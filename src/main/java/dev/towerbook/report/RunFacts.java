package dev.towerbook.report;

import java.time.YearMonth;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What identifies a run. Nothing here depends on the clock or the machine: the same inputs and
 * rules give the same facts, and so the same bytes.
 *
 * @param month the pack's month
 * @param currency report currency
 * @param inputsHash SHA-256 over names and digests of all source files
 * @param rulesHash SHA-256 over the mappings shelf
 * @param shelf SHA-256 of each file of the mappings shelf, by path
 * @param version of Towerbook
 */
public record RunFacts(
    YearMonth month,
    String company,
    String currency,
    String inputsHash,
    String rulesHash,
    SortedMap<String, String> shelf,
    String version) {

  private static final int SHORT = 8;

  public RunFacts {
    shelf = Collections.unmodifiableSortedMap(new TreeMap<>(shelf));
  }

  /** What the pack is made of, for short: month, inputs, rules. */
  String madeOf() {
    return month + "-" + inputsId().substring(0, 4) + rulesId().substring(0, 4);
  }

  /** First characters of the input digest. */
  public String inputsId() {
    return inputsHash.substring(0, SHORT);
  }

  /** First characters of the rules digest. */
  public String rulesId() {
    return rulesHash.substring(0, SHORT);
  }
}
