package org.baraza.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** Stands in for something of JDBC, most of whose calls go through and some of which do not. */
final class Forwarding {
  private static final Object[] NONE = {};

  private Forwarding() {}

  /** What becomes of a call. */
  interface Call {
    @Nullable Object make(Method method, Object[] arguments) throws Exception;
  }

  /** Makes what stands in; what a call throws comes through as it is. */
  static <T> T of(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              try {
                return call.make(method, arguments == null ? NONE : arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
