package dev.towerbook.economics.curve;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * A linear model with an intercept and any number of columns, with classical and with Newey-West
 * standard errors.
 */
public final class LeastSquares {

  private final RealMatrix x;
  private final RealVector coefficients;
  private final RealVector residuals;
  private final RealMatrix inverse;

  /**
   * @param y responses, in order of time if Newey-West errors are asked for
   * @param columns each as long as {@code y}
   * @throws IllegalArgumentException if there are no more rows than coefficients, or if a column is
   *     a combination of the others
   */
  public LeastSquares(List<Double> y, List<List<Double>> columns) {
    int n = y.size();
    int k = columns.size() + 1;
    if (n <= k) {
      throw new IllegalArgumentException(n + " rows for " + k + " coefficients");
    }
    x = new Array2DRowRealMatrix(n, k);
    for (int row = 0; row < n; row++) {
      x.setEntry(row, 0, 1);
      for (int column = 1; column < k; column++) {
        x.setEntry(row, column, columns.get(column - 1).get(row));
      }
    }
    RealVector response =
        new ArrayRealVector(y.stream().mapToDouble(Double::doubleValue).toArray());
    QRDecomposition qr = new QRDecomposition(x, 1e-12);
    if (!qr.getSolver().isNonSingular()) {
      throw new IllegalArgumentException("a column is a combination of the others");
    }
    coefficients = qr.getSolver().solve(response);
    residuals = response.subtract(x.operate(coefficients));
    RealMatrix r = qr.getR().getSubMatrix(0, k - 1, 0, k - 1);
    RealMatrix inverseR = MatrixUtils.inverse(r, 1e-300);
    inverse = inverseR.multiply(inverseR.transpose());
  }

  /** Intercept first, then one per column. */
  public List<Double> coefficients() {
    return list(coefficients.toArray());
  }

  /** Rows minus coefficients. */
  public int df() {
    return x.getRowDimension() - x.getColumnDimension();
  }

  /**
   * Standard errors that allow for residuals which hang together over time and differ in size
   * (Newey-West, Bartlett weights 1 − l/(L+1), no prewhitening).
   *
   * @param lag L, zero or more
   * @param adjusted true to multiply the variance by n/(n−k)
   */
  public List<Double> neweyWest(int lag, boolean adjusted) {
    int n = x.getRowDimension();
    int k = x.getColumnDimension();
    RealMatrix meat = new Array2DRowRealMatrix(k, k);
    for (int l = 0; l <= lag; l++) {
      RealMatrix gamma = new Array2DRowRealMatrix(k, k);
      for (int row = l; row < n; row++) {
        double product = residuals.getEntry(row) * residuals.getEntry(row - l);
        gamma =
            gamma.add(
                x.getRowVector(row).outerProduct(x.getRowVector(row - l)).scalarMultiply(product));
      }
      double weight = 1 - (double) l / (lag + 1);
      meat = meat.add(l == 0 ? gamma : gamma.add(gamma.transpose()).scalarMultiply(weight));
    }
    RealMatrix variance = inverse.multiply(meat).multiply(inverse);
    return roots(adjusted ? variance.scalarMultiply((double) n / (n - k)) : variance);
  }

  /** The usual lag for a series without seasons, ⌊4(n/100)^(2/9)⌋. */
  public static int standardLag(int n) {
    return (int) Math.floor(4 * Math.pow(n / 100.0, 2.0 / 9));
  }

  private static List<Double> roots(RealMatrix variance) {
    double[] roots = new double[variance.getRowDimension()];
    for (int i = 0; i < roots.length; i++) {
      roots[i] = Math.sqrt(Math.max(0, variance.getEntry(i, i)));
    }
    return list(roots);
  }

  private static List<Double> list(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }
}
