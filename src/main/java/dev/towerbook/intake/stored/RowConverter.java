package dev.towerbook.intake.stored;

import dev.towerbook.intake.stored.Conversion.Flattened;
import dev.towerbook.intake.stored.rows.CsvRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/** Makes the cells of a row, as written in CSV, of a record of Parquet. */
final class RowConverter extends RecordMaterializer<byte[][]> {

  private static final byte[] EMPTY = new byte[0];

  private final Flattened flattened;
  private final List<Repeated> repeated = new ArrayList<>();
  private final GroupConverter root;
  private byte[][] cells = new byte[0][];
  private int width;

  /** A field that may stand several times without being a list: its values so far. */
  private record Repeated(int column, List<String> values) {}

  RowConverter(MessageType schema, Flattened flattened) {
    this.flattened = flattened;
    root = new Level(schema, "", true);
    cells = new byte[width][];
  }

  /** Number of columns. */
  int width() {
    return width;
  }

  @Override
  public byte[][] getCurrentRecord() {
    return cells;
  }

  @Override
  public GroupConverter getRootConverter() {
    return root;
  }

  /** The record itself, or an object whose members are columns. */
  private final class Level extends GroupConverter {
    private final List<Converter> fields = new ArrayList<>();
    private final boolean isRecord;

    Level(GroupType type, String above, boolean isRecord) {
      this.isRecord = isRecord;
      for (Type field : type.getFields()) {
        String path = above + field.getName().strip();
        fields.add(
            ParquetFile.isFlattened(field, path, flattened)
                ? new Level(field.asGroupType(), path + Flattened.DOT, false)
                : column(field));
      }
    }

    private Converter column(Type field) {
      int column = width++;
      if (field.isRepetition(Type.Repetition.REPEATED)) {
        Repeated values = new Repeated(column, new ArrayList<>());
        repeated.add(values);
        return NestedConverter.of(field, values.values()::add);
      }
      if (field.isPrimitive()) {
        Consumer<byte[]> put = cell -> cells[column] = cell;
        return new ValueConverter<>(field.asPrimitiveType(), CsvRow::cell, put);
      }
      return NestedConverter.of(field, json -> cells[column] = CsvRow.cell(json));
    }

    @Override
    public Converter getConverter(int field) {
      return fields.get(field);
    }

    @Override
    public void start() {
      if (isRecord) {
        Arrays.fill(cells, EMPTY);
        repeated.forEach(field -> field.values().clear());
      }
    }

    @Override
    public void end() {
      for (Repeated field : repeated) {
        if (isRecord && !field.values().isEmpty()) {
          cells[field.column()] = CsvRow.cell("[" + String.join(",", field.values()) + "]");
        }
      }
    }
  }
}
