package dev.towerbook.mapping.catalogue;

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
    CompanySettings settings,
    Taxonomy taxonomy,
    Catalogue catalogue,
    SortedMap<String, SharedPool> sharedPools,
    Set<String> sharedPoolIds,
    CommitmentPolicies commitmentPolicies,
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
    CompanySettings settings = new SettingsLoader(reader, cells).load();
    AllocationLoader allocation = new AllocationLoader(reader, cells);
    SortedMap<String, SharedPool> pools = allocation.sharedPools(catalogue.applications().keySet());
    SortedMap<String, SharedPool> used =
        new PoolUseLoader(reader, cells)
            .into(pools, allocation.declaredIds(), settings.allocationMethod());
    RateLoader rates = new RateLoader(reader, cells);
    return new ShelfLists(
        settings,
        new TaxonomyLoader(reader, cells).load(),
        catalogue,
        used,
        allocation.declaredIds(),
        new CommitmentPolicyLoader(reader, cells).policies(allocation.declaredIds()),
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
    Catalogue catalogue =
        new Catalogue(
            units,
            applications,
            portfolio.aliases(applications.keySet()),
            capabilities,
            capabilityFiles.links(applications.keySet(), capabilities.keySet()),
            wrappers,
            wrapperFiles.hosts(wrappers.keySet(), applications.keySet()));
    capabilityFiles.noteUnlinked(catalogue);
    return catalogue;
  }
}
