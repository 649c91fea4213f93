package dev.towerbook.economics;

import dev.towerbook.economics.metric.ApplicationFigures;
import dev.towerbook.economics.metric.ApplicationFigures.MonthCost;
import dev.towerbook.economics.metric.DebtTerms;
import dev.towerbook.ledger.Portfolio;
import dev.towerbook.ledger.UsageTotal;
import dev.towerbook.ledger.allocate.AllocatedCost;
import dev.towerbook.ledger.month.Postings;
import dev.towerbook.mapping.CostCategory;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.catalogue.Application;
import dev.towerbook.mapping.catalogue.ExceptionHandler;
import dev.towerbook.mapping.catalogue.Intent;
import dev.towerbook.mapping.catalogue.Lifecycle;
import dev.towerbook.mapping.catalogue.Wrapper;
import dev.towerbook.mapping.catalogue.WrapperKind;
import dev.towerbook.mapping.words.Layer;
import dev.towerbook.mapping.words.RunChange;
import dev.towerbook.mapping.words.Transfer;
import dev.towerbook.mapping.words.UsageUnit;
import dev.towerbook.mapping.words.Words;
import dev.towerbook.table.Row;
import dev.towerbook.tco.TcoStatement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Figures of an application as a row of {@code metrics.csv} writes them. */
public final class Figures {

  private static final YearMonth MAY = Portfolio.MAY;

  private Figures() {}

  public static ApplicationFigures of(Row row) {
    SortedMap<YearMonth, MonthCost> history = new TreeMap<>();
    pairs(row.text("history"))
        .forEach((month, cost) -> history.put(YearMonth.parse(month), monthCost(cost)));
    SortedMap<YearMonth, BigDecimal> volumes = new TreeMap<>();
    pairs(row.text("volumes"))
        .forEach((month, count) -> volumes.put(YearMonth.parse(month), new BigDecimal(count)));
    List<UsageTotal> usage = new ArrayList<>();
    pairs(row.text("wrapper_usage"))
        .forEach(
            (unit, count) ->
                usage.add(
                    new UsageTotal(
                        MAY,
                        new CostObject.Wrapper("w-0"),
                        UsageUnit.of(unit),
                        new BigDecimal(count),
                        1)));
    ApplicationFigures figures =
        new ApplicationFigures(
            application(pairs(row.text("application"))),
            new TcoStatement("app", MAY, "EUR", lines(row.text("lines"))),
            history,
            Collections.emptySortedMap(),
            volumes,
            Collections.emptySortedMap(),
            wrappers(row.text("wrappers")),
            usage,
            DebtTerms.DEFAULTS,
            true,
            List.of());
    return row.text("with_wrappers").equals("no") ? figures.ignoringWrappers() : figures;
  }

  private static MonthCost monthCost(String text) {
    String[] parts = text.split("/", -1);
    BigDecimal wrappers = parts.length > 1 ? new BigDecimal(parts[1]) : BigDecimal.ZERO;
    BigDecimal keepAlive = parts.length > 2 ? new BigDecimal(parts[2]) : BigDecimal.ZERO;
    return new MonthCost(
        new BigDecimal(parts[0]), wrappers, BigDecimal.ZERO, BigDecimal.ZERO, keepAlive);
  }

  private static Application application(Map<String, String> facts) {
    return new Application(
        "app",
        "App",
        "unit",
        "",
        "",
        Lifecycle.valueOf(facts.getOrDefault("lifecycle", "live").toUpperCase(Locale.ROOT)),
        Optional.empty(),
        Optional.empty(),
        Optional.ofNullable(facts.get("criticality")).map(BigDecimal::new),
        Optional.ofNullable(facts.get("business_fit")).map(BigDecimal::new),
        Optional.ofNullable(facts.get("technical_fit")).map(BigDecimal::new),
        Optional.ofNullable(facts.get("unit")).map(unit -> UsageUnit.of(unit)),
        Optional.ofNullable(facts.get("forced_keep")),
        Optional.ofNullable(facts.get("successor")),
        "");
  }

  private static List<AllocatedCost> lines(String text) {
    List<AllocatedCost> lines = new ArrayList<>();
    for (String word : words(text)) {
      String[] parts = (word + ":").split(":", -1);
      List<String> traits = List.of(parts[1].split("\\+", -1));
      lines.add(
          Postings.line(
              "app",
              place(traits),
              traits.contains("wrapper") ? "w-0" : "",
              traits.contains("shared") ? "pool" : "",
              parts[0]));
    }
    return lines;
  }

  private static RunChange runChange(List<String> traits) {
    if (traits.contains("unknown")) {
      return RunChange.UNKNOWN;
    }
    return traits.contains("change") ? RunChange.CHANGE : RunChange.RUN;
  }

  private static CostCategory place(List<String> traits) {
    return new CostCategory(
        traits.contains("keepalive") ? Layer.WRAPPER_KEEP_ALIVE : Layer.INFRASTRUCTURE,
        "Pool",
        traits.contains("capex") ? "Internal Labor Capital" : "Licensing",
        "Compute",
        "",
        "production",
        Arrays.stream(Transfer.values())
            .filter(kind -> traits.contains(Words.word(kind)))
            .findFirst()
            .orElse(Transfer.NONE),
        runChange(traits),
        traits.contains("avoidable"));
  }

  private static List<Wrapper> wrappers(String text) {
    List<Wrapper> wrappers = new ArrayList<>();
    for (String word : words(text)) {
      String[] parts = word.split("@", -1);
      wrappers.add(
          new Wrapper(
              "w-" + wrappers.size(),
              "W",
              WrapperKind.BOT,
              "",
              "",
              Intent.valueOf(parts[0].toUpperCase(Locale.ROOT)),
              parts.length > 1 ? Optional.of(LocalDate.parse(parts[1])) : Optional.empty(),
              ExceptionHandler.TECH,
              Optional.empty(),
              ""));
    }
    return wrappers;
  }

  private static Map<String, String> pairs(String text) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String word : words(text)) {
      int equals = word.indexOf('=');
      pairs.put(word.substring(0, equals), word.substring(equals + 1));
    }
    return pairs;
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" +", -1));
  }
}
