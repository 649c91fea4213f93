package dev.towerbook.intake.declared;

import dev.towerbook.table.looks.Looks;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/**
 * A glob over the name of a file relative to the input folder, or over a folder it is in: {@code
 * bills/aws}, {@code timesheets/*.csv}, {@code bills/**}. A point is the input folder itself.
 */
public final class FolderPattern {

  private static final String ROOT = ".";

  private final String text;
  private final PathMatcher glob;

  /**
   * @throws PatternSyntaxException if the text is no glob
   */
  public FolderPattern(String text) {
    this.text = text;
    String trimmed = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    glob = FileSystems.getDefault().getPathMatcher("glob:" + Looks.text(trimmed));
  }

  /** The text as it is declared. */
  public String text() {
    return text;
  }

  /** True if a file, by its name with {@code /} relative to the input folder, or a folder fits. */
  public boolean holds(String name) {
    // Some file systems hand accents back apart from their letters.
    Path path = Path.of(Looks.text(name));
    if (text.equals(ROOT) || text.equals("./")) {
      return path.getNameCount() == 1;
    }
    for (int parts = path.getNameCount(); parts > 0; parts--) {
      if (glob.matches(path.subpath(0, parts))) {
        return true;
      }
    }
    return false;
  }

  /**
   * True if every file of another pattern fits this one, as far as a look at examples tells: a long
   * and a short name in place of each star.
   */
  boolean covers(FolderPattern other) {
    if (other.text.matches(".*[\\[\\]{}\\\\].*") || other.text.equals(ROOT)) {
      return other.text.equals(text);
    }
    List<String> examples =
        List.of(
            other.text.replace("**", "xq/zw").replace("*", "qxzjw").replace("?", "q"),
            other.text.replace("**", "k").replace("*", "k").replace("?", "k"));
    return examples.stream().allMatch(this::holds);
  }

  @Override
  public String toString() {
    return text;
  }
}
