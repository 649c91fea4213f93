package dev.towerbook.report.pdf.font;

import java.io.Serial;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openpdf.pdf.FontFamily;
import org.openpdf.pdf.ITextFontResolver;
import org.openpdf.text.pdf.BaseFont;

/**
 * The fonts of one document. Every family name resolves to the embedded family: the standard PDF
 * fonts are not embedded, which PDF/A forbids.
 */
public final class PageFonts extends ITextFontResolver {
  private final Map<Typeface, BaseFont> faces = new EnumMap<>(Typeface.class);

  public PageFonts() {
    for (Typeface face : Typeface.values()) {
      BaseFont font = face.load();
      font.setSubset(true);
      // PDF/A-2 and later fail on an incomplete CIDSet; leaving it out is allowed.
      font.setIncludeCidSet(false);
      font.setSecureRandom(new SubsetPrefix(face.weight() / 100));
      faces.put(face, font);
      addFont(font, face.path(), Typeface.FAMILY); // by class path name: it is read once more
    }
    FontFamily family = Objects.requireNonNull(getFonts().get(Typeface.FAMILY));
    for (String name : List.of("Serif", "SansSerif", "Monospaced")) {
      getFonts().put(name, family);
    }
  }

  public BaseFont of(Typeface face) {
    BaseFont font = faces.get(face);
    if (font == null) {
      throw new IllegalStateException("no font for " + face);
    }
    return font;
  }

  /** None of the engine's own: those would not be embedded. */
  @Override
  protected Map<String, FontFamily> loadFonts() {
    return new HashMap<>();
  }

  /** The six letters before a subset's name; random by default, here fixed per face. */
  private static final class SubsetPrefix extends SecureRandom {
    @Serial private static final long serialVersionUID = 1L;

    private final int letter;

    SubsetPrefix(int letter) {
      this.letter = letter;
    }

    @Override
    public double nextDouble() {
      return (letter + 0.5) / 26;
    }
  }
}
