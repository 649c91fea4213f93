package dev.towerbook.intake.bill.column;

import dev.towerbook.intake.format.FieldNeed;
import dev.towerbook.intake.format.SourceField;
import dev.towerbook.intake.format.SourceFormat;
import dev.towerbook.intake.source.SourceFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What to do with each column of a file: worked out once from the header, so that a row costs one
 * look into an array per cell.
 */
public final class ColumnPlan {

  /** Roles of a column, as bits. */
  public static final int TEXT = 1;

  public static final int COST = 2;
  public static final int BILLING_MONTH = 4;
  public static final int CHARGE_MONTH = 8;
  public static final int TAGS = 16;
  public static final int CHARGE_END = 32;

  public static final int BILLING_END = 64;

  /** The resource of a share. */
  public static final int SHARE = 128;

  /** The tags of a share. */
  public static final int SHARE_TAGS = 256;

  /** What a file says of a share. */
  public static final int SHARES = SHARE | SHARE_TAGS;

  /** The resource, told apart and never named. */
  public static final int RESOURCE = 512;

  /** The same of a share. */
  public static final int SHARE_RESOURCE = 1024;

  private static final String TAGS_COLUMN = "Tags";
  public static final String SHARE_TAGS_COLUMN = "AllocatedTags";

  private static final String RESOURCE_ID = "ResourceId";
  private static final String SHARE_RESOURCE_ID = "AllocatedResourceId";

  /** Columns of the origin of a split charge, and what stands for them in its shares. */
  private static final Map<String, String> SHARE_OF =
      Map.of(RESOURCE_ID, SHARE_RESOURCE_ID, "ResourceName", "AllocatedResourceName");

  private static final String BILLING_PERIOD = "BillingPeriodStart";
  private static final String BILLING_PERIOD_END = "BillingPeriodEnd";
  public static final String CHARGE_CATEGORY = "ChargeCategory";
  public static final String CHARGE_CLASS = "ChargeClass";
  private static final String CHARGE_PERIOD = "ChargePeriodStart";
  private static final String CHARGE_PERIOD_END = "ChargePeriodEnd";

  private final SourceFile file;
  private final ChargeColumns wanted;
  private final BillDictionaries dictionaries;
  private final List<String> names = new ArrayList<>();
  private final List<TextColumn> columns = new ArrayList<>();
  private final List<String> absent = new ArrayList<>();
  private final int[] roles;
  private final int[] slots;
  private final int[] shareSlots;
  private final int[] measures;

  public ColumnPlan(SourceFile file, BillDictionaries dictionaries) {
    this.file = file;
    this.dictionaries = dictionaries;
    wanted = dictionaries.wanted();
    int width = file.header().columns().size();
    roles = new int[width];
    slots = new int[width];
    shareSlots = new int[width];
    measures = new int[width];
    wanted.columns().forEach(this::text);
    wanted.tagKeys().forEach(key -> names.add("tag:" + key));
    columns.addAll(dictionaries.tagValues());
    wanted.states().ifPresent(states -> state());
    for (String internal :
        List.of(
            "BillingAccountId", "InvoiceId", "BillingCurrency", CHARGE_CATEGORY, CHARGE_CLASS)) {
      slotOf(internal);
    }
    requiredTexts();
    for (CostMeasure measure : CostMeasure.values()) {
      position(measure.column()).ifPresent(at -> measures[at] = measure.index());
      role(measure.column(), COST);
    }
    role(BILLING_PERIOD, BILLING_MONTH);
    role(BILLING_PERIOD_END, BILLING_END);
    role(CHARGE_PERIOD, CHARGE_MONTH);
    role(CHARGE_PERIOD_END, CHARGE_END);
    if (!wanted.tagKeys().isEmpty() || wanted.states().isPresent()) {
      role(TAGS_COLUMN, TAGS);
      role(SHARE_TAGS_COLUMN, SHARE_TAGS);
    }
    SHARE_OF.forEach(this::share);
  }

  /** What is said of all tags, and the resources that have them. */
  private void state() {
    names.add(TagStates.COLUMN);
    columns.add(dictionaries.states());
    role(RESOURCE_ID, RESOURCE);
    role(SHARE_RESOURCE_ID, SHARE_RESOURCE);
  }

  /** Says of every row of a file that has no column of tags that nobody knows its tags. */
  public void unreadTags(int[] codes) {
    wanted
        .states()
        .filter(any -> position(TAGS_COLUMN).isEmpty())
        .ifPresent(states -> codes[stateSlot()] = dictionaries.states().codeOf(states.unread()));
  }

  /** Slot of what is said of all tags; below 0 if nobody asks. */
  public int stateSlot() {
    return names.indexOf(TagStates.COLUMN);
  }

  private void share(String origin, String share) {
    Optional<Integer> at = position(share);
    if (wanted.columns().contains(origin) && at.isPresent()) {
      role(share, SHARE);
      shareSlots[at.get()] = names.indexOf(origin);
    }
  }

  /** True if the file says of split charges who got the share, and somebody wants to know. */
  public boolean hasShares() {
    return Arrays.stream(roles).anyMatch(role -> (role & SHARES) != 0);
  }

  /** Slot of the origin's column by column of the share. */
  public int[] shareSlots() {
    return shareSlots;
  }

  /** Slots of wanted columns with a list of values. */
  public int[] listedSlots() {
    return IntStream.range(0, wanted.columns().size())
        .filter(slot -> !columns.get(slot).field().values().isEmpty())
        .toArray();
  }

  private void requiredTexts() {
    List<String> read = new ArrayList<>(List.of(BILLING_PERIOD, CHARGE_PERIOD));
    for (CostMeasure measure : CostMeasure.values()) {
      read.add(measure.column());
    }
    for (SourceField field : format().fields()) {
      if (field.need() == FieldNeed.REQUIRED && !read.contains(field.name())) {
        slotOf(field.name());
      }
    }
  }

  /** Slot of a text column, which is made if it is not there yet. */
  public int slotOf(String name) {
    int slot = names.indexOf(name);
    return slot >= 0 ? slot : text(name);
  }

  private int text(String name) {
    int slot = columns.size();
    names.add(name);
    columns.add(dictionaries.text(format().field(name)));
    position(name)
        .ifPresentOrElse(
            at -> {
              roles[at] |= TEXT;
              slots[at] = slot;
            },
            () -> absent.add(name));
    return slot;
  }

  private void role(String name, int role) {
    position(name).ifPresent(at -> roles[at] |= role);
  }

  private Optional<Integer> position(String name) {
    return format().position(name, file.header().columns());
  }

  private SourceFormat format() {
    return file.format();
  }

  /** By column of the file: true if its cells are wanted. */
  public boolean[] wanted() {
    boolean[] cells = new boolean[roles.length];
    for (int i = 0; i < roles.length; i++) {
      cells[i] = roles[i] != 0;
    }
    return cells;
  }

  /** Roles by column of the file. */
  public int[] roles() {
    return roles;
  }

  /** Slot of a text column by column of the file. */
  public int[] slots() {
    return slots;
  }

  /** Number of a cost measure by column of the file. */
  public int[] measures() {
    return measures;
  }

  /** Dictionaries by slot: wanted columns, wanted tags, then what control totals need. */
  public List<TextColumn> columns() {
    return columns;
  }

  /** The first column with a role. */
  public int column(int role) {
    int column = 0;
    while ((roles[column] & role) == 0) {
      column++;
    }
    return column;
  }

  /** The column of a cost. */
  public int column(CostMeasure cost) {
    int column = 0;
    while ((roles[column] & COST) == 0 || measures[column] != cost.index()) {
      column++;
    }
    return column;
  }

  /** Slot of the first wanted tag. */
  public int tagSlot() {
    return wanted.columns().size();
  }

  /** Slots whose value a row must have. */
  public int[] requiredSlots() {
    return names.stream()
        .filter(name -> format().field(name).need() == FieldNeed.REQUIRED)
        .mapToInt(names::indexOf)
        .toArray();
  }

  /** Wanted and expected columns that the file does not have. */
  public List<String> absent() {
    List<String> all = new ArrayList<>(absent);
    for (String name : format().missingExpected(file.header().columns())) {
      if (!all.contains(name)) {
        all.add(name);
      }
    }
    return all;
  }
}
