package org.baraza.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.baraza.notation.Notation;

/** How values, cards and rows are written down in the database. */
final class Json {
  private final JsonMapper mapper = Notation.mapper();

  String write(Object value) {
    return write(mapper.constructType(value.getClass()), value);
  }

  /** Writes several of one type; sealed types keep their names. */
  <T> String writeAll(Collection<? extends T> values, Class<T> type) {
    return write(mapper.getTypeFactory().constructCollectionType(Collection.class, type), values);
  }

  <T> String writeMap(Map<String, T> values, Class<T> type) {
    return write(mapper.getTypeFactory().constructMapType(Map.class, String.class, type), values);
  }

  <T> T read(String json, Class<T> type) {
    return read(type, () -> mapper.readValue(json, type));
  }

  <T> List<T> readAll(String json, Class<T> type) {
    JavaType list = mapper.getTypeFactory().constructCollectionType(List.class, type);
    return read(type, () -> mapper.readValue(json, list));
  }

  <T> Map<String, T> readMap(String json, Class<T> type) {
    JavaType map = mapper.getTypeFactory().constructMapType(Map.class, String.class, type);
    return read(type, () -> mapper.readValue(json, map));
  }

  private String write(JavaType type, Object value) {
    try {
      return mapper.writerFor(type).writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new StoreFailure("cannot write down a " + type.getRawClass().getSimpleName(), e);
    }
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
