package dev.towerbook.ledger.post;

import dev.towerbook.intake.dataset.ContractCommitment;
import dev.towerbook.intake.dataset.ContractCommitmentReader;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.ledger.PostedDelivery;
import java.util.ArrayList;
import java.util.List;

/** Commitments as a provider delivers them → the book. They move no money. */
final class CommitmentPoster {

  private final DatasetPoster posting;
  private final List<ContractCommitment> commitments = new ArrayList<>();

  CommitmentPoster(SourceFile file, PostingRules rules) {
    this.posting = new DatasetPoster(file, rules);
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
