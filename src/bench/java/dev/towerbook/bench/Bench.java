package dev.towerbook.bench;

import dev.towerbook.sample.BillStyle.Compression;
import dev.towerbook.sample.BillStyle.Tags;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

public final class Bench {
  public static void main(String[] a) throws Exception {
    Workshop w = new Workshop(Path.of(a[0]).toAbsolutePath(), Files.createDirectories(Path.of(a[1])));
    Input in = new Input(Long.parseLong(a[2]), Tags.valueOf(a[3]), Compression.NONE);
    Race r = new Race(w, w.input(in), w.shelf(Integer.parseInt(a[4])));
    r.warmFileCache();
    for (int i = 0; i < Integer.parseInt(a[5]); i++) {
      r.round(List.of(Contender.NEWLINES, Contender.SCAN, Contender.TOWERBOOK, Contender.DUCKDB, Contender.DUCKDB_BARE));
    }
    r.medians().forEach((c, f) -> System.out.println(c + " " + f));
    System.out.println(r.differences());
  }
}
