package dev.towerbook.ledger.pool;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Inverse of a sparse matrix of whole numbers as whole numbers over one determinant, by
 * fraction-free Gauss-Jordan elimination (Bareiss): every division comes out even, so that no
 * fraction is ever reduced.
 */
final class Adjugate {

  private final List<SortedMap<Integer, BigInteger>> rows = new ArrayList<>();
  private final int size;
  private BigInteger determinant = BigInteger.ONE;

  /**
   * @param matrix row → column → entry; diagonally dominant, so that no pivot is zero
   */
  Adjugate(List<Map<Integer, BigInteger>> matrix) {
    size = matrix.size();
    for (int row = 0; row < size; row++) {
      SortedMap<Integer, BigInteger> wide = new TreeMap<>(matrix.get(row));
      wide.put(size + row, BigInteger.ONE);
      rows.add(wide);
    }
    for (int pivot = 0; pivot < size; pivot++) {
      eliminate(pivot);
    }
  }

  private void eliminate(int at) {
    SortedMap<Integer, BigInteger> pivotRow = rows.get(at);
    BigInteger pivot = pivotRow.getOrDefault(at, BigInteger.ZERO);
    for (int row = 0; row < size; row++) {
      if (row != at) {
        reduce(rows.get(row), pivotRow, pivot, at);
      }
    }
    determinant = pivot;
  }

  private void reduce(
      SortedMap<Integer, BigInteger> row,
      SortedMap<Integer, BigInteger> pivotRow,
      BigInteger pivot,
      int at) {
    BigInteger factor = row.getOrDefault(at, BigInteger.ZERO);
    row.replaceAll((column, value) -> value.multiply(pivot));
    if (factor.signum() != 0) {
      pivotRow.forEach(
          (column, value) -> {
            BigInteger product = value.multiply(factor);
            row.merge(column, product.negate(), BigInteger::add);
          });
      row.values().removeIf(value -> value.signum() == 0);
    }
    row.replaceAll((column, value) -> value.divide(determinant));
  }

  /** Common denominator of all entries. */
  BigInteger determinant() {
    return determinant;
  }

  /** Column → entry of a row of the inverse, times the determinant. */
  SortedMap<Integer, BigInteger> of(int row) {
    SortedMap<Integer, BigInteger> right = new TreeMap<>();
    rows.get(row).tailMap(size).forEach((column, value) -> right.put(column - size, value));
    return right;
  }
}
