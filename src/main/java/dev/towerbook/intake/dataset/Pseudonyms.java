package dev.towerbook.intake.dataset;

import dev.towerbook.table.looks.Looks;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes the pseudonym of a person: HMAC-SHA-256 with the installation's key, 12 hex digits. The
 * same person has the same pseudonym in every file, in any case and however blanks, dashes and
 * accents are written. Not thread-safe.
 */
public final class Pseudonyms {

  /** Shortest key. */
  public static final int KEY_BYTES_MIN = 16;

  private static final String ALGORITHM = "HmacSHA256";
  private static final int PSEUDONYM_BYTES = 6;

  private final Mac mac;

  /**
   * @param key secret of the installation, at least {@value #KEY_BYTES_MIN} bytes
   */
  public Pseudonyms(byte[] key) {
    if (key.length < KEY_BYTES_MIN) {
      throw new IllegalArgumentException("the key has fewer than " + KEY_BYTES_MIN + " bytes");
    }
    try {
      mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  /** The pseudonym of a person. */
  public String of(String person) {
    byte[] name = Looks.key(person).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(Arrays.copyOf(mac.doFinal(name), PSEUDONYM_BYTES));
  }
}
