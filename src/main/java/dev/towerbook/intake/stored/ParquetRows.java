package dev.towerbook.intake.stored;

import dev.towerbook.intake.stored.Conversion.Flattened;
import dev.towerbook.intake.stored.rows.ConvertedRows;
import dev.towerbook.table.bytes.StoredDamaged;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a Parquet file, one row group after the other: the stored bytes of one group are in
 * memory at a time. The pages are not split over threads; a row group would be the place to do it.
 */
final class ParquetRows extends ConvertedRows {

  private final ParquetFileReader file;
  private final MessageColumnIO fields;
  private final RowConverter converter;
  private @Nullable RecordReader<byte[][]> group;
  private long left;

  ParquetRows(Path path, List<String> columns, Flattened flattened) throws IOException {
    file = ParquetFile.open(path);
    try {
      MessageType schema = file.getFileMetaData().getSchema();
      converter = new RowConverter(schema, flattened);
      if (converter.width() != columns.size()) {
        throw new StoredDamaged(
            "the Parquet file has changed its columns", "run again once it is delivered");
      }
      fields = new ColumnIOFactory().getColumnIO(schema);
    } catch (RuntimeException | IOException e) {
      file.close();
      throw ParquetFile.damaged(e);
    }
  }

  @Override
  public boolean convert() throws IOException {
    try {
      RecordReader<byte[][]> rows = group;
      while (left == 0 || rows == null) {
        PageReadStore pages = file.readNextRowGroup();
        if (pages == null) {
          return false;
        }
        left = pages.getRowCount();
        rows = fields.getRecordReader(pages, converter);
        group = rows;
      }
      row(rows.read());
      left--;
      return true;
    } catch (IOException | RuntimeException | LinkageError e) {
      throw ParquetFile.damaged(e);
    }
  }

  @Override
  public long counted() {
    return file.getRecordCount();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
