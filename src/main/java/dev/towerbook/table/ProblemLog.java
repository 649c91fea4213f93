package dev.towerbook.table;

import dev.towerbook.table.problem.ProblemWords;
import java.util.ArrayList;
import java.util.List;

/** Collects problems, so that a person sees all of them at once. Not thread-safe. */
public final class ProblemLog {

  private final List<Problem> problems = new ArrayList<>();

  /** Notes a problem. */
  public void add(Problem problem) {
    problems.add(problem);
  }

  /** Notes all problems of another log. */
  public void addAll(List<Problem> more) {
    problems.addAll(more);
  }

  /** Notes an error, with the value that stands at its place. */
  public void error(ProblemWords words, SourceLocation place, String value) {
    add(new Problem(words, Severity.ERROR, place, value));
  }

  /** The same without a value. */
  public void error(ProblemWords words, SourceLocation place) {
    error(words, place, "");
  }

  /** Notes a warning, with the value that stands at its place. */
  public void warning(ProblemWords words, SourceLocation place, String value) {
    add(new Problem(words, Severity.WARNING, place, value));
  }

  /** The same without a value. */
  public void warning(ProblemWords words, SourceLocation place) {
    warning(words, place, "");
  }

  /**
   * Notes a doubt about the book that a person has to settle, with the value that stands at its
   * place.
   */
  public void action(ProblemWords words, SourceLocation place, String value) {
    add(new Problem(words, Severity.ACTION, place, value));
  }

  /** The same without a value. */
  public void action(ProblemWords words, SourceLocation place) {
    action(words, place, "");
  }

  /** Notes a row that is excluded, with the value that stands at its place. */
  public void rejected(ProblemWords words, SourceLocation place, String value) {
    add(new Problem(words, Severity.REJECTED, place, value));
  }

  /** The same without a value. */
  public void rejected(ProblemWords words, SourceLocation place) {
    rejected(words, place, "");
  }

  /** Notes what a person may want to know, with the value that stands at its place. */
  public void note(ProblemWords words, SourceLocation place, String value) {
    add(new Problem(words, Severity.NOTE, place, value));
  }

  /** The same without a value. */
  public void note(ProblemWords words, SourceLocation place) {
    note(words, place, "");
  }

  /** How many problems were noted so far. */
  public int size() {
    return problems.size();
  }

  /** True if something must be corrected before a pack can be printed. */
  public boolean hasErrors() {
    return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
  }

  /** True if something must be corrected in another file than this one. */
  public boolean hasErrorsBeside(String file) {
    return problems.stream()
        .anyMatch(
            problem ->
                problem.severity() == Severity.ERROR && !problem.place().file().equals(file));
  }

  /** All problems in the order in which they were found. */
  public List<Problem> all() {
    return List.copyOf(problems);
  }

  /**
   * Stops if something must be corrected.
   *
   * @throws InputRefused with every problem, if one of them is an error
   */
  public void refuseOnErrors() {
    if (hasErrors()) {
      throw new InputRefused(all());
    }
  }
}
