package dev.towerbook.mapping.catalogue;

import java.util.Set;

/** The list files of the shelf with their columns, and what each decides. */
public enum ShelfFile {
  SETTINGS(
      "settings.csv",
      false,
      "the report currency, the company's name and the thresholds; without it the defaults hold",
      "key,value",
      "why"),
  TAG_KEYS(
      "tag-keys.csv",
      false,
      "which spellings of a tag key mean the same; without it each spelling is a key of its own",
      "alias,key",
      "why"),
  TAXONOMY_VERSION(
      "taxonomy/version.csv",
      false,
      "where the names of pools, towers and solutions are from; without it packs cannot say so",
      "layer,version,attribution",
      ""),
  COST_POOLS("taxonomy/cost-pools.csv", true, "which cost pools there are", "pool,sub_pool", ""),
  TOWERS("taxonomy/towers.csv", true, "which towers there are", "tower,sub_tower", ""),
  SOLUTIONS(
      "taxonomy/solutions.csv",
      false,
      "which solutions there are; without it none are listed",
      "type,category,name",
      ""),
  BUSINESS_UNITS(
      "catalogue/business-units.csv",
      true,
      "which business units answer for applications",
      "business_unit_id,name",
      "owner"),
  APPLICATIONS(
      "catalogue/applications.csv",
      true,
      "which applications there are",
      "application_id,name,business_unit,lifecycle",
      "business_owner,it_owner,in_service,planned_retire,criticality,business_fit,technical_fit,"
          + "unit,forced_keep,successor,note"),
  ALIASES(
      "catalogue/application-aliases.csv",
      false,
      "which other names applications have; without it only ids are understood",
      "alias,application_id",
      "why"),
  CAPABILITIES(
      "catalogue/capabilities.csv",
      false,
      "which business capabilities there are; without it no cost is shown by capability",
      "capability_id,parent_id,name",
      ""),
  CAPABILITY_LINKS(
      "catalogue/application-capabilities.csv",
      false,
      "which capabilities an application serves; without it no cost is shown by capability",
      "application_id,capability_id,weight",
      ""),
  WRAPPERS(
      "catalogue/wrappers.csv",
      false,
      "which bots, integrations and agents there are; without it no wrapper cost is shown",
      "wrapper_id,name,kind,intent,handler",
      "platform,owner,end_date,minutes_per_exception,note"),
  WRAPPER_HOSTS(
      "catalogue/wrapper-hosts.csv",
      false,
      "which applications a wrapper keeps usable; without it no wrapper cost is shown",
      "wrapper_id,application_id,share",
      ""),
  ALLOCATION(
      "allocation.csv",
      false,
      "who bears what is shared; without it there are no shared pools",
      "pool_id,name,basis,applications",
      "driver,shares,why"),
  POOL_USE(
      "pool-use.csv",
      false,
      "which pools use other pools; without it pools serve applications only",
      "pool_id,user_pool_id,share_percent",
      "why"),
  COMMITMENT_POLICY(
      "commitment-policy.csv",
      false,
      "who bears unused commitments; without it they stay where the rules place them",
      "commitment_id,unused",
      "valid_from,valid_to,shared_pool,why"),
  LABOUR_RATES(
      "rates/labour-rates.csv",
      false,
      "what an hour of a role costs; without it booked hours have no cost",
      "role,valid_from,valid_to,currency,hourly_cost",
      "why"),
  EXCHANGE_RATES(
      "rates/exchange-rates.csv",
      false,
      "what other currencies are worth; without it only the report currency is converted",
      "month,currency,to,rate",
      "source");

  private final String path;
  private final boolean required;
  private final String decides;
  private final String columns;
  private final String moreColumns;

  ShelfFile(String path, boolean required, String decides, String columns, String moreColumns) {
    this.path = path;
    this.required = required;
    this.decides = decides;
    this.columns = columns;
    this.moreColumns = moreColumns;
  }

  /** Where it lies in the shelf, with {@code /}. */
  public String path() {
    return path;
  }

  /** True if there is no pack without it. */
  boolean isRequired() {
    return required;
  }

  /** What it decides, for a person who misses it. */
  String decides() {
    return decides;
  }

  /** Columns that must be there. */
  Set<String> columns() {
    return Set.of(columns.split(",", -1));
  }

  /** True if the column may be there. */
  boolean knows(String column) {
    return columns().contains(column) || Set.of(moreColumns.split(",", -1)).contains(column);
  }

  /** The header with the needed columns, for a person who starts the file. */
  String header() {
    return columns;
  }
}
