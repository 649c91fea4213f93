package dev.towerbook.intake.stored;

import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.PrimitiveType;
import org.jspecify.annotations.Nullable;

/**
 * Takes the values of a primitive field. What is made of a value in the dictionary of a column is
 * made once.
 *
 * @param <T> what becomes of a text
 */
final class ValueConverter<T> extends PrimitiveConverter {

  private final PrimitiveType type;
  private final PrimitiveText text;
  private final Function<String, T> make;
  private final Consumer<T> put;
  private @Nullable Dictionary dictionary;
  private @Nullable Object[] made = new Object[0];

  ValueConverter(PrimitiveType type, Function<String, T> make, Consumer<T> put) {
    this.type = type;
    this.text = new PrimitiveText(type);
    this.make = make;
    this.put = put;
  }

  @Override
  public boolean hasDictionarySupport() {
    return true;
  }

  @Override
  public void setDictionary(Dictionary words) {
    dictionary = words;
    made = new Object[words.getMaxId() + 1];
  }

  @Override
  @SuppressWarnings("unchecked")
  public void addValueFromDictionary(int id) {
    Object value = made[id];
    if (value == null && dictionary != null) {
      value = make.apply(text(dictionary, id));
      made[id] = value;
    }
    put.accept((T) value);
  }

  private String text(Dictionary words, int id) {
    return switch (type.getPrimitiveTypeName()) {
      case INT32 -> text.of(words.decodeToInt(id));
      case INT64 -> text.of(words.decodeToLong(id));
      case FLOAT -> text.of(words.decodeToFloat(id));
      case DOUBLE -> text.of(words.decodeToDouble(id));
      case BOOLEAN -> Boolean.toString(words.decodeToBoolean(id));
      default -> text.of(words.decodeToBinary(id));
    };
  }

  @Override
  public void addBinary(Binary value) {
    put(text.of(value));
  }

  @Override
  public void addBoolean(boolean value) {
    put(Boolean.toString(value));
  }

  @Override
  public void addDouble(double value) {
    put(text.of(value));
  }

  @Override
  public void addFloat(float value) {
    put(text.of(value));
  }

  @Override
  public void addInt(int value) {
    put(text.of(value));
  }

  @Override
  public void addLong(long value) {
    put(text.of(value));
  }

  private void put(String value) {
    put.accept(make.apply(value));
  }
}
