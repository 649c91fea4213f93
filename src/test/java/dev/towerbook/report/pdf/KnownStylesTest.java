package dev.towerbook.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.css.sheet.StylesheetInfo;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** An element may take a known style only if no rule of the sheets could tell it apart. */
class KnownStylesTest {

  private final KnownStyles styles = new KnownStyles();

  @ParameterizedTest
  @ValueSource(strings = {"td + td { color: red }", "tr:nth-child(2) { color: red }", "p ~ p {}"})
  void sheetsThatLookAtThePlaceAmongOthersAreNotFit(String sheet) {
    assertThat(KnownStyles.fit(List.of(sheet("p { color: red }"), sheet(sheet)))).isFalse();
  }

  @Test
  void remarksDoNotCount() {
    assertThat(KnownStyles.fit(List.of(sheet("/* a + b */ td:first-child { color: red }"))))
        .isTrue();
  }

  @Test
  void elementsOfTheSameMakeUpShareAPlace() throws Exception {
    Element row = row("<tr><td class='a'/><td class='b'/><td class='b'/><td class='c'/></tr>");
    KnownStyles.Position above = styles.below(styles.top(), row);

    assertThat(place(above, row, 1)).isSameAs(place(above, row, 2));
    assertThat(place(above, row, 3)).isNotSameAs(place(above, row, 2));
  }

  @Test
  void theFirstChildHasAPlaceOfItsOwn() throws Exception {
    Element row = row("<tr> <td/><td/></tr>");
    KnownStyles.Position above = styles.below(styles.top(), row);

    assertThat(place(above, row, 0)).isNotSameAs(place(above, row, 1));
  }

  @Test
  void theSameElementUnderAnotherParentHasAPlaceOfItsOwn() throws Exception {
    Element red = row("<tr class='red'><td/></tr>");
    Element blue = row("<tr class='blue'><td/></tr>");

    assertThat(place(styles.below(styles.top(), red), red, 0))
        .isNotSameAs(place(styles.below(styles.top(), blue), blue, 0));
  }

  private KnownStyles.Position place(KnownStyles.Position above, Element row, int cell) {
    return styles.below(above, (Element) row.getElementsByTagName("td").item(cell));
  }

  private static StylesheetInfo sheet(String text) {
    return new StylesheetInfo(StylesheetInfo.Origin.AUTHOR, "", List.of("all"), text);
  }

  private static Element row(String xml) throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)));
    return document.getDocumentElement();
  }
}
