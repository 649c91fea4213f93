package dev.towerbook.intake.recipe;

/**
 * Lists and maps as Python prints them ({@code [{'name': 'x', 'full_name': None}]}) → JSON. Only
 * the spelling changes: single quotes, {@code None}, {@code True}, {@code False}, {@code nan}.
 */
final class PythonText {

  private final String text;
  private final StringBuilder json = new StringBuilder();
  private int at;

  private PythonText(String text) {
    this.text = text;
  }

  /** The JSON; of a text that is no such list it is no JSON either. */
  static String toJson(String text) {
    PythonText python = new PythonText(text);
    while (python.at < text.length()) {
      python.next();
    }
    return python.json.toString();
  }

  private void next() {
    char c = text.charAt(at);
    if (c == '\'' || c == '"') {
      string(c);
    } else if (Character.isLetter(c)) {
      word();
    } else if ((c >= '0' && c <= '9') || c == '-') {
      number();
    } else {
      json.append(c);
      at++;
    }
  }

  private void string(char quote) {
    json.append('"');
    at++;
    while (at < text.length() && text.charAt(at) != quote) {
      char c = text.charAt(at++);
      if (c == '\\' && at < text.length()) {
        escape(text.charAt(at++));
      } else if (c == '"') {
        json.append("\\\"");
      } else {
        json.append(c);
      }
    }
    json.append('"');
    at++;
  }

  private void escape(char c) {
    switch (c) {
      case '\'' -> json.append('\'');
      case 'x' -> json.append("\\u00");
      default -> json.append('\\').append(c);
    }
  }

  private void word() {
    int from = at;
    while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    String word = text.substring(from, at);
    json.append(
        switch (word) {
          case "None", "nan" -> "null";
          case "True" -> "true";
          case "False" -> "false";
          default -> word;
        });
  }

  private void number() {
    while (at < text.length() && "0123456789+-.eE".indexOf(text.charAt(at)) >= 0) {
      json.append(text.charAt(at++));
    }
  }
}
