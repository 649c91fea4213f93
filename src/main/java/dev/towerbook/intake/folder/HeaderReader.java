package dev.towerbook.intake.folder;

import static dev.towerbook.intake.problem.InputProblem.INPUT_COLUMNS;
import static dev.towerbook.intake.problem.InputProblem.INPUT_EMPTY;
import static dev.towerbook.intake.problem.InputProblem.INPUT_GZIP;
import static dev.towerbook.intake.problem.InputProblem.INPUT_HEADER;
import static dev.towerbook.intake.problem.InputProblem.INPUT_READ_HEADER;
import static dev.towerbook.intake.problem.InputProblem.INPUT_STORED;
import static dev.towerbook.intake.problem.InputProblem.INPUT_UTF8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import dev.towerbook.intake.format.SourceFormats;
import dev.towerbook.intake.format.SourceHeader;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.intake.stored.Content;
import dev.towerbook.intake.stored.Conversion;
import dev.towerbook.intake.stored.CsvText;
import dev.towerbook.intake.stored.StoredAs;
import dev.towerbook.intake.stored.WorkbookRows;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.SourceLocation;
import dev.towerbook.table.Table;
import dev.towerbook.table.bytes.EncodingFault;
import dev.towerbook.table.bytes.GzipDamaged;
import dev.towerbook.table.bytes.GzipInput;
import dev.towerbook.table.bytes.StoredDamaged;
import dev.towerbook.table.scan.RowBytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reads the header of a source file. */
final class HeaderReader {

  private static final int HEADER_BYTES_MAX = 256 * 1024;

  private final String name;
  private final ProblemLog log;

  HeaderReader(String name, ProblemLog log) {
    this.name = name;
    this.log = log;
  }

  /** The header; empty if there is none that can be read, then the log says why. */
  Optional<SourceHeader> read(Content file, SourceFile.Bytes bytes, SourceFormats formats) {
    StoredAs as = bytes.as();
    try {
      if (as == StoredAs.SHEET) {
        return WorkbookRows.header(file, columns -> !formats.recognise(columns).isEmpty())
            .map(found -> new SourceHeader(found.columns(), 0, (int) found.number()));
      }
      if (as.isConverted()) {
        List<String> columns = Conversion.columns(file, as, formats::hasColumnsBelow);
        return Optional.of(new SourceHeader(columns, 0, Conversion.headerLines(as)));
      }
      return header(start(file, bytes));
    } catch (StoredDamaged e) {
      log.error(
          INPUT_STORED.says(String.valueOf(e.getMessage()), e.cure()), SourceLocation.file(name));
      return Optional.empty();
    } catch (GzipDamaged e) {
      log.error(INPUT_GZIP.with(e.getMessage()), SourceLocation.file(name));
      return Optional.empty();
    } catch (CharacterCodingException e) {
      notUtf8(file, as);
      return Optional.empty();
    } catch (IOException e) {
      unreadable(e);
      return Optional.empty();
    }
  }

  private void notUtf8(Content file, StoredAs as) {
    try (InputStream stored = file.open();
        InputStream text = as.isGzip() ? new GzipInput(stored) : stored) {
      EncodingFault fault = EncodingFault.of(text, 1);
      SourceLocation place = new SourceLocation(name, fault.line(), fault.cell(), "");
      log.error(INPUT_UTF8.says(fault.cause(), fault.cure()), place);
    } catch (IOException e) {
      unreadable(e);
    }
  }

  private static byte[] start(Content file, SourceFile.Bytes bytes) throws IOException {
    try (InputStream text = CsvText.open(file, bytes.as().isGzip(), bytes.csv())) {
      return text.readNBytes(HEADER_BYTES_MAX);
    }
  }

  private Optional<SourceHeader> header(byte[] start) throws CharacterCodingException {
    if (isUtf16(start)) {
      throw new CharacterCodingException();
    }
    int from = startsWithMark(start) ? 3 : 0;
    RowBytes rows = new RowBytes(start, start.length);
    int first = rows.afterNewlines(from);
    RowBytes.RowEnd row = rows.row(first);
    if (first == start.length) {
      log.error(INPUT_EMPTY, SourceLocation.file(name));
      return Optional.empty();
    }
    if (row.ended()) {
      // What is not UTF-8 is not to be blamed on quotes.
      text(start, first, row.end());
    }
    if (!row.closed() || !row.clean() || (!row.ended() && start.length == HEADER_BYTES_MAX)) {
      log.error(INPUT_HEADER, SourceLocation.line(name, 1L + rows.newlines(from, first)));
      return Optional.empty();
    }
    if (row.cells() > Table.COLUMNS_MAX) {
      log.error(INPUT_COLUMNS.with(row.cells(), Table.COLUMNS_MAX), SourceLocation.line(name, 1));
      return Optional.empty();
    }
    int lines = rows.newlines(from, row.end()) + (row.ended() ? 0 : 1);
    return columns(start, first, row.end())
        .map(columns -> new SourceHeader(columns, row.end(), lines));
  }

  private Optional<List<String>> columns(byte[] start, int from, int to)
      throws CharacterCodingException {
    try {
      List<String> columns =
          CsvReader.builder().ofSingleCsvRecord(text(start, from, to)).getFields().stream()
              .map(String::strip)
              .toList();
      return Optional.of(columns);
    } catch (CsvParseException e) {
      unreadable(e);
    }
    return Optional.empty();
  }

  private static String text(byte[] start, int from, int to) throws CharacterCodingException {
    return StandardCharsets.UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(start, from, to - from))
        .toString();
  }

  private static boolean startsWithMark(byte[] start) {
    return start.length >= 3
        && (start[0] & 0xff) == 0xef
        && (start[1] & 0xff) == 0xbb
        && (start[2] & 0xff) == 0xbf;
  }

  private static boolean isUtf16(byte[] start) {
    if (start.length < 2) {
      return false;
    }
    int first = start[0] & 0xff;
    int second = start[1] & 0xff;
    return (first == 0xff && second == 0xfe)
        || (first == 0xfe && second == 0xff)
        || (first == 0) != (second == 0);
  }

  private void unreadable(Exception e) {
    log.error(INPUT_READ_HEADER, SourceLocation.file(name), String.valueOf(e.getMessage()));
  }
}
