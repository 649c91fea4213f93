package dev.towerbook.report.pdf;

/**
 * A finished document.
 *
 * @param bytes the whole file; the array is not copied, so leave it as it is
 * @param pages number of pages, at least 1
 */
@SuppressWarnings("ArrayRecordComponent") // a file of some hundred KB that is written once
public record PrintedPdf(byte[] bytes, int pages) {}
