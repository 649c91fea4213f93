package dev.towerbook.mapping.catalogue;

import dev.towerbook.table.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All lists of a shelf.
 *
 * @param sharedPools by id
 * @param sharedPoolIds ids of all rows of {@code allocation.csv}, of refused ones too, so that a
 *     reference to a refused pool is not reported as unknown on top
 */
public record ShelfLists(
    ShelfSettings settings,
    Taxonomy taxonomy,
    Catalogue catalogue,
    SortedMap<String, SharedPool> sharedPools,
    Set<String> sharedPoolIds,
    List<LabourRate> labourRates,
    List<ExchangeRate> exchangeRates) {

  public ShelfLists {
    sharedPools = Collections.unmodifiableSortedMap(new TreeMap<>(sharedPools));
    sharedPoolIds = Set.copyOf(sharedPoolIds);
    labourRates = List.copyOf(labourRates);
    exchangeRates = List.copyOf(exchangeRates);
  }

  /** Reads them; every problem goes to the reader's log. */
  public static ShelfLists load(ShelfReader reader) {
    CellReader cells = new CellReader(reader.log());
    Catalogue catalogue = catalogue(reader, cells);
    AllocationLoader allocation = new AllocationLoader(reader, cells);
    SortedMap<String, SharedPool> pools = allocation.sharedPools(catalogue.applications().keySet());
    noteUnlinked(reader, catalogue);
    RateLoader rates = new RateLoader(reader, cells);
    return new ShelfLists(
        new SettingsLoader(reader, cells).load(),
        new TaxonomyLoader(reader, cells).load(),
        catalogue,
        pools,
        allocation.declaredIds(),
        rates.labourRates(),
        rates.exchangeRates());
  }

  private static Catalogue catalogue(ShelfReader reader, CellReader cells) {
    ApplicationLoader portfolio = new ApplicationLoader(reader, cells);
    CapabilityLoader capabilityFiles = new CapabilityLoader(reader, cells);
    WrapperLoader wrapperFiles = new WrapperLoader(reader, cells);
    SortedMap<String, BusinessUnit> units = portfolio.businessUnits();
    SortedMap<String, Application> applications = portfolio.applications(units.keySet());
    SortedMap<String, Capability> capabilities = capabilityFiles.capabilities();
    SortedMap<String, Wrapper> wrappers = wrapperFiles.wrappers();
    return new Catalogue(
        units,
        applications,
        portfolio.aliases(applications.keySet()),
        capabilities,
        capabilityFiles.links(applications.keySet(), capabilities.keySet()),
        wrappers,
        wrapperFiles.hosts(wrappers.keySet(), applications.keySet()));
  }

  /** Cost of an application without a capability is seen under no capability: worth a look. */
  private static void noteUnlinked(ShelfReader reader, Catalogue catalogue) {
    List<String> unlinked = new ArrayList<>();
    for (Application application : catalogue.activeApplications()) {
      if (catalogue.capabilitiesOf(application.id()).isEmpty()) {
        unlinked.add(application.id());
      }
    }
    if (!unlinked.isEmpty() && !catalogue.capabilities().isEmpty()) {
      reader
          .log()
          .warning(
              "CATALOGUE-UNLINKED",
              Place.file(ShelfFile.CAPABILITY_LINKS.path()),
              "applications without a capability: " + unlinked.size(),
              String.join(", ", unlinked),
              "add a row with weight 1 for each, or its cost is shown under no capability");
    }
  }
}
