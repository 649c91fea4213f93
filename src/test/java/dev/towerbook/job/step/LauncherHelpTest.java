package dev.towerbook.job.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.job.Drill.Outcome;
import dev.towerbook.job.TowerbookCommand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/**
 * The launcher answers {@code --help} and {@code --version} without a JDK, a jar or a build, in the
 * words of the commands. Write its texts anew with {@code -Dgolden.update}.
 */
class LauncherHelpTest {

  private static final Path LAUNCHER = Path.of("towerbook");
  private static final String FROM = "# <help>\n";
  private static final String TO = "# </help>\n";

  @TempDir private Path folder = Path.of("");

  /** Word of the command line → what is printed; the empty word is the overview. */
  private static Map<String, String> texts() {
    CommandLine commands = TowerbookCommand.commands();
    Map<String, String> texts = new TreeMap<>();
    texts.put("", plain(commands));
    texts.put("--version", "towerbook " + Version.TEXT + "\n");
    commands.getSubcommands().forEach((name, command) -> texts.put(name, plain(command)));
    return texts;
  }

  private static String plain(CommandLine command) {
    return command.getUsageMessage(CommandLine.Help.Ansi.OFF).replace("\r\n", "\n");
  }

  /** The shell function that prints a text and ends; of a word without one it does nothing. */
  private static String function() {
    StringBuilder function = new StringBuilder("usage() {\n  case $1 in\n");
    texts()
        .forEach(
            (word, text) ->
                function
                    .append("    '" + word + "')\n      cat <<'TEXT'\n")
                    .append(text)
                    .append("TEXT\n      exit 0\n      ;;\n"));
    return function.append("  esac\n}\n").toString();
  }

  @Test
  void the_texts_are_those_of_the_commands() throws IOException {
    String script = Files.readString(LAUNCHER);
    String expected =
        script.substring(0, script.indexOf(FROM) + FROM.length())
            + function()
            + script.substring(script.indexOf(TO));
    if (System.getProperty("golden.update") != null) {
      Files.writeString(LAUNCHER, expected);
    }
    assertThat(Files.readString(LAUNCHER))
        .as("the help of the launcher; write it anew with -Dgolden.update")
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "'',--help",
    "'',-h",
    "--version,--version",
    "--version,-V",
    "run,run --help",
    "run,run --month 2026-10 -h",
    "sample,sample --help",
    "check-mappings,check-mappings --help",
    "--version,run --version"
  })
  void it_answers_where_nothing_is_built(String word, String arguments) throws Exception {
    Path launcher = Files.copy(LAUNCHER, folder.resolve("towerbook"));
    Outcome outcome = run("bash " + launcher + " " + arguments);
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.out()).isEqualTo(texts().get(word));
    assertThat(outcome.err()).isEmpty();
  }

  @Test
  void what_it_does_not_know_is_handed_on() throws Exception {
    Path launcher = Files.copy(LAUNCHER, folder.resolve("towerbook"));
    assertThat(run("bash " + launcher + " unheard-of --help").code()).isEqualTo(2);
  }

  /** With a path on which there is no JDK. */
  private Outcome run(String words) throws Exception {
    ProcessBuilder process =
        new ProcessBuilder(List.of(words.split(" "))).directory(folder.toFile());
    process.environment().clear();
    process.environment().put("PATH", "/usr/bin:/bin");
    process.environment().put("TOWERBOOK_JAVA_HOME", folder.resolve("no-jdk").toString());
    Process started = process.start();
    String out = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(started.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(started.waitFor(), out, err);
  }
}
