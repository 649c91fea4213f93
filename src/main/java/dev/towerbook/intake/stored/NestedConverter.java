package dev.towerbook.intake.stored;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapKeyValueTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapLogicalTypeAnnotation;
import org.apache.parquet.schema.Type;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * Makes JSON text of a nested value: of a map an object with its keys, of a list a list, of
 * anything else an object with the fields that are stated. Lists and maps are recognised as the
 * Parquet specification (LogicalTypes, "Nested types" and its rules for older writers) asks.
 */
final class NestedConverter extends GroupConverter {

  private static final String NULL = "null";

  private final GroupType type;
  private final Shape shape;
  private final Consumer<String> put;
  private final List<Converter> fields = new ArrayList<>();
  private final List<List<String>> values = new ArrayList<>();

  /** What the group stands for. */
  private enum Shape {
    OBJECT,
    /** Around the entries. */
    MAP,
    /** A key and its value, if it has one. */
    ENTRY,
    /** Around the elements. */
    LIST,
    /** Around one element, which may be null. */
    ELEMENT
  }

  private NestedConverter(GroupType type, Shape shape, Consumer<String> put) {
    this.type = type;
    this.shape = shape;
    this.put = put;
    for (Type field : type.getFields()) {
      List<String> found = new ArrayList<>();
      values.add(found);
      fields.add(converter(field, inside(field), found::add));
    }
  }

  /** Hands the JSON text of each value of a field on, of primitive ones also. */
  static Converter of(Type field, Consumer<String> put) {
    return converter(field, shape(field), put);
  }

  private static Converter converter(Type field, Shape shape, Consumer<String> put) {
    return field.isPrimitive()
        ? new ValueConverter<>(field.asPrimitiveType(), json(field), put)
        : new NestedConverter(field.asGroupType(), shape, put);
  }

  private static Function<String, String> json(Type field) {
    boolean plain = new PrimitiveText(field.asPrimitiveType()).isJson();
    // A number that is none must not make the JSON unreadable.
    return text -> plain && !text.equals("NaN") && !text.endsWith("Infinity") ? text : quoted(text);
  }

  private static Shape shape(Type field) {
    if (field.isPrimitive() || field.asGroupType().getFieldCount() != 1) {
      return Shape.OBJECT;
    }
    boolean repeats = field.asGroupType().getType(0).isRepetition(Type.Repetition.REPEATED);
    return switch (field.getLogicalTypeAnnotation()) {
      case MapLogicalTypeAnnotation map when repeats -> Shape.MAP;
      case MapKeyValueTypeAnnotation old when repeats -> Shape.MAP;
      case ListLogicalTypeAnnotation list when repeats -> Shape.LIST;
      case null, default -> Shape.OBJECT;
    };
  }

  /** The shape of a field of this group. */
  private Shape inside(Type field) {
    return switch (shape) {
      case MAP -> Shape.ENTRY;
      case LIST -> isWrapped(field) ? Shape.ELEMENT : shape(field);
      default -> shape(field);
    };
  }

  private boolean isWrapped(Type field) {
    return !field.isPrimitive()
        && field.asGroupType().getFieldCount() == 1
        && !field.getName().equals("array")
        && !field.getName().equals(type.getName() + "_tuple");
  }

  @Override
  public Converter getConverter(int field) {
    return fields.get(field);
  }

  @Override
  public void start() {
    values.forEach(List::clear);
  }

  @Override
  public void end() {
    put.accept(
        switch (shape) {
          case OBJECT -> object();
          case MAP -> "{" + String.join(",", values.getFirst()) + "}";
          case LIST -> "[" + String.join(",", values.getFirst()) + "]";
          case ENTRY -> entry();
          case ELEMENT -> stated(0);
        });
  }

  private String object() {
    StringJoiner members = new StringJoiner(",", "{", "}");
    for (int i = 0; i < values.size(); i++) {
      List<String> found = values.get(i);
      String name = quoted(type.getType(i).getName());
      if (type.getType(i).isRepetition(Type.Repetition.REPEATED)) {
        members.add(name + ":[" + String.join(",", found) + "]");
      } else if (!found.isEmpty()) {
        members.add(name + ":" + found.getFirst());
      }
    }
    return members.toString();
  }

  private String entry() {
    String key = stated(0);
    String value = values.size() > 1 ? stated(1) : NULL;
    return (key.startsWith("\"") ? key : quoted(key)) + ":" + value;
  }

  private String stated(int field) {
    List<String> found = values.get(field);
    return found.isEmpty() ? NULL : found.getFirst();
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder(text.length() + 2).append('"');
    JsonStringEncoder.getInstance().quoteAsString(text, json);
    return json.append('"').toString();
  }
}
