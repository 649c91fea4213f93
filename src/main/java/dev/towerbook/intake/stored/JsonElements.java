package dev.towerbook.intake.stored;

import dev.towerbook.intake.stored.Conversion.Flattened;
import dev.towerbook.intake.stored.rows.ConvertedRows;
import dev.towerbook.intake.stored.rows.CsvRow;
import dev.towerbook.table.bytes.StoredDamaged;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Rows of a file that holds one JSON array of objects, or objects one after the other whatever
 * lines they take. The place of a row is the line on which its object begins; where several begin
 * on one line, they count on. A file that stops being JSON is refused as a whole: nobody can tell
 * where its next object begins.
 */
final class JsonElements extends ConvertedRows {

  private final ElementCount text;
  private final JsonParser json;
  private final JsonObject object;
  private final JsonCells cells;
  private final boolean array;
  private long line;
  private long blanks;
  private boolean ended;

  JsonElements(InputStream stored, List<String> columns, Flattened flattened) throws IOException {
    text = new ElementCount(stored);
    cells = new JsonCells(columns);
    object = new JsonObject(flattened, cells);
    json = JsonObject.parser(text);
    array = begins(json);
  }

  /** True if the elements stand in an array; then its start was read. */
  private static boolean begins(JsonParser json) throws IOException {
    try {
      return json.nextToken() == JsonToken.START_ARRAY;
    } catch (JacksonException e) {
      throw damaged(e);
    }
  }

  /** Adds all keys, in order of first appearance. */
  static void keys(InputStream stored, Flattened flattened, Set<String> keys) throws IOException {
    JsonObject object = new JsonObject(flattened, new JsonLines.Keys(keys));
    try (JsonParser json = JsonObject.parser(stored)) {
      boolean array = begins(json);
      for (JsonToken token = array ? json.nextToken() : json.currentToken();
          token != null && token != JsonToken.END_ARRAY;
          token = json.nextToken()) {
        if (token == JsonToken.START_OBJECT) {
          object.walk(json);
          JsonLines.refuseTooMany(keys.size());
        } else {
          json.skipChildren();
        }
      }
      end(json, array);
    } catch (JacksonException e) {
      throw damaged(e);
    }
  }

  private static IOException damaged(JacksonException e) {
    if (e instanceof JacksonIOException && e.getCause() instanceof IOException cause) {
      return cause;
    }
    String where =
        e.getLocation() == null
            ? ""
            : " from line "
                + e.getLocation().getLineNr()
                + ", column "
                + e.getLocation().getColumnNr()
                + " on";
    String what = e.getOriginalMessage().lines().findFirst().orElse("").replaceAll("\\p{C}", "?");
    return new StoredDamaged(
        "is not valid JSON" + where + ": " + what, "deliver the complete file again, as UTF-8");
  }

  @Override
  public boolean convert() throws IOException {
    if (ended) {
      return false;
    }
    try {
      JsonToken token = line == 0 && !array ? json.currentToken() : json.nextToken();
      if (token == null || token == JsonToken.END_ARRAY) {
        ended = true;
        end(json, array);
        return false;
      }
      long begins = json.currentTokenLocation().getLineNr();
      for (line++; line < begins; line++) {
        blanks++;
        blank();
      }
      element(token);
      return true;
    } catch (JacksonException e) {
      throw damaged(e);
    }
  }

  private void element(JsonToken token) {
    Arrays.fill(cells.row(), CsvRow.EMPTY);
    if (token == JsonToken.START_OBJECT) {
      object.walk(json);
      row(cells.row());
    } else {
      json.skipChildren();
      notRead(false, token.isScalarValue() ? json.getString() : token.asString());
    }
  }

  /** Nothing may stand behind the end. */
  private static void end(JsonParser json, boolean array) throws StoredDamaged {
    if (array && (json.currentToken() != JsonToken.END_ARRAY || json.nextToken() != null)) {
      throw new StoredDamaged(
          "its array does not end with the file", "deliver the file again, whole");
    }
  }

  @Override
  public long counted() {
    return text.elements() + blanks;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
