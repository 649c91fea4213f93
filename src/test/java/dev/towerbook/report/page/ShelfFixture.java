package dev.towerbook.report.page;

import dev.towerbook.mapping.Mappings;
import dev.towerbook.mapping.catalogue.AllocationMethod;
import dev.towerbook.mapping.catalogue.Application;
import dev.towerbook.mapping.catalogue.BusinessUnit;
import dev.towerbook.mapping.catalogue.Capability;
import dev.towerbook.mapping.catalogue.CapabilityLink;
import dev.towerbook.mapping.catalogue.Catalogue;
import dev.towerbook.mapping.catalogue.CompanySettings;
import dev.towerbook.mapping.catalogue.ExceptionHandler;
import dev.towerbook.mapping.catalogue.Intent;
import dev.towerbook.mapping.catalogue.Lifecycle;
import dev.towerbook.mapping.catalogue.Taxonomy;
import dev.towerbook.mapping.catalogue.Units;
import dev.towerbook.mapping.catalogue.Wrapper;
import dev.towerbook.mapping.catalogue.WrapperHost;
import dev.towerbook.mapping.catalogue.WrapperKind;
import dev.towerbook.mapping.rules.TagKeys;
import dev.towerbook.mapping.shared.CommitmentPolicies;
import dev.towerbook.mapping.tags.RequiredTags;
import dev.towerbook.mapping.words.UsageUnit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A shelf of an insurer, in code. Line by line so that a test's story can be read. */
final class ShelfFixture {

  /** id, name, unit, lifecycle, criticality, business fit, technical fit, usage unit. */
  private static final String APPLICATIONS =
      """
      claims-core|Claims Core|claims|live|5|4.4|2.1|transaction
      claims-portal|Claims Portal|claims|live|4|4.1|4.2|transaction
      claims-assist|Claims Assist|claims|live|3|3.6|4.4|workflow_run
      repair-network|Repair Network|claims|live|3|3.4|2.2|transaction
      policy-admin|Policy Administration|policy|live|5|4.7|1.8|transaction
      underwriting-desk|Underwriting Desk for Commercial and Industrial Lines, Europe and Overseas|policy|live|4|4.0|3.4|transaction
      rating-engine|Rating Engine|policy|live|5|4.5|4.6|api_call
      broker-portal|Broker Portal|policy|sunset|2|1.9|1.7|transaction
      reinsurance-book|Reinsurance Book|policy|live|3|2.6|1.6|transaction
      quote-web|Quote Web|sales|live|4|4.3|3.9|transaction
      mobile-app|Mobile App|sales|live|4|4.0|4.1|active_user
      contact-centre|Contact Centre|sales|live|4|3.9|3.2|
      marketing-suite|Marketing Suite|sales|live|2|2.2|3.8|
      general-ledger|General Ledger|finance|live|5|4.2|2.9|transaction
      payments-hub|Payments Hub|finance|live|5|4.4|3.8|transaction
      solvency-report|Solvency Report|finance|live|5|3.9|2.4|
      print-hub|印刷 Print Hub Łódź|corporate|sunset|1|1.4|1.9|transaction
      hr-desk|HR Desk|corporate|live|2||3.5|active_user
      """;

  /** id, name, kind, intent, end, handler, minutes, hosts. */
  private static final String WRAPPERS =
      """
      claims-intake-bot|Claims intake bot|BOT|PATCH||BUSINESS|12|claims-core=0.9 contact-centre=0.1
      claims-letter-agent|Claims letter agent|AGENT|PATCH||TECH|6|claims-core=0.6 claims-portal=0.4
      repair-invoice-bridge|Repair invoice bridge|INTEGRATION|BRIDGE|2026-06-30|BUSINESS|9|repair-network=1
      policy-copy-bot|Policy copy bot|BOT|PATCH||BUSINESS|15|policy-admin=0.95 contact-centre=0.05
      broker-rekey-bot|Broker re-key bot|BOT|PATCH||BUSINESS||broker-portal=0.7 policy-admin=0.3
      broker-sync|Broker synchronisation between portal and policy system|INTEGRATION|BRIDGE|2027-03-31|TECH|5|broker-portal=0.85 contact-centre=0.15
      treaty-extract-agent|Treaty extract agent|AGENT|PATCH||TECH|20|reinsurance-book=0.8 contact-centre=0.2
      ledger-posting-bot|Ledger posting bot|BOT|PATCH||TECH|7|general-ledger=0.9 contact-centre=0.1
      ledger-bank-bridge|Ledger bank bridge|INTEGRATION|BRIDGE|2026-12-31|TECH|4|general-ledger=1
      """;

  /** id, parent, name. */
  private static final String CAPABILITIES =
      """
      customer||Customer and sales
      claims||Claims
      policy||Policy and underwriting
      finance||Finance and risk
      support||Corporate support
      claims-handling|claims|Claims handling
      claims-repair|claims|Repair steering
      underwriting|policy|Underwriting
      pricing|policy|Pricing
      servicing|policy|Policy servicing
      sales|customer|Sales
      service|customer|Customer service
      accounting|finance|Accounting
      payments|finance|Payments
      """;

  private static final String LINKS =
      """
      claims-core claims-handling 1
      claims-portal claims-handling 0.7
      claims-portal service 0.3
      claims-assist claims-handling 1
      repair-network claims-repair 1
      policy-admin servicing 0.8
      policy-admin underwriting 0.2
      underwriting-desk underwriting 1
      rating-engine pricing 0.9
      rating-engine sales 0.1
      broker-portal sales 1
      reinsurance-book underwriting 1
      quote-web sales 1
      mobile-app service 0.6
      mobile-app sales 0.4
      contact-centre service 0.4
      contact-centre sales 0.3
      contact-centre claims-handling 0.2
      contact-centre payments 0.1
      general-ledger accounting 1
      payments-hub payments 1
      solvency-report accounting 1
      print-hub support 1
      """;

  private ShelfFixture() {}

  static Mappings mappings() {
    Taxonomy taxonomy =
        new Taxonomy(
            List.of(
                new Taxonomy.Version("cost-pools", "5.0.1", "TBM Taxonomy, TBM Council, CC BY-SA"),
                new Taxonomy.Version("towers", "5.0.1", "TBM Taxonomy, TBM Council, CC BY-SA"),
                new Taxonomy.Version("solutions", "5.0.1", "TBM Taxonomy, TBM Council, CC BY-SA")),
            List.of(),
            List.of(),
            List.of());
    return new Mappings(
        new CompanySettings(
            "EUR",
            "Halden Insurance",
            new BigDecimal("5"),
            new BigDecimal("4"),
            BigDecimal.ONE,
            BigDecimal.ONE,
            Optional.of(new BigDecimal("46")),
            AllocationMethod.RECIPROCAL,
            Optional.of(new BigDecimal("30")),
            List.of(),
            5,
            Month.JANUARY),
        taxonomy,
        catalogue(),
        PolicyFixture.pools(),
        CommitmentPolicies.NONE,
        List.of(),
        PolicyFixture.rates(),
        new TagKeys(Map.of(), Map.of()),
        RequiredTags.NONE,
        PolicyFixture.ruleTables(),
        "5f2c".repeat(16));
  }

  private static Catalogue catalogue() {
    SortedMap<String, BusinessUnit> units = new TreeMap<>();
    for (String unit : List.of("claims", "policy", "sales", "finance", "corporate")) {
      String name = unit.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + unit.substring(1);
      units.put(unit, new BusinessUnit(unit, name, "Owner of " + name));
    }
    SortedMap<String, Wrapper> wrappers = new TreeMap<>();
    List<WrapperHost> hosts = new ArrayList<>();
    WRAPPERS.lines().map(line -> line.split("\\|", -1)).forEach(c -> wrapper(c, wrappers, hosts));
    return new Catalogue(
        units,
        applications(),
        new TreeMap<>(),
        capabilities(),
        links(),
        wrappers,
        hosts,
        Units.BUILT_IN);
  }

  private static SortedMap<String, Application> applications() {
    SortedMap<String, Application> applications = new TreeMap<>();
    APPLICATIONS
        .lines()
        .map(line -> line.split("\\|", -1))
        .forEach(cells -> applications.put(cells[0], application(cells)));
    return applications;
  }

  private static Application application(String[] cells) {
    return new Application(
        cells[0],
        cells[1],
        cells[2],
        cells[0].equals("contact-centre")
            ? "Wilhelmina Konstantinopoulou-Featherstonehaugh"
            : "Maren Østby",
        cells[0].equals("hr-desk") ? "" : "Tomasz Żak",
        Lifecycle.valueOf(cells[3].toUpperCase(java.util.Locale.ROOT)),
        Optional.of(LocalDate.of(2017, 3, 1)),
        Optional.empty(),
        score(cells[4]),
        score(cells[5]),
        score(cells[6]),
        cells[7].isEmpty() ? Optional.empty() : Optional.of(UsageUnit.of(cells[7])),
        cells[0].equals("solvency-report")
            ? Optional.of("supervisory reporting")
            : Optional.empty(),
        Optional.empty(),
        "");
  }

  private static Optional<BigDecimal> score(String cell) {
    return cell.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(cell));
  }

  private static void wrapper(
      String[] cells, SortedMap<String, Wrapper> wrappers, List<WrapperHost> hosts) {
    wrappers.put(
        cells[0],
        new Wrapper(
            cells[0],
            cells[1],
            WrapperKind.valueOf(cells[2]),
            "Robotiq",
            "Edda Lindholm",
            Intent.valueOf(cells[3]),
            cells[4].isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(cells[4])),
            ExceptionHandler.valueOf(cells[5]),
            score(cells[6]),
            ""));
    for (String host : cells[7].split(" ", -1)) {
      String[] pair = host.split("=", -1);
      hosts.add(new WrapperHost(cells[0], pair[0], new BigDecimal(pair[1])));
    }
  }

  private static SortedMap<String, Capability> capabilities() {
    SortedMap<String, Capability> capabilities = new TreeMap<>();
    CAPABILITIES
        .lines()
        .map(line -> line.split("\\|", -1))
        .forEach(
            c ->
                capabilities.put(
                    c[0],
                    new Capability(
                        c[0], c[1].isEmpty() ? Optional.empty() : Optional.of(c[1]), c[2])));
    return capabilities;
  }

  private static List<CapabilityLink> links() {
    return LINKS
        .lines()
        .map(line -> line.split(" ", -1))
        .map(c -> new CapabilityLink(c[0], c[1], new BigDecimal(c[2])))
        .toList();
  }
}
