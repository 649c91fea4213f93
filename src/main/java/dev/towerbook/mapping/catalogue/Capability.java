package dev.towerbook.mapping.catalogue;

import java.util.Optional;

/**
 * Something that the business is able to do.
 *
 * @param parent id of the capability that it is part of; empty at the top
 */
public record Capability(String id, Optional<String> parent, String name) {

  public Capability {
    Ids.checked(id);
  }
}
