package dev.towerbook.intake.stored;

import dev.towerbook.intake.declared.NumberStyle;
import dev.towerbook.table.bytes.GzipInput;
import dev.towerbook.table.bytes.StoredDamaged;
import dev.towerbook.table.written.CsvStart;
import dev.towerbook.table.written.OtherWriting;
import dev.towerbook.table.written.RewrittenCsv;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.Charset;

/** Opens a CSV file, inflated if it is a gzip file, as UTF-8 with commas however it is written. */
public final class CsvText {

  private CsvText() {}

  /**
   * The bytes of the text from its first line on, to be closed by the caller.
   *
   * @throws StoredDamaged when it is opened or read, if the file is not written as declared
   */
  public static InputStream open(Content content, boolean gzip, CsvWriting writing)
      throws IOException {
    InputStream stored = content.open();
    try {
      InputStream text = gzip ? new GzipInput(stored) : stored;
      return writing.isUsual() ? text : new RewrittenCsv(text, rewritten(writing));
    } catch (IOException e) {
      stored.close();
      throw e;
    }
  }

  /** The characters of the text as they are stored, to be closed by the caller. */
  public static Reader stored(Content content, boolean gzip, CsvWriting writing)
      throws IOException {
    InputStream text = new BufferedInputStream(open(content, gzip, CsvWriting.USUAL));
    text.mark(2);
    Charset charset = CsvStart.charset(text.readNBytes(2), writing.charset());
    text.reset();
    return new InputStreamReader(text, charset);
  }

  private static OtherWriting rewritten(CsvWriting writing) {
    return new OtherWriting(
        writing.charset(),
        writing.separator(),
        writing.decimalComma(),
        CsvText::withPoint,
        writing.declared(),
        StoredDamaged::new);
  }

  /** A number with a decimal comma; another text stays as it is, and is reported as no number. */
  private static String withPoint(String text) {
    return NumberStyle.COMMA.parse(text).map(BigDecimal::toPlainString).orElse(text);
  }
}
