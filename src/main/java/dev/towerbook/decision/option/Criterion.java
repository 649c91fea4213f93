package dev.towerbook.decision.option;

/** What a portfolio is ranked by; each is scored from 0 (good to leave alone) to 5 (act first). */
public enum Criterion {
  VALUE,
  FIT,
  RISK,
  UNIT_COST_TREND,
  WRAPPER_BURDEN
}
