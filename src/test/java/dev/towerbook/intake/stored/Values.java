package dev.towerbook.intake.stored;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.io.api.Binary;

/** Values that Parquet's example classes do not make themselves. */
final class Values {

  private Values() {}

  /** A timestamp as old writers have it. */
  static Binary int96(int julianDay, long nanosOfDay) {
    ByteBuffer bytes = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
    return Binary.fromConstantByteArray(bytes.putLong(nanosOfDay).putInt(julianDay).array());
  }

  /** Adds a map of keys and values, one after the other. */
  static void map(Group row, String field, String... keysAndValues) {
    Group map = row.addGroup(field);
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.addGroup("key_value")
          .append("key", keysAndValues[i])
          .append("value", keysAndValues[i + 1]);
    }
  }
}
