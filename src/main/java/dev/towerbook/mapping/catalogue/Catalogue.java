package dev.towerbook.mapping.catalogue;

import static dev.towerbook.mapping.catalogue.CatalogueProblem.CATALOGUE_UNLINKED;
import static dev.towerbook.mapping.catalogue.CatalogueProblem.WRAPPER_HOSTS;

import dev.towerbook.mapping.words.Ids;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.SourceLocation;
import dev.towerbook.table.sheet.Cells;
import dev.towerbook.table.sheet.Reference;
import dev.towerbook.table.sheet.SheetReader;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The portfolio: business units, applications, capabilities and wrappers, each by id and sorted by
 * it, with the links between them in file order.
 *
 * @param aliases other names of applications, normalised as {@link Ids#normal}, → application id
 * @param units what counts may be in
 */
public record Catalogue(
    SortedMap<String, BusinessUnit> businessUnits,
    SortedMap<String, Application> applications,
    SortedMap<String, String> aliases,
    SortedMap<String, Capability> capabilities,
    List<CapabilityLink> capabilityLinks,
    SortedMap<String, Wrapper> wrappers,
    List<WrapperHost> wrapperHosts,
    Units units) {

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
   * Reads its files; every problem goes to the reader's log.
   *
   * @param unitsMax units of an application beyond this number are excluded
   */
  public static Catalogue load(SheetReader reader, int unitsMax) {
    SortedMap<String, BusinessUnit> businessUnits =
        byId(BusinessUnit.SHEET.read(reader), BusinessUnit::id);
    Units ownUnits = Units.load(reader);
    SortedMap<String, Application> applications =
        byId(Application.SHEET.read(reader), Application::id);
    Units units = ownUnits.withFurther(reader, applications, unitsMax);
    SortedMap<String, Capability> capabilities =
        byId(Capability.SHEET.read(reader), Capability::id);
    Map<String, Cells> rows = new LinkedHashMap<>();
    SortedMap<String, Wrapper> wrappers =
        byId(
            Wrapper.SHEET
                .each(cells -> cells.find(Wrapper.ID).ifPresent(id -> rows.putIfAbsent(id, cells)))
                .read(reader),
            Wrapper::id);
    SortedMap<String, String> aliases = new TreeMap<>();
    Alias.SHEET.read(reader).forEach(alias -> aliases.put(alias.name(), alias.application()));
    Set<String> linked = new HashSet<>();
    List<CapabilityLink> links =
        CapabilityLink.SHEET
            .each(cells -> linked.add(cells.text(CapabilityLink.APPLICATION)))
            .read(reader);
    List<WrapperHost> hosts =
        WrapperHost.SHEET.each(cells -> rows.remove(cells.text(WrapperHost.WRAPPER))).read(reader);
    rows.values().forEach(Catalogue::noteHostless);
    Catalogue catalogue =
        new Catalogue(
            businessUnits, applications, aliases, capabilities, links, wrappers, hosts, units);
    catalogue.noteUnlinked(linked, reader.log());
    return catalogue;
  }

  private static <V> SortedMap<String, V> byId(List<V> values, Function<V, String> id) {
    SortedMap<String, V> byId = new TreeMap<>();
    values.forEach(value -> byId.put(id.apply(value), value));
    return byId;
  }

  /** By the rows as written: a host row that is wrong in itself was noted already. */
  private static void noteHostless(Cells wrapper) {
    wrapper.note(WRAPPER_HOSTS.with(WrapperHost.SHEET.path()), Wrapper.ID);
  }

  /** Cost of an application without a capability is shown under none: worth a look. */
  private void noteUnlinked(Set<String> linked, ProblemLog log) {
    List<String> unlinked =
        activeApplications().stream()
            .map(Application::id)
            .filter(id -> !linked.contains(id))
            .toList();
    if (!unlinked.isEmpty() && !capabilities.isEmpty()) {
      log.warning(
          CATALOGUE_UNLINKED.with(unlinked.size()),
          SourceLocation.file(CapabilityLink.SHEET.path()),
          String.join(", ", unlinked));
    }
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
        .know(WRAPPERS, wrappers.keySet())
        .know(Units.OWN, units.byId().keySet());
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
