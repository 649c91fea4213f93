package dev.towerbook.mapping.catalogue;

import dev.towerbook.table.Row;
import dev.towerbook.table.looks.Looks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads who bears unused commitments. */
final class CommitmentPolicyLoader {

  private record Dated(Validity validity, Row row) {}

  private final ShelfReader reader;
  private final CellReader cells;
  private final Map<String, List<Dated>> dates = new HashMap<>();

  CommitmentPolicyLoader(ShelfReader reader, CellReader cells) {
    this.reader = reader;
    this.cells = cells;
  }

  /**
   * The policies.
   *
   * @param declared ids of all pools, of refused ones too
   */
  CommitmentPolicies policies(Set<String> declared) {
    List<CommitmentPolicy> policies = new ArrayList<>();
    for (Row row : reader.rowsIfThere(ShelfFile.COMMITMENT_POLICY)) {
      Optional<String> id = row.required("commitment_id");
      Optional<Validity> validity = cells.validity(row);
      Optional<UnusedBearer> unused = cells.requiredWord(row, "unused", UnusedBearer.class);
      if (id.isPresent() && validity.isPresent()) {
        noteOverlap(Looks.key(id.get()), new Dated(validity.get(), row));
        unused
            .filter(bearer -> isPoolRight(row, bearer, declared))
            .map(bearer -> policy(row, id.get(), validity.get(), bearer))
            .ifPresent(policies::add);
      }
    }
    return new CommitmentPolicies(policies);
  }

  private static CommitmentPolicy policy(
      Row row, String id, Validity validity, UnusedBearer unused) {
    Optional<String> pool =
        unused == UnusedBearer.CENTRAL ? Optional.of(row.text("shared_pool")) : Optional.empty();
    return new CommitmentPolicy(id, validity, unused, pool, row.text("why"));
  }

  private boolean isPoolRight(Row row, UnusedBearer unused, Set<String> declared) {
    String pool = row.text("shared_pool");
    if (unused == UnusedBearer.CENTRAL) {
      return cells
          .reference(row, "shared_pool", declared, "the pools of allocation.csv")
          .isPresent();
    }
    if (!pool.isEmpty()) {
      reader
          .log()
          .error(
              "COMMITMENT-POLICY-POOL",
              row.place("shared_pool"),
              "a pool bears unused commitments only where unused is central",
              pool,
              "write central, or leave the pool out");
    }
    return pool.isEmpty();
  }

  private void noteOverlap(String id, Dated dated) {
    List<Dated> earlier = dates.computeIfAbsent(id, none -> new ArrayList<>());
    earlier.stream()
        .filter(other -> other.validity().overlaps(dated.validity()))
        .findFirst()
        .ifPresent(
            other ->
                reader
                    .log()
                    .error(
                        "COMMITMENT-POLICY-OVERLAP",
                        dated.row().place("valid_from"),
                        "the commitment has another policy on the same days in line "
                            + other.row().line(),
                        dated.row().text("valid_from"),
                        "end one (valid_to, exclusive) where the next begins (valid_from)"));
    earlier.add(dated);
  }
}
