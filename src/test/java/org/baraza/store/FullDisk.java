package org.baraza.store;

import org.jdbi.v3.core.Handle;

/** How much room a database file has. */
public enum FullDisk {
  FULL("pragma max_page_count = 1"),
  ROOMY("pragma max_page_count = 1073741823");

  private final String sql;

  FullDisk(String sql) {
    this.sql = sql;
  }

  public void over(Store store) {
    store
        .door()
        .write(
            transaction -> {
              Handle handle = transaction.sql();
              return handle.execute(sql);
            });
  }
}
