package dev.towerbook.intake.bill;

import dev.towerbook.intake.bill.column.ColumnPlan;
import dev.towerbook.intake.bill.column.TagColumn;
import dev.towerbook.intake.bill.column.TextColumn;
import dev.towerbook.intake.bill.part.CellNames;
import dev.towerbook.intake.bill.problem.ProblemTally;
import dev.towerbook.intake.bill.problem.RowFault;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who got the share of a split charge (FOCUS 1.3, {@code Allocated…} columns): where a row names
 * its resource or a tag, that stands instead of the origin's. What a row does not name remains the
 * origin's. Only files with these columns have one.
 */
final class SplitShares {

  private final List<TextColumn> columns;
  private final CellNames names;
  private final int[] roles;
  private final int[] slots;
  private final int[] rowCodes;
  private final int tagSlot;
  private final int stateSlot;
  private final TagColumn tags;
  private final TagColumn.RowTags rowTags;
  // By slot: what the current row's share says. A text that passes is kept, since the origin's cell
  // may come later and take its place in the dictionary.
  private final int[] codes;
  private final @Nullable String[] passing;

  /**
   * @param plan of a file with such columns
   * @param rowCodes codes of the current row by slot
   */
  SplitShares(
      ColumnPlan plan, int[] rowCodes, TagColumn tags, ProblemTally tally, CellNames names) {
    this.rowCodes = rowCodes;
    this.tags = tags;
    this.names = names;
    columns = plan.columns();
    roles = plan.roles();
    slots = plan.shareSlots();
    tagSlot = plan.tagSlot();
    stateSlot = plan.stateSlot();
    codes = new int[rowCodes.length];
    passing = new @Nullable String[rowCodes.length];
    String name = ColumnPlan.SHARE_TAGS_COLUMN;
    rowTags = new TagColumn.RowTags(codes, tagSlot, tally, name, names.at(tagsAt()));
  }

  private int tagsAt() {
    return IntStream.range(0, roles.length)
        .filter(column -> (roles[column] & ColumnPlan.SHARE_TAGS) != 0)
        .findFirst()
        .orElse(-1);
  }

  /** Takes a cell of the current row's share, and answers what is wrong with it. */
  @Nullable RowFault read(int column, byte[] text, int from, int length, long line) {
    if ((roles[column] & ColumnPlan.SHARE_TAGS) != 0) {
      rowTags.line = line;
      tags.read(text, from, length, false, rowTags);
      for (int slot = tagSlot; slot < tagSlot + tags.keys(); slot++) {
        keepPassing(slot);
      }
      return null;
    }
    int slot = slots[column];
    codes[slot] = columns.get(slot).code(text, from, length);
    keepPassing(slot);
    return codes[slot] == TextColumn.UNUSABLE
        ? RowFault.control(names.at(column), RowFault.value(text, from, length))
        : null;
  }

  private void keepPassing(int slot) {
    passing[slot] = codes[slot] < 0 ? columns.get(slot).text(codes[slot]) : null;
  }

  /** Puts what the share says into the row, whose cells have all come, and forgets it. */
  void lay() {
    tags.stateOver(codes, rowCodes, stateSlot);
    for (int slot = 0; slot < codes.length; slot++) {
      if (codes[slot] != TextColumn.NONE) {
        rowCodes[slot] = codes[slot];
        String text = passing[slot];
        if (text != null) {
          columns.get(slot).pass(text);
        }
      }
    }
    Arrays.fill(codes, TextColumn.NONE);
  }
}
