package dev.towerbook.table.problem;

/** What a problem says: the texts of a code, or a code whose texts are always the same. */
public interface ProblemWords {

  ProblemText text();
}
