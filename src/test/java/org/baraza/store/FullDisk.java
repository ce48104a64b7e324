package org.baraza.store;

import org.jdbi.v3.core.Handle;

/** How much room a database file has. */
public enum FullDisk {
  /** No page is empty; those that were begun keep what room they have. */
  FULL {
    @Override
    void over(Handle handle) {
      handle.execute("create table if not exists filling (bytes blob)");
      handle.execute("pragma max_page_count = 1");
      int empty = handle.select("pragma freelist_count").mapTo(Integer.class).one();
      handle.execute("insert into filling values (zeroblob(?))", empty * OVERFLOW);
    }
  },
  ROOMY {
    @Override
    void over(Handle handle) {
      handle.execute("pragma max_page_count = 1073741823");
    }
  };

  /** What a page holds of a row that overflows, in bytes. */
  private static final int OVERFLOW = 4_092;

  abstract void over(Handle handle);

  public void over(Store store) {
    store
        .door()
        .write(
            transaction -> {
              over(transaction.sql());
              return this;
            });
  }
}
