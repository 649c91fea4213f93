package dev.towerbook.reference;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A company of a seed: a few applications, wrappers and pools, three months of bills in several
 * currencies with credits and late corrections, hours, invoices over odd periods and counts. The
 * rules are those that stand beside this class.
 */
public final class RandomCompany {

  private static final String BILL =
      "BilledCost,EffectiveCost,ListCost,ContractedCost,BillingCurrency,BillingPeriodStart,"
          + "BillingPeriodEnd,ChargePeriodStart,ChargePeriodEnd,ChargeCategory,ChargeClass,ServiceName,"
          + "ServiceCategory,ServiceSubcategory,ProviderName,BillingAccountId,Tags";
  private static final List<String> CURRENCIES = List.of("EUR", "USD", "GBP");
  private static final List<String> UNITS = List.of("transaction", "api_call");
  private static final int MONTHS = 3;

  private final Random random;
  private final Variant variant;
  private final List<String> applications = new ArrayList<>();
  private final List<String> wrappers = new ArrayList<>();
  private final List<String> pools = new ArrayList<>();
  private final Map<String, List<String>> shelf = new LinkedHashMap<>();
  private final Map<String, List<String>> input = new LinkedHashMap<>();

  /**
   * The same company told in another way.
   *
   * @param times what every amount, hour and price is multiplied with
   * @param account what accounts begin with
   * @param years by which all dates are later
   * @param dollar what amounts in dollars are multiplied with and their rate is divided by
   * @param reordered true if rows stand in another order and bills come in two halves
   */
  public record Variant(int times, String account, int years, int dollar, boolean reordered) {
    /** As the seed has it. */
    public static final Variant PLAIN = new Variant(1, "acc", 0, 1, false);
  }

  /** Draws a company. */
  public RandomCompany(long seed, Variant variant) {
    random = new Random(seed);
    this.variant = variant;
    catalogue();
    allocation();
    rates();
    estimates();
    for (int i = 0; i < MONTHS; i++) {
      bills(month(i));
      hours(month(i));
      counts(month(i));
    }
    invoices();
  }

  /** The first, second or third month; the pack covers the last one. */
  public YearMonth month(int number) {
    return YearMonth.of(2026, 1).plusMonths(number).plusYears(variant.years());
  }

  /** All months, in order. */
  public List<YearMonth> months() {
    return List.of(month(0), month(1), month(2));
  }

  /** Writes shelf and input into folders that hold the layouts, the rules and the taxonomy. */
  public void write(Path shelfFolder, Path inputFolder) throws IOException {
    write(shelf, shelfFolder);
    write(input, inputFolder);
  }

  /** Writes the newest month's bills of the first account as they were before a correction. */
  public void writeEarlier(Path inputFolder) throws IOException {
    for (Map.Entry<String, List<String>> file : input.entrySet()) {
      if (file.getKey().startsWith("bills/") && file.getValue().size() > 2) {
        List<String> lines = new ArrayList<>(file.getValue());
        lines.removeLast();
        write(Map.of(file.getKey(), lines), inputFolder);
        return;
      }
    }
  }

  private static void write(Map<String, List<String>> files, Path folder) throws IOException {
    for (Map.Entry<String, List<String>> file : files.entrySet()) {
      Path to = folder.resolve(file.getKey());
      Files.createDirectories(to.getParent());
      Files.write(to, file.getValue());
    }
  }

  private static List<String> lines(Map<String, List<String>> files, String name, String header) {
    return files.computeIfAbsent(name, none -> new ArrayList<>(List.of(header)));
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private void catalogue() {
    List<String> rows =
        lines(
            shelf,
            "catalogue/applications.csv",
            "application_id,name,business_unit,business_owner,it_owner,lifecycle,in_service,"
                + "planned_retire,criticality,business_fit,technical_fit,unit,forced_keep,successor,"
                + "note");
    for (int i = 0; i < 2 + random.nextInt(5); i++) {
      applications.add("app-" + i);
      String stage = i > 1 && chance(15) ? any(List.of("retired", "sunset", "plan")) : "live";
      String since = i > 1 && chance(20) ? day(month(1).atDay(5)) : "";
      rows.add(
          "app-%d,App %d,unit,Ada,Bo,%s,%s,,3,3,3,%s,,,".formatted(i, i, stage, since, any(UNITS)));
    }
    lines(shelf, "catalogue/application-aliases.csv", "alias,application_id,why")
        .add("zero,app-0,alias");
    lines(shelf, "catalogue/application-capabilities.csv", "application_id,capability_id,weight");
    lines(shelf, "catalogue/capabilities.csv", "capability_id,parent_id,name");
    lines(shelf, "catalogue/business-units.csv", "business_unit_id,name,owner")
        .add("unit,Unit,Ada");
    List<String> bots =
        lines(
            shelf,
            "catalogue/wrappers.csv",
            "wrapper_id,name,kind,platform,owner,intent,end_date,handler,minutes_per_exception,note");
    List<String> hosts =
        lines(shelf, "catalogue/wrapper-hosts.csv", "wrapper_id,application_id,share");
    for (int i = 0; i < random.nextInt(4); i++) {
      String bot = "bot-" + i;
      wrappers.add(bot);
      bots.add(bot + ",Bot " + i + ",bot,Robots,Ada,patch,,tech,5,");
      List<String> two = shuffled(applications).subList(0, 2);
      BigDecimal share = BigDecimal.valueOf(1 + random.nextInt(999), 3);
      boolean alone = chance(40);
      hosts.add(bot + "," + two.get(0) + "," + (alone ? "1" : share));
      if (!alone) {
        hosts.add(bot + "," + two.get(1) + "," + BigDecimal.ONE.subtract(share));
      }
    }
  }

  private List<String> shuffled(List<String> all) {
    List<String> copy = new ArrayList<>(all);
    Collections.shuffle(copy, random);
    return copy;
  }

  private void allocation() {
    List<String> rows =
        lines(shelf, "allocation.csv", "pool_id,name,basis,driver,applications,shares,why");
    for (int i = 0; i < random.nextInt(5); i++) {
      pools.add("pool-" + i);
      String basis = any(List.of("even", "fixed", "direct-cost", "hours", "usage"));
      List<String> some = shuffled(applications).subList(0, 1 + random.nextInt(2));
      int first = 1 + random.nextInt(99);
      String shares = some.size() == 1 ? "100" : first + "|" + (100 - first);
      boolean fixed = basis.equals("fixed");
      rows.add(
          "pool-%d,Pool %d,%s,%s,%s,%s,why"
              .formatted(
                  i,
                  i,
                  basis,
                  basis.equals("usage") ? any(UNITS) : "",
                  fixed || chance(30) ? String.join("|", some) : "*",
                  fixed ? shares : ""));
    }
    List<String> use = lines(shelf, "pool-use.csv", "pool_id,user_pool_id,share_percent,why");
    for (String pool : pools) {
      int left = 90;
      for (String user : shuffled(pools)) {
        int part = 5 + random.nextInt(40);
        if (!user.equals(pool) && part <= left && chance(45)) {
          use.add(pool + "," + user + "," + part + ",why");
          left -= part;
        }
      }
    }
    lines(shelf, "settings.csv", "key,value,why")
        .addAll(
            List.of(
                "company,Random Ltd,made up",
                "report_currency,EUR,books",
                "suspense_threshold_percent,3,why",
                "allocation_method,"
                    + any(List.of("reciprocal", "reciprocal", "step-down", "direct"))
                    + ",why"));
    lines(shelf, "tag-keys.csv", "alias,key,why").add("application,app,another spelling");
  }

  private void rates() {
    List<String> rows = lines(shelf, "rates/exchange-rates.csv", "month,currency,to,rate,source");
    for (int i = -14; i < MONTHS + 14; i++) {
      BigDecimal dollar = BigDecimal.valueOf(8000 + random.nextInt(2000), 4);
      rows.add(month(i) + ",USD,EUR," + dollar.divide(BigDecimal.valueOf(variant.dollar())) + ",s");
      rows.add(month(i) + ",GBP,EUR," + BigDecimal.valueOf(11000 + random.nextInt(999), 4) + ",s");
    }
    List<String> roles =
        lines(shelf, "rates/labour-rates.csv", "role,valid_from,valid_to,currency,hourly_cost,why");
    String first = day(month(0).atDay(1).minusYears(1));
    String change = day(month(1).atDay(14));
    roles.add("engineer," + first + "," + change + ",EUR," + times("80.50", "EUR") + ",why");
    roles.add("engineer," + change + ",,EUR," + times("84.25", "EUR") + ",why");
    roles.add("analyst," + first + ",,USD," + times("95.10", "USD") + ",why");
  }

  private void estimates() {
    List<String> rows =
        lines(
            shelf,
            "decisions/options.csv",
            "application_id,driver,low,mode,high,cause,validated_by,why");
    for (String driver :
        List.of(
            "keep-benefit",
            "keep-risk",
            "refactor-one-off",
            "refactor-run",
            "refactor-automation",
            "refactor-benefit",
            "refactor-risk",
            "retire-one-off",
            "retire-contract-exit",
            "retire-stranded-commitment",
            "retire-residual-run",
            "retire-benefit")) {
      int mode = random.nextInt(1_000_000);
      boolean range = chance(60);
      rows.add(
          "app-0,%s,%s,%d,%s,,Ada,why"
              .formatted(
                  driver,
                  range ? mode * 0.5 : "",
                  mode,
                  range ? mode + 1000 + random.nextInt(100_000) : ""));
    }
    rows.add("app-0,build-years,," + random.nextInt(4) + ",,,,why");
    rows.add("app-0,exit-years,," + random.nextInt(4) + ",,,,why");
    lines(shelf, "decisions/option-terms.csv", "key,value,why")
        .addAll(
            List.of(
                "discount_rate_percent," + (2 + random.nextInt(12)) + ",why",
                "escalation_percent," + random.nextInt(6) + ",why",
                "horizon_years," + (4 + random.nextInt(5)) + ",why",
                "trailing_months,12,why",
                "draws,1000,why",
                "seed,1,why"));
  }

  private String amount(int least, int most, String currency) {
    int thousandths = least + random.nextInt(most - least);
    return times(BigDecimal.valueOf(thousandths, 3).toPlainString(), currency);
  }

  private String times(String amount, String currency) {
    int factor = variant.times() * (currency.equals("USD") ? variant.dollar() : 1);
    return new BigDecimal(amount).multiply(BigDecimal.valueOf(factor)).toPlainString();
  }

  private static String day(LocalDate day) {
    return day.toString();
  }

  private void add(Map<String, List<String>> files, String name, String header, String row) {
    List<String> rows = lines(files, name, header);
    rows.add(variant.reordered() ? 1 : rows.size(), row);
  }

  private void bills(YearMonth month) {
    for (int account = 0; account < 2; account++) {
      String currency = CURRENCIES.get((account + applications.size()) % CURRENCIES.size());
      for (int i = 0; i < 4 + random.nextInt(9); i++) {
        boolean late = chance(10) && month.isAfter(month(0));
        LocalDate day = (late ? month.minusMonths(1) : month).atDay(1 + random.nextInt(27));
        boolean credit = chance(20);
        String billed =
            credit ? "-" + amount(1, 4_000_000, currency) : amount(1, 3_000_000, currency);
        String effective = credit || chance(70) ? billed : amount(1, 3_000_000, currency);
        String service = any(List.of("Engine", "Store", "Wire", "Odd"));
        String row =
            String.join(
                ",",
                billed,
                effective,
                effective,
                effective,
                currency,
                month.atDay(1) + "T00:00:00Z",
                month.plusMonths(1).atDay(1) + "T00:00:00Z",
                day + "T00:00:00Z",
                day.plusDays(1) + "T00:00:00Z",
                credit ? "Credit" : any(List.of("Usage", "Usage", "Purchase", "Tax")),
                late ? "Correction" : "",
                service,
                Map.of(
                        "Engine",
                        "Compute",
                        "Store",
                        "Databases",
                        "Wire",
                        "Networking",
                        "Odd",
                        "Other")
                    .get(service),
                "Virtual Machines",
                "Cloud " + account,
                variant.account() + account,
                tags());
        String half = variant.reordered() && day.getDayOfMonth() > 14 ? "-b" : "";
        add(input, "bills/p" + account + "/" + month + half + ".csv", BILL, row);
      }
    }
  }

  private String tags() {
    int kind = random.nextInt(10);
    if (kind == 0) {
      return "";
    }
    if (kind <= 2 && !wrappers.isEmpty()) {
      return tag("wrapper", any(wrappers));
    }
    if (kind <= 4 && !pools.isEmpty()) {
      return tag("shared-pool", any(pools));
    }
    String application = chance(8) ? "nobody" : chance(10) ? "Zero" : any(applications);
    return tag(
        any(List.of("app", "App", "application")),
        chance(15)
            ? application.toUpperCase(java.util.Locale.ROOT).replace('-', '_')
            : application);
  }

  private String tag(String key, String value) {
    return "\"{\"\"%s\"\": \"\"%s\"\", \"\"env\"\": \"\"%s\"\"}\""
        .formatted(key, value, any(List.of("prod", "test", "dev")));
  }

  private void hours(YearMonth month) {
    for (int i = 0; i < 4 + random.nextInt(9); i++) {
      boolean bot = !wrappers.isEmpty() && chance(20);
      String row =
          String.join(
              ",",
              day(month.atDay(1 + random.nextInt(27))),
              "p" + i,
              any(List.of("engineer", "analyst")),
              any(List.of("build", "operate", "meeting")),
              bot ? "" : any(applications),
              "",
              bot ? any(wrappers) : "",
              BigDecimal.valueOf(1 + random.nextInt(32), 0)
                  .divide(BigDecimal.valueOf(4))
                  .toPlainString(),
              any(List.of("run", "change", "")),
              chance(15) ? "yes" : "no");
      add(
          input,
          "timesheets/" + month + ".csv",
          "date,person,role,activity,application,project,wrapper,hours,work_type,capitalisable",
          row);
    }
  }

  private void counts(YearMonth month) {
    for (String application : applications) {
      String unit = UNITS.get(application.hashCode() % 2 == 0 ? 0 : 1);
      for (int day = 1; day <= month.lengthOfMonth(); day++) {
        add(
            input,
            "usage/" + month + ".csv",
            "date,application,wrapper,unit,quantity",
            month.atDay(day) + "," + application + ",," + unit + "," + random.nextInt(5000));
      }
    }
  }

  private void invoices() {
    for (int i = 0; i < 2 + random.nextInt(6); i++) {
      LocalDate date = any(months()).atDay(1 + random.nextInt(27));
      LocalDate first = date.plusDays(random.nextInt(40) - 20);
      LocalDate last = first.plusDays(random.nextInt(300));
      String currency = any(CURRENCIES);
      int kind = random.nextInt(3);
      String row =
          String.join(
              ",",
              "R" + i,
              "Vendor " + i,
              day(date),
              "text",
              any(List.of("licence", "consulting", "hardware", "other")),
              day(first),
              day(last),
              currency,
              (chance(15) ? "-" : "")
                  + times(
                      BigDecimal.valueOf(1 + random.nextInt(9_000_000), 2).toPlainString(),
                      currency),
              chance(15) ? "capex" : "opex",
              any(List.of("run", "change", "")),
              kind == 0 ? any(applications) : "",
              kind == 1 && !wrappers.isEmpty() ? any(wrappers) : "",
              kind == 2 && !pools.isEmpty() ? any(pools) : "");
      add(
          input,
          "invoices/" + variant.years() + ".csv",
          "invoice_id,vendor,invoice_date,description,cost_type,period_first_day,period_last_day,"
              + "currency,amount,expense,work_type,application,wrapper,shared_pool",
          row);
    }
  }
}
