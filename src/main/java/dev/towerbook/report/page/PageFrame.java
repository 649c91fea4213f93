package dev.towerbook.report.page;

import java.time.LocalDate;

/**
 * What the header and footer of every page say.
 *
 * @param company whose pack it is
 * @param month "October 2026"; says so if the bills do not cover it yet, or figures are provisional
 * @param lastDay of the month: the date that the documents bear
 * @param currency report currency
 * @param asOf last charge day of the bills, of all sources if there is no bill, "31 Oct 2026"
 * @param runId id of the pack: packs of one id and version are equal, byte for byte
 * @param rulesId short digest of the mappings shelf
 * @param inputsId short digest of the input files
 * @param version of Towerbook
 */
public record PageFrame(
    String company,
    String month,
    LocalDate lastDay,
    String currency,
    String asOf,
    String runId,
    String rulesId,
    String inputsId,
    String version) {}
