package dev.towerbook.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the benchmark works, and how its processes are started.
 *
 * @param home the checkout: launcher, shelf and jar
 * @param folder inputs and results of the benchmark
 */
record Workshop(Path home, Path folder) {

  private static final String DONE = ".made";

  /** Folder of an input, written if it is not there yet. */
  Path input(Input input) throws IOException, InterruptedException {
    Path made = folder.resolve(input.name());
    if (!Files.exists(made.resolve(DONE))) {
      delete(made);
      List<String> command =
          new ArrayList<>(List.of(launcher(), "sample", "--out", made.toString()));
      command.addAll(input.sampleOptions());
      Process sample =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("sample.log").toFile())
              .start();
      if (sample.waitFor() != 0) {
        throw new IOException("no input was made, see " + folder.resolve("sample.log"));
      }
      Files.createFile(made.resolve(DONE));
    }
    return made;
  }

  /** Folder of a shelf with so many more rules, written anew. */
  Path shelf(int rules) throws IOException {
    Path shelf = folder.resolve("shelf-" + rules);
    delete(shelf);
    new RuleShelf(home.resolve("mappings"), home.resolve("sample-data")).write(shelf, rules);
    return shelf;
  }

  String launcher() {
    return home.resolve("towerbook").toString();
  }

  /** The command that starts a class of the benchmark. */
  List<String> java(List<String> options, Class<?> main, Object... arguments) {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + File.separator + "bin/java");
    command.addAll(options);
    command.addAll(List.of("-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    return command;
  }

  /** An empty folder for one run of a contender. */
  Path empty(String name) throws IOException {
    Path made = folder.resolve(name);
    delete(made);
    return Files.createDirectories(made);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes is) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path emptied, @org.jspecify.annotations.Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(emptied);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
