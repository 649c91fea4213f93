package dev.towerbook.intake.stored;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.JulianFields;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UUIDLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.jspecify.annotations.Nullable;

/**
 * Values of a primitive Parquet type as text: decimals with all their digits; days and times in UTC
 * as {@code 2026-05-01T00:00:00Z}, fractions of a second only if there are any; texts as they are.
 * A binary floating-point number is the shortest decimal that gives the same number: a provider
 * that writes those has rounded its amounts to them before.
 */
final class PrimitiveText {

  private static final long SECOND_NANOS = 1_000_000_000L;
  private static final int INT96_BYTES = 12;
  private static final DateTimeFormatter INSTANT =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .appendLiteral('Z')
          .toFormatter(Locale.ROOT);

  private final PrimitiveTypeName name;
  private final @Nullable LogicalTypeAnnotation meaning;

  PrimitiveText(PrimitiveType type) {
    name = type.getPrimitiveTypeName();
    meaning = type.getLogicalTypeAnnotation();
  }

  /** True if the text is a JSON number or a JSON boolean. */
  boolean isJson() {
    return switch (meaning) {
      case null ->
          switch (name) {
            case INT32, INT64, BOOLEAN, FLOAT, DOUBLE -> true;
            default -> false;
          };
      case DecimalLogicalTypeAnnotation decimal -> true;
      case IntLogicalTypeAnnotation integer -> true;
      default -> false;
    };
  }

  String of(int value) {
    return switch (meaning) {
      case IntLogicalTypeAnnotation integer when !integer.isSigned() ->
          Integer.toUnsignedString(value);
      case DateLogicalTypeAnnotation date ->
          INSTANT.format(LocalDate.ofEpochDay(value).atStartOfDay());
      case null, default -> of((long) value);
    };
  }

  String of(long value) {
    return switch (meaning) {
      case DecimalLogicalTypeAnnotation decimal ->
          BigDecimal.valueOf(value, decimal.getScale()).toPlainString();
      case IntLogicalTypeAnnotation integer when !integer.isSigned() ->
          Long.toUnsignedString(value);
      case TimestampLogicalTypeAnnotation timestamp -> timestamp(value, timestamp.getUnit());
      case TimeLogicalTypeAnnotation time ->
          LocalTime.ofNanoOfDay(Math.multiplyExact(value, nanos(time.getUnit()))).toString();
      case null, default -> Long.toString(value);
    };
  }

  /** Also one that is no number, which no reader of amounts takes. */
  String of(double value) {
    return Double.isFinite(value)
        ? new BigDecimal(Double.toString(value)).toPlainString()
        : Double.toString(value);
  }

  String of(float value) {
    return Float.isFinite(value)
        ? new BigDecimal(Float.toString(value)).toPlainString()
        : Float.toString(value);
  }

  String of(Binary value) {
    if (name == PrimitiveTypeName.INT96) {
      return int96(value.toByteBuffer());
    }
    return switch (meaning) {
      case DecimalLogicalTypeAnnotation decimal ->
          new BigDecimal(new BigInteger(value.getBytesUnsafe()), decimal.getScale())
              .toPlainString();
      case UUIDLogicalTypeAnnotation uuid -> {
        ByteBuffer bytes = value.toByteBuffer();
        yield new UUID(bytes.getLong(), bytes.getLong()).toString();
      }
      case null, default ->
          name == PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY
              ? HexFormat.of().formatHex(value.getBytesUnsafe())
              : value.toStringUsingUTF8();
    };
  }

  private static long nanos(TimeUnit unit) {
    return switch (unit) {
      case MILLIS -> 1_000_000;
      case MICROS -> 1_000;
      case NANOS -> 1;
    };
  }

  private static String timestamp(long value, TimeUnit unit) {
    long perSecond = SECOND_NANOS / nanos(unit);
    long seconds = Math.floorDiv(value, perSecond);
    int fraction = (int) (Math.floorMod(value, perSecond) * nanos(unit));
    return INSTANT.format(LocalDateTime.ofEpochSecond(seconds, fraction, ZoneOffset.UTC));
  }

  /** Nanoseconds of the day and the Julian day, both with the low byte first. */
  private static String int96(ByteBuffer value) {
    ByteBuffer bytes = value.order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.remaining() != INT96_BYTES) {
      throw new DateTimeException("a timestamp of " + bytes.remaining() + " bytes");
    }
    long nanos = bytes.getLong();
    LocalDate day = LocalDate.EPOCH.with(JulianFields.JULIAN_DAY, bytes.getInt());
    return INSTANT.format(day.atStartOfDay().plusNanos(nanos));
  }
}
