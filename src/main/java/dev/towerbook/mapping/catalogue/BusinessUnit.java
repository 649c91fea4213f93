package dev.towerbook.mapping.catalogue;

/** A part of the company that answers for applications. */
public record BusinessUnit(String id, String name, String owner) {

  public BusinessUnit {
    Ids.checked(id);
  }
}
