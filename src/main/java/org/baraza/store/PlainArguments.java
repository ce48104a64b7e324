package org.baraza.store;

import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;

/**
 * Binds what nearly all parameters are: words and whole numbers. JDBI asks its factories anew for
 * each statement, the latest first; its own for these come seventh and later.
 */
final class PlainArguments implements ArgumentFactory.Preparable {
  private static final Map<Type, Function<Object, Argument>> KNOWN =
      Map.of(
          String.class,
          value -> (position, statement, context) -> statement.setString(position, (String) value),
          long.class,
          value -> (position, statement, context) -> statement.setLong(position, (Long) value),
          int.class,
          value -> (position, statement, context) -> statement.setInt(position, (Integer) value));

  @Override
  public Optional<Function<Object, Argument>> prepare(Type type, ConfigRegistry config) {
    return Optional.ofNullable(KNOWN.get(type));
  }
}
