package org.baraza.store;

import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** Everything that the store promises, on SQLite. */
class SqliteTest {
  @TempDir static Path folder;

  @Nested
  class Transactions extends TransactionContract {
    @Override
    StoreOptions freshDatabase() {
      return StoreOptions.sqlite(folder.resolve("transactions/baraza.db"));
    }
  }

  @Nested
  class Conversing extends ConversationContract {
    @Override
    StoreOptions freshDatabase() {
      return StoreOptions.sqlite(folder.resolve("conversing/baraza.db"));
    }
  }

  @Nested
  class Planning extends PlanContract {
    @Override
    StoreOptions freshDatabase() {
      return StoreOptions.sqlite(folder.resolve("planning/baraza.db"));
    }
  }

  @Nested
  class Sending extends OutboxContract {
    @Override
    StoreOptions freshDatabase() {
      return StoreOptions.sqlite(folder.resolve("sending/baraza.db"));
    }
  }

  @Nested
  class Waiting extends SchedulingContract {
    @Override
    StoreOptions freshDatabase() {
      return StoreOptions.sqlite(folder.resolve("waiting/baraza.db"));
    }
  }
}
