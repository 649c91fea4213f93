package dev.towerbook.store.packed;

import dev.towerbook.ledger.ChargeDetail;
import dev.towerbook.ledger.tuple.ChargeTuple;
import dev.towerbook.ledger.tuple.ChargeTuples;
import dev.towerbook.ledger.tuple.ResourceCounts;
import dev.towerbook.store.rows.ClassificationRegister;
import dev.towerbook.store.rows.Months;
import dev.towerbook.store.rows.Registered;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows of {@code charge_tuple} and {@code charge_resource}. */
public final class PackedRows {

  private static final String TUPLES = "charge_tuple";
  private static final String RESOURCES = "charge_resource";

  private final JdbcTemplate jdbc;
  private final ClassificationRegister places;

  /**
   * Reads and writes in the running transaction.
   *
   * @param places loaded, if anything is to be read
   */
  public PackedRows(JdbcTemplate jdbc, ClassificationRegister places) {
    this.jdbc = jdbc;
    this.places = places;
  }

  /** Writes what a bill has. */
  public void write(Registered posted, ChargeDetail detail) {
    try {
      if (detail.tuples().isPresent()) {
        ChargeTuples tuples = detail.tuples().get();
        for (YearMonth month : tuples.months()) {
          new Pieces(jdbc, TUPLES, posted.id(), month)
              .write(
                  out -> {
                    Deflater fast = new Deflater(Deflater.BEST_SPEED);
                    try (DeflaterOutputStream deflated = new DeflaterOutputStream(out, fast);
                        BufferedOutputStream buffered = new BufferedOutputStream(deflated)) {
                      new PackedTuples(tuples, month).write(new PackedOut(buffered), places::idOf);
                    } finally {
                      fast.end();
                    }
                  });
        }
      }
      if (detail.resources().isPresent()) {
        ResourceCounts counts = detail.resources().get();
        for (YearMonth month : counts.months().keySet()) {
          new Pieces(jdbc, RESOURCES, posted.id(), month)
              .write(
                  out -> {
                    try (BufferedOutputStream buffered = new BufferedOutputStream(out)) {
                      PackedResources.write(counts, month, new PackedOut(buffered), places::idOf);
                    }
                  });
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The tuples of the bills of a month, by file. */
  public void tuples(YearMonth month, Consumer<ChargeTuple> taker) {
    for (Registered file : files(TUPLES, month)) {
      try (InputStream in = new Pieces(jdbc, TUPLES, file.id(), month).read();
          InputStream plain = new BufferedInputStream(new InflaterInputStream(in))) {
        PackedTuples.read(new PackedIn(plain), places::place, taker);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The distinct resources of the bills of a month. */
  public ResourceCounts resources(YearMonth month) {
    ResourceCounts counts = new ResourceCounts();
    for (Registered file : files(RESOURCES, month)) {
      try (InputStream in =
          new BufferedInputStream(new Pieces(jdbc, RESOURCES, file.id(), month).read())) {
        PackedResources.read(counts, month, new PackedIn(in), places::place);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return counts;
  }

  private List<Registered> files(String table, YearMonth month) {
    // By name here and not in SQL: databases sort text by their own collations.
    return jdbc
        .query(
            "select id, name from delivery where working and exists (select 1 from "
                + table
                + " packed where packed.delivery = delivery.id and packed.billing_month = ?)",
            (row, number) -> new Registered(row.getLong("id"), row.getString("name")),
            Months.number(month))
        .stream()
        .sorted(Comparator.comparing(Registered::name))
        .toList();
  }
}
