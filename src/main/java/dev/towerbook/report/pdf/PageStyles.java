package dev.towerbook.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openpdf.context.StandardAttributeResolver;
import org.openpdf.context.StyleReference;
import org.openpdf.context.StylesheetFactoryImpl;
import org.openpdf.css.extend.lib.DOMTreeResolver;
import org.openpdf.css.newmatch.CascadedStyle;
import org.openpdf.css.newmatch.Matcher;
import org.openpdf.css.newmatch.PageInfo;
import org.openpdf.css.sheet.FontFaceRule;
import org.openpdf.css.sheet.StylesheetInfo;
import org.openpdf.extend.NamespaceHandler;
import org.openpdf.extend.UserAgentCallback;
import org.openpdf.extend.UserInterface;
import org.openpdf.layout.SharedContext;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Which rules of the style sheets hold for which element of one document. The engine's own parses
 * all sheets anew for every document and asks for an element's class once a rule.
 */
final class PageStyles extends StyleReference {
  private final UserAgentCallback agent;
  private final ParsedSheets sheets;
  private @Nullable Matcher rules;

  PageStyles(UserAgentCallback agent, ParsedSheets sheets) {
    super(agent);
    this.agent = agent;
    this.sheets = sheets;
  }

  @Override
  public void setDocumentContext(
      SharedContext context, NamespaceHandler names, Document page, UserInterface screen) {
    List<StylesheetInfo> wanted = new ArrayList<>(names.getStylesheets(page));
    names.getDefaultStylesheet().ifPresent(wanted::addFirst);
    rules =
        new Matcher(
            new DOMTreeResolver(),
            new Classes(names, agent, screen),
            new StylesheetFactoryImpl(agent),
            sheets.of(wanted, agent),
            context.getMedia());
  }

  private Matcher rules() {
    return Objects.requireNonNull(rules, "no document is set");
  }

  @Override
  public CascadedStyle getCascadedStyle(@Nullable Element element, boolean again) {
    return element == null
        ? CascadedStyle.emptyCascadedStyle
        : rules().getCascadedStyle(element, again);
  }

  @Override
  public @Nullable CascadedStyle getPseudoElementStyle(Node node, String pseudoElement) {
    Node element = node instanceof Element ? node : node.getParentNode();
    return rules().getPECascadedStyle((Element) element, pseudoElement);
  }

  @Override
  public PageInfo getPageStyle(@Nullable String pageName, String pseudoPage) {
    return rules().getPageCascadedStyle(pageName, pseudoPage);
  }

  @Override
  public List<FontFaceRule> getFontFaceRules() {
    return rules().getFontFaceRules();
  }

  @Override
  public boolean isHoverStyled(Element element) {
    return false;
  }

  /** Remembers the class of the element at hand: the rules ask for it one after the other. */
  private static final class Classes extends StandardAttributeResolver {
    private final NamespaceHandler names;
    private @Nullable Node last;
    private @Nullable String itsClass;

    Classes(NamespaceHandler names, UserAgentCallback agent, UserInterface screen) {
      super(names, agent, screen);
      this.names = names;
    }

    @Override
    public @Nullable String getClass(Node element) {
      if (last == null || !last.isSameNode(element)) {
        last = element;
        itsClass = names.getClass((Element) element);
      }
      return itsClass;
    }
  }
}
