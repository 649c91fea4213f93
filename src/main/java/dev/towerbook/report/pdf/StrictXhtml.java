package dev.towerbook.report.pdf;

import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * XHTML to a document tree that the press prints whole: no document type, only elements and
 * attributes that are drawn, links only within the document, all text printable.
 */
final class StrictXhtml {
  private static final Set<String> ELEMENTS =
      words(
          """
          html head title style bookmarks bookmark body div p h1 h2 h3 h4 span b strong i em small
          sub sup code br hr a ul ol li table caption thead tbody tfoot tr th td col colgroup
          """);

  private static final Set<String> ATTRIBUTES =
      words("xmlns xml:lang lang type class id style colspan rowspan scope href name span");

  /** The sealed agent is the barrier; this makes loud what the engine would drop quietly. */
  private static final Pattern ADDRESS = Pattern.compile("url\\s*\\(");

  private StrictXhtml() {}

  /**
   * Reads a whole page.
   *
   * @throws IllegalArgumentException when it is not well-formed or holds what is not printed
   */
  static Document parse(String xhtml) {
    Document document = read(Glyphs.legalXml(xhtml));
    document.normalizeDocument();
    for (Node child = document.getFirstChild(); child != null; child = child.getNextSibling()) {
      refuseInstruction(child);
    }
    check(document.getDocumentElement());
    return document;
  }

  private static Document read(String xhtml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Throwing());
      return builder.parse(new InputSource(new StringReader(xhtml)));
    } catch (SAXException | IOException e) {
      throw new IllegalArgumentException("not a printable page: " + e.getMessage(), e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the XML parser lacks doctype protection", e);
    }
  }

  private static void check(Element element) {
    if (element.getNodeName().equals("svg")) {
      tidyText(element); // the painter checks the elements and attributes inside
      return;
    }
    if (!ELEMENTS.contains(element.getNodeName())) {
      throw new IllegalArgumentException("<" + element.getNodeName() + "> is not printed");
    }
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      check((Attr) attributes.item(i), element);
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        check(inner);
      } else if (child instanceof Text text) {
        text.setData(Glyphs.printable(text.getData()));
      }
      refuseInstruction(child);
    }
    if (element.getNodeName().equals("style")) {
      checkStyle(element.getTextContent());
    }
  }

  private static void checkStyle(String css) {
    String words = css.toLowerCase(Locale.ROOT);
    if (words.contains("@import")
        || words.contains("@font-face")
        || ADDRESS.matcher(words).find()) {
      throw new IllegalArgumentException("a style sheet takes nothing from outside");
    }
  }

  private static void refuseInstruction(Node node) {
    if (node.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE) {
      throw new IllegalArgumentException("instructions are not followed: " + node.getNodeName());
    }
  }

  private static void check(Attr attribute, Element element) {
    String name = attribute.getName();
    if (!ATTRIBUTES.contains(name)) {
      throw new IllegalArgumentException(
          "attribute " + name + " of <" + element.getNodeName() + "> is not printed");
    }
    if (name.equals("style")) {
      checkStyle(attribute.getValue());
    }
    if (name.equals("href") && !attribute.getValue().matches("#[A-Za-z][A-Za-z0-9_.-]*")) {
      throw new IllegalArgumentException("only links to an id are printed: " + attribute);
    }
  }

  private static void tidyText(Node node) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Text text) {
        text.setData(Glyphs.printable(text.getData()));
      } else {
        tidyText(child);
      }
    }
  }

  private static Set<String> words(String list) {
    return Set.of(list.strip().split("\\s+"));
  }

  /** The JDK's default prints to standard error first. */
  private static final class Throwing implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
