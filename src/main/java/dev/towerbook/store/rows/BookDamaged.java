package dev.towerbook.store.rows;

/** The book does not hold what was put into it. */
public final class BookDamaged extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param what in words
   */
  public BookDamaged(String what) {
    super(what);
  }
}
