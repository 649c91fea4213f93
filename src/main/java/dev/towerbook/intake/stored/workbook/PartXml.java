package dev.towerbook.intake.stored.workbook;

import dev.towerbook.table.bytes.StoredDamaged;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A part of a workbook as XML by the parser of the JDK, without document types and entities. */
final class PartXml implements AutoCloseable {

  private static final XMLInputFactory FACTORY = factory();

  private final String part;
  private final InputStream bytes;
  private final XMLStreamReader reader;

  PartXml(String part, InputStream bytes) throws XMLStreamException {
    this.part = part;
    this.bytes = bytes;
    reader = FACTORY.createXMLStreamReader(bytes);
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }

  XMLStreamReader reader() {
    return reader;
  }

  /** Goes to the next event; false at the end. */
  boolean next() throws IOException {
    try {
      if (!reader.hasNext()) {
        return false;
      }
      int event = reader.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw new StoredDamaged(
            "has a document type or an entity in its part " + part,
            "open it in a spreadsheet program and save it as .xlsx again");
      }
      return true;
    } catch (XMLStreamException | RuntimeException e) {
      throw damaged(part, e);
    }
  }

  boolean isStart(String name) {
    return reader.getEventType() == XMLStreamConstants.START_ELEMENT
        && reader.getLocalName().equals(name);
  }

  boolean isEnd(String name) {
    return reader.getEventType() == XMLStreamConstants.END_ELEMENT
        && reader.getLocalName().equals(name);
  }

  boolean isText() {
    int event = reader.getEventType();
    return event == XMLStreamConstants.CHARACTERS
        || event == XMLStreamConstants.CDATA
        || event == XMLStreamConstants.SPACE;
  }

  /** What has gone wrong in a part, for a person. */
  static IOException damaged(String part, Exception e) {
    if (e.getCause() instanceof StoredDamaged reported) {
      return reported;
    }
    String what = String.valueOf(e.getMessage()).lines().reduce((one, two) -> two).orElse("");
    return new StoredDamaged(
        "cannot be read in its part " + part + ": " + what.replaceAll("\\p{C}", "?"),
        "deliver the file again, whole, or save it as .xlsx again");
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
