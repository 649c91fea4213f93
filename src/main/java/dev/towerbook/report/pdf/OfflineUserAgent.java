package dev.towerbook.report.pdf;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.pdf.ITextOutputDevice;
import org.openpdf.pdf.ITextRenderer;
import org.openpdf.pdf.ITextUserAgent;
import org.openpdf.resource.CSSResource;
import org.openpdf.resource.ImageResource;
import org.openpdf.resource.XMLResource;
import org.openpdf.simple.extend.XhtmlNamespaceHandler;

/**
 * Opens nothing. The engine asks for outside resources through here; all it gets is its own default
 * style sheet, from the class path. The engine swallows some refusals, so they are kept as well.
 */
final class OfflineUserAgent extends ITextUserAgent {
  private static final String DEFAULT_STYLE = "/resources/css/XhtmlNamespaceHandler.css";

  private final List<String> refused = new ArrayList<>();

  OfflineUserAgent(ITextOutputDevice device) {
    super(device, ITextRenderer.DEFAULT_DOTS_PER_PIXEL);
  }

  /** What the page asked for and did not get. */
  List<String> refused() {
    return List.copyOf(refused);
  }

  @Override
  public CSSResource getCSSResource(@Nullable String uri) {
    if (uri != null && uri.endsWith(DEFAULT_STYLE)) {
      return new CSSResource(XhtmlNamespaceHandler.class.getResourceAsStream(DEFAULT_STYLE));
    }
    throw refuse(uri);
  }

  @Override
  public ImageResource getImageResource(@Nullable String uri) {
    throw refuse(uri);
  }

  @Override
  public XMLResource getXMLResource(@Nullable String uri) {
    throw refuse(uri);
  }

  @Override
  public byte[] getBinaryResource(@Nullable String uri) {
    throw refuse(uri);
  }

  @Override
  protected InputStream resolveAndOpenStream(@Nullable String uri) {
    throw refuse(uri);
  }

  @Override
  protected InputStream openStream(String uri) {
    throw refuse(uri);
  }

  @Override
  public @Nullable String resolveURI(@Nullable String uri) {
    return uri;
  }

  private IllegalArgumentException refuse(@Nullable String uri) {
    refused.add(String.valueOf(uri));
    return new IllegalArgumentException("outside resource refused: " + uri);
  }
}
