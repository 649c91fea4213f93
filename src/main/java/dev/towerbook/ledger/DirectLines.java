package dev.towerbook.ledger;

import dev.towerbook.mapping.Target;
import dev.towerbook.mapping.catalogue.Catalogue;
import dev.towerbook.mapping.catalogue.WrapperHost;
import dev.towerbook.money.Weights;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The cost that reaches its bearer without a shared pool: direct, through a wrapper's hosts, or in
 * suspense.
 *
 * @param lines in the order of the postings
 * @param shared the postings that wait in shared pools
 * @param usage the month's counts
 */
record DirectLines(List<CostLine> lines, List<Posting> shared, List<UsageTotal> usage) {

  static DirectLines of(List<Posting> postings, Catalogue catalogue, List<UsageTotal> usage) {
    List<CostLine> lines = new ArrayList<>();
    List<Posting> shared = new ArrayList<>();
    for (Posting posting : postings) {
      switch (posting.target()) {
        case Target.ToApplication application ->
            lines.add(line(posting, new Bearer.OfApplication(application.id())));
        case Target.ToWrapper wrapper -> lines.addAll(hostLines(posting, wrapper.id(), catalogue));
        case Target.ToSharedPool pool -> shared.add(posting);
        case Target.Suspense suspense ->
            lines.add(line(posting, new Bearer.InSuspense(suspense.reason())));
      }
    }
    return new DirectLines(List.copyOf(lines), List.copyOf(shared), List.copyOf(usage));
  }

  private static CostLine line(Posting posting, Bearer bearer) {
    return new CostLine(bearer, posting.place(), posting.source(), posting.effective());
  }

  private static List<CostLine> hostLines(Posting posting, String wrapper, Catalogue catalogue) {
    List<WrapperHost> hosts = catalogue.hostsOf(wrapper);
    List<BigDecimal> shares = hosts.stream().map(WrapperHost::share).toList();
    List<BigDecimal> parts = Weights.splitExactly(posting.effective(), shares).orElseThrow();
    List<CostLine> lines = new ArrayList<>(hosts.size());
    for (int i = 0; i < hosts.size(); i++) {
      lines.add(
          new CostLine(
              new Bearer.OfApplication(hosts.get(i).application()),
              posting.place(),
              posting.source().ofWrapper(wrapper),
              parts.get(i)));
    }
    return lines;
  }

  /** Application → share of what is posted to a target; empty for pools and suspense. */
  Map<String, BigDecimal> hosts(Target target, Catalogue catalogue) {
    Map<String, BigDecimal> hosts = new LinkedHashMap<>();
    if (target instanceof Target.ToApplication application) {
      hosts.put(application.id(), BigDecimal.ONE);
    } else if (target instanceof Target.ToWrapper wrapper) {
      catalogue.hostsOf(wrapper.id()).forEach(host -> hosts.put(host.application(), host.share()));
    }
    return hosts;
  }
}
