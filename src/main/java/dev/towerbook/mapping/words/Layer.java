package dev.towerbook.mapping.words;

/** Which layer of an application's cost something belongs to. */
public enum Layer {
  INFRASTRUCTURE,
  DATA,
  NETWORK,
  LICENCES_SAAS,
  RUN_LABOUR,
  CHANGE_LABOUR,
  /** Hours for which it is not stated whether they keep things going or change them. */
  UNKNOWN_LABOUR,
  WRAPPER_RUN,
  WRAPPER_KEEP_ALIVE,
  SUPPORT,
  /** Comes by allocation only; no rule gives it. */
  SHARED
}
