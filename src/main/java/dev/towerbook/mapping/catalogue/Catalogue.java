package dev.towerbook.mapping.catalogue;

import dev.towerbook.table.sheet.Reference;
import dev.towerbook.table.sheet.SheetReader;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The portfolio: business units, applications, capabilities and wrappers, each by id and sorted by
 * it, with the links between them in file order.
 *
 * @param aliases other names of applications, normalised as {@link Ids#normal}, → application id
 */
public record Catalogue(
    SortedMap<String, BusinessUnit> businessUnits,
    SortedMap<String, Application> applications,
    SortedMap<String, String> aliases,
    SortedMap<String, Capability> capabilities,
    List<CapabilityLink> capabilityLinks,
    SortedMap<String, Wrapper> wrappers,
    List<WrapperHost> wrapperHosts) {

  public static final Reference BUSINESS_UNITS = new Reference("the catalogue's business units");
  public static final Reference APPLICATIONS = new Reference("the catalogue's applications");
  public static final Reference CAPABILITIES = new Reference("the catalogue's capabilities");
  public static final Reference WRAPPERS = new Reference("the catalogue's wrappers");

  public Catalogue {
    businessUnits = copy(businessUnits);
    applications = copy(applications);
    aliases = copy(aliases);
    capabilities = copy(capabilities);
    capabilityLinks = List.copyOf(capabilityLinks);
    wrappers = copy(wrappers);
    wrapperHosts = List.copyOf(wrapperHosts);
  }

  /**
   * A reader of other sheets that may refer to what is listed here.
   *
   * @param folder the shelf
   */
  public SheetReader reader(Path folder) {
    return new SheetReader(folder)
        .know(BUSINESS_UNITS, businessUnits.keySet())
        .know(APPLICATIONS, applications.keySet())
        .know(CAPABILITIES, capabilities.keySet())
        .know(WRAPPERS, wrappers.keySet());
  }

  /** The application with this id. */
  public Optional<Application> application(String id) {
    return Optional.ofNullable(applications.get(id));
  }

  /** The wrapper with this id. */
  public Optional<Wrapper> wrapper(String id) {
    return Optional.ofNullable(wrappers.get(id));
  }

  /** Id of the application that is meant: the text is normalised and may be an alias. */
  public Optional<String> applicationMeant(String written) {
    String normal = Ids.normal(written);
    String id = aliases.getOrDefault(normal, normal);
    return applications.containsKey(id) ? Optional.of(id) : Optional.empty();
  }

  /** True if the text, normalised, is another name of an application. */
  public boolean isAlias(String written) {
    return aliases.containsKey(Ids.normal(written));
  }

  /** Id of the wrapper that is meant; the text is normalised. */
  public Optional<String> wrapperMeant(String written) {
    String id = Ids.normal(written);
    return wrappers.containsKey(id) ? Optional.of(id) : Optional.empty();
  }

  /** Applications that are not retired, by id. */
  public List<Application> activeApplications() {
    return applications.values().stream().filter(Application::isActive).toList();
  }

  /** What an application serves, in file order; empty if nobody has said. */
  public List<CapabilityLink> capabilitiesOf(String application) {
    return capabilityLinks.stream().filter(link -> link.application().equals(application)).toList();
  }

  /** Whom a wrapper serves, in file order. */
  public List<WrapperHost> hostsOf(String wrapper) {
    return wrapperHosts.stream().filter(host -> host.wrapper().equals(wrapper)).toList();
  }

  private static <V> SortedMap<String, V> copy(SortedMap<String, V> map) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }
}
