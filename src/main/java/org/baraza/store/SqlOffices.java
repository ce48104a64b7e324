package org.baraza.store;

import org.baraza.assistant.port.Offices;
import org.baraza.plan.Office;

/** Who looks across: a row for each workspace. */
record SqlOffices(Transaction transaction) implements Offices {
  @Override
  public Office find(String workspace) {
    transaction.lock("office/" + workspace);
    return look(workspace);
  }

  @Override
  public Office look(String workspace) {
    return transaction
        .sql()
        .createQuery("select body from office where workspace = :workspace")
        .bind("workspace", workspace)
        .map((row, context) -> transaction.json().read(row.getString("body"), Office.class))
        .findOne()
        .orElseGet(Office::empty);
  }

  @Override
  public void save(String workspace, Office office) {
    transaction.lock("office/" + workspace);
    transaction
        .sql()
        .createUpdate(
            """
            insert into office (workspace, body) values (:workspace, :body)
            on conflict (workspace) do update set body = excluded.body
            """)
        .bind("workspace", workspace)
        .bind("body", transaction.json().write(office))
        .execute();
  }
}
