package dev.towerbook.report.pdf;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
 * all sheets anew for every document and tries every rule on every element.
 */
final class PageStyles extends StyleReference {
  private final UserAgentCallback agent;
  private final ParsedSheets sheets;
  private final IdentityHashMap<Node, KnownStyles.Position> places = new IdentityHashMap<>();
  private @Nullable Matcher rules;
  private Optional<KnownStyles> known = Optional.empty();

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
    ParsedSheets.SheetSet set = sheets.of(wanted, agent);
    known = set.styles();
    rules =
        new Matcher(
            new DOMTreeResolver(),
            new Classes(names, agent, screen),
            new StylesheetFactoryImpl(agent),
            set.parsed(),
            context.getMedia());
  }

  private Matcher rules() {
    return Objects.requireNonNull(rules, "no document is set");
  }

  @Override
  public CascadedStyle getCascadedStyle(@Nullable Element element, boolean again) {
    if (element == null) {
      return CascadedStyle.emptyCascadedStyle;
    }
    if (known.isEmpty() || element.hasAttribute("style")) {
      return rules().getCascadedStyle(element, again);
    }
    return place(known.get(), element).style(() -> rules().getCascadedStyle(element, again));
  }

  @Override
  public @Nullable CascadedStyle getPseudoElementStyle(Node node, String part) {
    Element element = (Element) (node instanceof Element ? node : node.getParentNode());
    return known.isEmpty()
        ? rules().getPECascadedStyle(element, part)
        : place(known.get(), element).part(part, () -> rules().getPECascadedStyle(element, part));
  }

  private KnownStyles.Position place(KnownStyles styles, Element element) {
    KnownStyles.Position place = places.get(element);
    if (place == null) {
      Node parent = element.getParentNode();
      KnownStyles.Position above =
          parent instanceof Element outer ? place(styles, outer) : styles.top();
      place = styles.below(above, element);
      places.put(element, place);
    }
    return place;
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
