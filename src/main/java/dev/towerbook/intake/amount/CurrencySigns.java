package dev.towerbook.intake.amount;

import dev.towerbook.money.MinorUnits;
import dev.towerbook.table.looks.Looks;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which currencies a sign may stand for. The words of signs are those of the Unicode Common Locale
 * Data Repository and of the invoices on which they stand; a code is one of ISO 4217.
 */
final class CurrencySigns {

  private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

  // Those that are most likely first: messages name three.
  private static final String SHARED =
      """
      $ USD CAD AUD NZD SGD HKD TWD MXN ARS CLP COP BBD BMD BND BSD BZD CUP DOP FJD GYD JMD KYD LRD \
      MOP NAD NIO SBD SRD TTD UYU XCD
      US$ USD
      U$S USD UYU
      C$ CAD NIO
      CA$ CAD
      CAN$ CAD
      A$ AUD
      AU$ AUD
      NZ$ NZD
      S$ SGD
      SG$ SGD
      HK$ HKD
      NT$ TWD
      MX$ MXN
      R$ BRL
      € EUR
      £ GBP GIP FKP SHP
      ¥ JPY CNY
      JP¥ JPY
      CN¥ CNY
      円 JPY
      元 CNY TWD HKD
      RMB CNY
      KR SEK NOK DKK ISK
      SKR SEK
      NKR NOK
      DKR DKK
      KČ CZK
      ZŁ PLN
      FT HUF
      LEI RON MDL
      ЛВ BGN
      ₽ RUB
      ₴ UAH
      ₺ TRY
      TL TRY
      FR CHF
      SFR CHF
      ₹ INR
      RS INR PKR LKR NPR MUR SCR
      ₩ KRW
      ₪ ILS
      ฿ THB
      ₫ VND
      ₱ PHP CUP
      ₦ NGN
      ₵ GHS
      GH₵ GHS
      ₡ CRC
      ₲ PYG
      ₸ KZT
      ₾ GEL
      ₼ AZN
      ₮ MNT
      R ZAR
      RM MYR
      RP IDR
      KSH KES
      FCFA XAF XOF
      """;

  private static final Map<String, List<String>> CURRENCIES = currencies();

  private CurrencySigns() {}

  private static Map<String, List<String>> currencies() {
    Map<String, List<String>> all = new HashMap<>();
    for (String line : SHARED.lines().toList()) {
      List<String> words = List.of(line.split(" "));
      all.put(words.getFirst(), words.subList(1, words.size()));
    }
    return Map.copyOf(all);
  }

  /**
   * The currencies that a sign or code may stand for; empty if it is none. Case does not count, nor
   * does a point at the end: {@code kr.}
   *
   * @param currency of the row: a code of its own is known
   */
  static List<String> of(String sign, String currency) {
    String word = word(sign);
    List<String> known = CURRENCIES.getOrDefault(word, List.of());
    boolean code =
        isCode(sign)
            && (word.equals(currency) || MinorUnits.of(word).isPresent())
            && known.isEmpty();
    return code ? List.of(word) : known;
  }

  /** True if it may be a code, of whatever currency. */
  static boolean isCode(String sign) {
    return CODE.matcher(plain(sign)).matches();
  }

  private static String plain(String sign) {
    return Looks.id(sign).replace(" ", "").toUpperCase(Locale.ROOT);
  }

  private static String word(String sign) {
    String plain = plain(sign);
    return plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
  }
}
