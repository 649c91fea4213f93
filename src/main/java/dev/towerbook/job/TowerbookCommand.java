package dev.towerbook.job;

import dev.towerbook.job.step.Version;
import java.io.PrintStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The commands of {@code ./towerbook}. */
@Command(
    name = "towerbook",
    description =
        "The nightly book of what each application really costs, and whether it is worth it.",
    mixinStandardHelpOptions = true,
    versionProvider = TowerbookCommand.VersionLine.class,
    subcommands = {
      RunCommand.class,
      CheckMappingsCommand.class,
      MigrateCommand.class,
      SampleCommand.class
    },
    footer = {
      "",
      "Exit codes: 0 published, or nothing new; 1 internal error; 2 invalid input; 3 as 0, action",
      "required; 73 output cannot be created; 74 I/O or database error; 75 another run is active;",
      "77 no permission. With 1, 2 and 73 to 77 the previous pack is unchanged."
    })
public final class TowerbookCommand implements Runnable {

  private static final int HELP_WIDTH = 100;

  /** Prints the version. */
  static final class VersionLine implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"towerbook " + Version.TEXT};
    }
  }

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  /** Runs a command line and answers the exit code. */
  public static int run(String... args) {
    CommandLine commands = commands();
    commands.setParameterExceptionHandler(TowerbookCommand::wrongOption);
    commands.setExecutionExceptionHandler(
        (failure, command, parsed) -> Failures.report(failure, System.err).number());
    return commands.execute(FormerOptions.current(args, System.err));
  }

  /** All commands with their options; the launcher's help is made of their usage texts. */
  public static CommandLine commands() {
    CommandLine commands = new CommandLine(new TowerbookCommand());
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.setUsageHelpWidth(HELP_WIDTH);
    return commands;
  }

  private static int wrongOption(ParameterException wrong, String[] args) {
    PrintStream err = System.err;
    err.println("towerbook: " + wrong.getMessage());
    err.println(
        "Fix: see ./" + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    return ExitCode.YOUR_INPUT.number();
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "name a command: run, check-mappings, migrate or sample");
  }
}
