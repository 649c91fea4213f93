package dev.towerbook.report.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpdf.context.StylesheetFactoryImpl;
import org.openpdf.css.sheet.Stylesheet;
import org.openpdf.css.sheet.StylesheetInfo;
import org.openpdf.extend.UserAgentCallback;

/**
 * Style sheets as the engine reads them, kept from one document to the next. A set of sheets is
 * parsed for itself, because the engine writes into each rule where in its set it stands. For one
 * thread.
 */
final class ParsedSheets {
  private static final int SETS = 4;

  /** The engine numbers all rules of the process, and its counter is no safe place for threads. */
  private static final Object ONE_AT_A_TIME = new Object();

  private final Map<List<String>, SheetSet> known =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<String>, SheetSet> eldest) {
          return size() > SETS;
        }
      };

  /**
   * The sheets of a document.
   *
   * @param parsed in their order
   * @param styles what was found under them so far; empty if that may not be remembered
   */
  record SheetSet(List<Stylesheet> parsed, Optional<KnownStyles> styles) {}

  SheetSet of(List<StylesheetInfo> wanted, UserAgentCallback agent) {
    List<String> texts =
        wanted.stream().map(sheet -> sheet.getContent().orElse(sheet.getUri())).toList();
    return known.computeIfAbsent(texts, set -> parse(wanted, agent));
  }

  private static SheetSet parse(List<StylesheetInfo> wanted, UserAgentCallback agent) {
    StylesheetFactoryImpl factory = new StylesheetFactoryImpl(agent);
    List<Stylesheet> sheets = new ArrayList<>();
    synchronized (ONE_AT_A_TIME) {
      wanted.forEach(sheet -> sheets.add(factory.getStylesheet(sheet)));
    }
    return new SheetSet(
        sheets, KnownStyles.fit(wanted) ? Optional.of(new KnownStyles()) : Optional.empty());
  }
}
