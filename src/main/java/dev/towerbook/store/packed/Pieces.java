package dev.towerbook.store.packed;

import dev.towerbook.store.rows.Months;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.YearMonth;
import java.util.Base64;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Bytes of a delivery and month in rows of text, a piece a row: text reads the same in every
 * database, and a piece at a time is in memory.
 *
 * @param table {@code charge_tuple} or {@code charge_resource}
 */
record Pieces(JdbcTemplate jdbc, String table, long delivery, YearMonth month) {

  /** A multiple of three, so that pieces of base64 have no end signs between them. */
  private static final int PIECE = 192 << 10;

  /** Takes bytes. */
  @FunctionalInterface
  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /** Writes all of it. */
  void write(Writing writing) throws IOException {
    try (Writer out = new Writer()) {
      writing.to(out);
    }
  }

  private final class Writer extends OutputStream {
    private final ByteArrayOutputStream piece = new ByteArrayOutputStream(PIECE);
    private int number;

    @Override
    public void write(int b) {
      piece.write(b);
      if (piece.size() == PIECE) {
        store();
      }
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      int at = from;
      while (at < from + length) {
        int part = Math.min(PIECE - piece.size(), from + length - at);
        piece.write(bytes, at, part);
        at += part;
        if (piece.size() == PIECE) {
          store();
        }
      }
    }

    private void store() {
      jdbc.update(
          "insert into " + table + " values (?, ?, ?, ?)",
          delivery,
          Months.number(month),
          number++,
          Base64.getEncoder().encodeToString(piece.toByteArray()));
      piece.reset();
    }

    @Override
    public void close() {
      if (piece.size() > 0) {
        store();
      }
    }
  }

  /** All of it. */
  InputStream read() {
    Integer count =
        jdbc.queryForObject(
            "select count(*) from " + table + " where delivery = ? and billing_month = ?",
            Integer.class,
            delivery,
            Months.number(month));
    return new Reader(count == null ? 0 : count);
  }

  private final class Reader extends InputStream {
    private final int count;
    private int number;
    private byte[] piece = {};
    private int at;

    Reader(int count) {
      this.count = count;
    }

    private boolean isAtEnd() {
      if (at == piece.length && number < count) {
        piece = piece(number++);
        at = 0;
      }
      return at == piece.length;
    }

    @Override
    public int read() {
      return isAtEnd() ? -1 : piece[at++] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
      if (isAtEnd()) {
        return -1;
      }
      int part = Math.min(length, piece.length - at);
      System.arraycopy(piece, at, bytes, from, part);
      at += part;
      return part;
    }
  }

  private byte[] piece(int number) {
    String text =
        jdbc.queryForObject(
            "select packed from "
                + table
                + " where delivery = ? and billing_month = ? and row_number = ?",
            String.class,
            delivery,
            Months.number(month),
            number);
    return Base64.getDecoder().decode(text == null ? "" : text);
  }
}
