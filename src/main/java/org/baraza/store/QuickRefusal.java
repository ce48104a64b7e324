package org.baraza.store;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;

/**
 * A pool that refuses at once while it has no connection at all and somebody waits for one already:
 * that one finds out for everybody whether the database is back.
 */
final class QuickRefusal {
  private QuickRefusal() {}

  static DataSource over(HikariDataSource pool) {
    return (DataSource)
        Proxy.newProxyInstance(
            DataSource.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("getConnection") && isAway(pool.getHikariPoolMXBean())) {
                throw new SQLTransientConnectionException("the database is away");
              }
              try {
                return method.invoke(pool, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static boolean isAway(HikariPoolMXBean pool) {
    return pool.getTotalConnections() == 0 && pool.getThreadsAwaitingConnection() > 0;
  }
}
