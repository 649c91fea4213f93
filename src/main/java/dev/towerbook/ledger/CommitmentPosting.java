package dev.towerbook.ledger;

import dev.towerbook.intake.ContractCommitment;
import dev.towerbook.intake.ContractCommitmentReader;
import dev.towerbook.intake.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** Commitments as a provider delivers them → the book. They move no money. */
final class CommitmentPosting {

  private final SmallPosting posting;
  private final List<ContractCommitment> commitments = new ArrayList<>();

  CommitmentPosting(SourceFile file, PostingRules rules) {
    this.posting = new SmallPosting(file, rules);
  }

  PostedDelivery post() {
    posting.found(ContractCommitmentReader.read(posting.file(), this::keep));
    return posting.posted(commitments);
  }

  private void keep(ContractCommitment commitment) {
    commitments.add(commitment);
    posting.accept();
  }
}
