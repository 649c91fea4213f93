package dev.towerbook.mapping.shared;

import dev.towerbook.table.looks.Looks;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The policies of the shelf on unused commitments.
 *
 * @param list in file order; those of one commitment share no day
 */
public record CommitmentPolicies(List<CommitmentPolicy> list) {

  /** Every commitment is borne as the rules place it. */
  public static final CommitmentPolicies NONE = new CommitmentPolicies(List.of());

  public CommitmentPolicies {
    list = List.copyOf(list);
  }

  /** True if no policy is written. */
  public boolean isEmpty() {
    return list.isEmpty();
  }

  /** True if some policy, of whatever day, speaks of the commitment: its id is worth keeping. */
  public boolean speakOf(String commitment) {
    String id = Looks.key(commitment);
    return list.stream().anyMatch(one -> one.isForAll() || one.commitment().equals(id));
  }

  /** What holds for a commitment on a day: its own policy before that for all. */
  public Optional<CommitmentPolicy> of(String commitment, LocalDate day) {
    String id = Looks.key(commitment);
    return valid(id, day).or(() -> valid(CommitmentPolicy.ALL, day));
  }

  private Optional<CommitmentPolicy> valid(String id, LocalDate day) {
    return list.stream()
        .filter(one -> one.commitment().equals(id) && one.validity().covers(day))
        .findFirst();
  }
}
