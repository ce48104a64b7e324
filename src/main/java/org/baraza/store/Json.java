package org.baraza.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.baraza.notation.Notation;

/** How values, cards and rows are written down in the database. */
final class Json {
  private final JsonMapper mapper = Notation.mapper().rebuild().addModule(new ShortCards()).build();
  private final Map<Shape, ObjectWriter> writers = new ConcurrentHashMap<>();
  private final Map<Shape, ObjectReader> readers = new ConcurrentHashMap<>();

  /** One value of a type, a list of them, or a map from words to them. */
  private record Shape(Class<?> container, Class<?> type) {
    JavaType in(TypeFactory types) {
      if (container == List.class) {
        return types.constructCollectionType(List.class, type);
      }
      return container == Map.class
          ? types.constructMapType(Map.class, String.class, type)
          : types.constructType(type);
    }
  }

  String write(Object value) {
    return write(new Shape(Object.class, value.getClass()), value);
  }

  /** Writes several of one type; sealed types keep their names. */
  <T> String writeAll(Collection<? extends T> values, Class<T> type) {
    return write(new Shape(List.class, type), List.copyOf(values));
  }

  <T> String writeMap(Map<String, T> values, Class<T> type) {
    return write(new Shape(Map.class, type), values);
  }

  <T> T read(String json, Class<T> type) {
    ObjectReader reader = reader(Object.class, type);
    return read(type, () -> reader.readValue(json));
  }

  <T> List<T> readAll(String json, Class<T> type) {
    ObjectReader reader = reader(List.class, type);
    return read(type, () -> reader.readValue(json));
  }

  <T> Map<String, T> readMap(String json, Class<T> type) {
    ObjectReader reader = reader(Map.class, type);
    return read(type, () -> reader.readValue(json));
  }

  private String write(Shape shape, Object value) {
    ObjectWriter writer =
        writers.computeIfAbsent(shape, it -> mapper.writerFor(it.in(mapper.getTypeFactory())));
    try {
      return writer.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new StoreFailure("cannot write down a " + shape.type().getSimpleName(), e);
    }
  }

  private ObjectReader reader(Class<?> container, Class<?> type) {
    return readers.computeIfAbsent(
        new Shape(container, type), it -> mapper.readerFor(it.in(mapper.getTypeFactory())));
  }

  private interface Reading<T> {
    T read() throws JsonProcessingException;
  }

  /** The failure says where and of what kind, not what was read: somebody may have written it. */
  private static <T> T read(Class<?> type, Reading<T> reading) {
    try {
      return reading.read();
    } catch (JsonProcessingException e) {
      String where = e instanceof JsonMappingException at ? " at " + at.getPathReference() : "";
      throw new StoreFailure(
          "cannot read a stored %s: %s%s"
              .formatted(type.getSimpleName(), e.getClass().getSimpleName(), where));
    }
  }
}
