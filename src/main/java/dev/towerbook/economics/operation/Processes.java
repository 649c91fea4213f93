package dev.towerbook.economics.operation;

import dev.towerbook.mapping.catalogue.CapabilityLink;
import dev.towerbook.mapping.catalogue.Catalogue;
import dev.towerbook.mapping.catalogue.WrapperHost;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** The process that a wrapper is part of. */
record Processes(Catalogue catalogue) {

  /** Stands for a process of wrappers whose hosts serve no capability. */
  static final String NONE = "(no process)";

  /** Named on the shelf, else the capability that the hosts of the wrapper serve most. */
  String of(String wrapper, ExceptionTerms terms) {
    return terms.process().orElseGet(() -> capability(wrapper));
  }

  private String capability(String wrapper) {
    Map<String, BigDecimal> served = new TreeMap<>();
    for (WrapperHost host : catalogue.hostsOf(wrapper)) {
      for (CapabilityLink link : catalogue.capabilitiesOf(host.application())) {
        served.merge(link.capability(), host.share().multiply(link.weight()), BigDecimal::add);
      }
    }
    return served.entrySet().stream()
        .max(
            Map.Entry.<String, BigDecimal>comparingByValue()
                .thenComparing(Map.Entry.<String, BigDecimal>comparingByKey().reversed()))
        .map(Map.Entry::getKey)
        .orElse(NONE);
  }
}
