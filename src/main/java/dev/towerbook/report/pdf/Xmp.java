package dev.towerbook.report.pdf;

import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;

/** The XMP packet: what the document is, and that it claims PDF/A-3a and PDF/UA-1. */
final class Xmp {
  // PDF/A wants every schema beyond its own list declared inside the packet: pdfuaid is one.
  private static final String PACKET =
      """
      <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about=""
        xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:xmp="http://ns.adobe.com/xap/1.0/"
        xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
        xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
        xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
      <dc:format>application/pdf</dc:format>
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">@title@</rdf:li></rdf:Alt></dc:title>
      <dc:creator><rdf:Seq><rdf:li>@author@</rdf:li></rdf:Seq></dc:creator>
      <dc:description><rdf:Alt><rdf:li xml:lang="x-default">@subject@</rdf:li></rdf:Alt>
      </dc:description>
      <dc:language><rdf:Bag><rdf:li>@language@</rdf:li></rdf:Bag></dc:language>
      <xmp:CreateDate>@date@</xmp:CreateDate>
      <xmp:ModifyDate>@date@</xmp:ModifyDate>
      <pdf:Producer>@producer@</pdf:Producer>
      <pdfaid:part>3</pdfaid:part>
      <pdfaid:conformance>A</pdfaid:conformance>
      <pdfuaid:part>1</pdfuaid:part>
      </rdf:Description>
      <rdf:Description rdf:about=""
        xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
        xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
        xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
      <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
      <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
      <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
      <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
      <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>part</pdfaProperty:name>
      <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
      <pdfaProperty:category>internal</pdfaProperty:category>
      <pdfaProperty:description>PDF/UA version identifier</pdfaProperty:description>
      </rdf:li></rdf:Seq></pdfaSchema:property>
      </rdf:li></rdf:Bag></pdfaExtension:schemas>
      </rdf:Description>
      </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>
      """;

  private Xmp() {}

  static byte[] packet(PdfFacts facts, String producer) {
    // One pass, so that a title which contains a placeholder stays as it is.
    StringBuilder out = new StringBuilder();
    String[] parts = PACKET.split("@", -1);
    for (int i = 0; i < parts.length; i++) {
      out.append(i % 2 == 0 ? parts[i] : value(parts[i], facts, producer));
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String value(String name, PdfFacts facts, String producer) {
    return switch (name) {
      case "title" -> escape(facts.title());
      case "author" -> escape(facts.author());
      case "subject" -> escape(facts.subject());
      case "language" -> escape(facts.language());
      case "date" -> facts.stamp().date().truncatedTo(ChronoUnit.SECONDS).toString();
      case "producer" -> escape(producer);
      default -> throw new IllegalStateException("unknown placeholder " + name);
    };
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
