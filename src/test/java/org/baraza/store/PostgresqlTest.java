package org.baraza.store;

import org.junit.jupiter.api.Nested;

/** Everything that the store promises, on PostgreSQL. */
class PostgresqlTest {
  @Nested
  class Transactions extends TransactionContract {
    @Override
    StoreOptions freshDatabase() {
      return EmbeddedServer.freshDatabase();
    }
  }

  @Nested
  class Conversing extends ConversationContract {
    @Override
    StoreOptions freshDatabase() {
      return EmbeddedServer.freshDatabase();
    }
  }

  @Nested
  class Planning extends PlanContract {
    @Override
    StoreOptions freshDatabase() {
      return EmbeddedServer.freshDatabase();
    }
  }

  @Nested
  class Sending extends OutboxContract {
    @Override
    StoreOptions freshDatabase() {
      return EmbeddedServer.freshDatabase();
    }
  }

  @Nested
  class Waiting extends SchedulingContract {
    @Override
    StoreOptions freshDatabase() {
      return EmbeddedServer.freshDatabase();
    }
  }
}
