package dev.towerbook.report.former;

import dev.towerbook.report.pack.Manifest;
import java.nio.file.Path;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What the manifest of a published pack says of it as a whole.
 *
 * @param provisional true if it says that it lacks data
 * @param currency report currency
 * @param rulesHash digest of the shelf; empty if it does not say
 * @param version of Towerbook; empty if it does not say
 */
record PackFacts(
    int revision, boolean provisional, String currency, String rulesHash, String version) {

  static PackFacts of(Path pack) {
    int revision = 1;
    boolean provisional = false;
    String currency = "";
    String rulesHash = "";
    String version = "";
    String list = "";
    try (JsonParser json =
        new JsonFactory().createParser(ObjectReadContext.empty(), pack.resolve(Manifest.NAME))) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        String name = String.valueOf(json.currentName());
        switch (token) {
          case START_ARRAY -> list = name;
          case END_ARRAY -> list = "";
          case VALUE_STRING -> {
            provisional |= list.equals("provisional");
            currency = name.equals("currency") ? json.getString() : currency;
            rulesHash = name.equals("mappings_sha256") ? json.getString() : rulesHash;
            version = name.equals("towerbook_version") ? json.getString() : version;
          }
          case VALUE_NUMBER_INT ->
              revision = name.equals("revision") ? json.getIntValue() : revision;
          default -> {}
        }
      }
    }
    return new PackFacts(revision, provisional, currency, rulesHash, version);
  }
}
