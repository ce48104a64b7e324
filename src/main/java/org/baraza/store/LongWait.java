package org.baraza.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;

/**
 * A pool for whoever has more time than those who answer Slack: it waits for a connection several
 * times as long, so that a busy start does not look like a database that is away.
 */
final class LongWait {
  private LongWait() {}

  static DataSource over(DataSource pool, int times) {
    return (DataSource)
        Proxy.newProxyInstance(
            DataSource.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              for (int time = 1; ; time++) {
                try {
                  return method.invoke(pool, arguments);
                } catch (InvocationTargetException e) {
                  if (time >= times || !(e.getCause() instanceof SQLTransientConnectionException)) {
                    throw e.getCause();
                  }
                }
              }
            });
  }
}
