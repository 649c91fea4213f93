package dev.towerbook.intake.declared;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** What the bytes of a text mean. */
public enum TextEncoding implements DeclaredWord {
  UTF_8("utf-8", StandardCharsets.UTF_8),
  /** What Excel in western Europe saves as "CSV". */
  WINDOWS_1252("windows-1252", Charset.forName("windows-1252")),
  ISO_8859_1("iso-8859-1", StandardCharsets.ISO_8859_1),
  /** What Excel saves as "Unicode text"; a byte-order mark tells the order of bytes. */
  UTF_16("utf-16", StandardCharsets.UTF_16);

  private final String word;
  private final Charset charset;

  TextEncoding(String word, Charset charset) {
    this.word = word;
    this.charset = charset;
  }

  /** How its bytes are read. */
  public Charset charset() {
    return charset;
  }

  @Override
  public String word() {
    return word;
  }
}
