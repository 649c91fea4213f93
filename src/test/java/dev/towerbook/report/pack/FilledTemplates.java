package dev.towerbook.report.pack;

import dev.towerbook.report.page.Markup;
import java.util.Map;

/** The text of a page before it is typeset. */
public final class FilledTemplates {

  private FilledTemplates() {}

  /** Fills a template with a page. */
  public static String of(String template, Object page) {
    Markup none = new Markup("");
    return new PageTemplates()
        .fill(
            template,
            Map.of(
                "page",
                page,
                "packSheet",
                none,
                "pageSheet",
                none,
                "landscape",
                none,
                "indexSheet",
                none));
  }
}
