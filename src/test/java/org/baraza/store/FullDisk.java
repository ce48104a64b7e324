package org.baraza.store;

import org.jdbi.v3.core.Handle;

/** How much room a database file has. */
public enum FullDisk {
  /** No page is empty; those that were begun keep what room they have, but for the outbox's. */
  FULL {
    @Override
    void over(Handle handle) {
      handle.execute(
          """
          insert into outbox
            (workspace, channel, number, id, kind, message_key, card, state, attempts, put_at)
          values ('', '', 0, '', 'post', '', zeroblob(?), 'refused', 0, 0)
          """,
          NEARLY_A_PAGE);
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
      handle.execute("delete from outbox where workspace = ''");
    }
  };

  /** What a page holds of a row that overflows, in bytes. */
  private static final int OVERFLOW = 4_092;

  /** So large that no other row fits beside it, in bytes. */
  private static final int NEARLY_A_PAGE = 3_900;

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
