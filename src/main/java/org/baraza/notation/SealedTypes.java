package org.baraza.notation;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes which variant of a sealed interface a value is, by its simple name under {@code is}, so
 * that pure types need no annotations.
 */
final class SealedTypes extends JacksonAnnotationIntrospector {
  private static final JsonTypeInfo.Value BY_NAME =
      JsonTypeInfo.Value.construct(
          JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, "is", null, false, null, null);

  @Override
  public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(
      MapperConfig<?> config, Annotated annotated) {
    return annotated instanceof AnnotatedClass && isVariant(annotated.getRawType())
        ? BY_NAME
        : super.findPolymorphicTypeInfo(config, annotated);
  }

  @Override
  public @Nullable List<NamedType> findSubtypes(Annotated annotated) {
    Class<?> type = annotated.getRawType();
    if (!isSealedInterface(type)) {
      return super.findSubtypes(annotated);
    }
    List<NamedType> variants = new ArrayList<>();
    collect(type, variants);
    return variants;
  }

  @Override
  public @Nullable String findTypeName(AnnotatedClass annotated) {
    return isVariant(annotated.getRawType())
        ? annotated.getRawType().getSimpleName()
        : super.findTypeName(annotated);
  }

  private static void collect(Class<?> type, List<NamedType> variants) {
    for (Class<?> permitted : type.getPermittedSubclasses()) {
      if (isSealedInterface(permitted)) {
        collect(permitted, variants);
      } else {
        variants.add(new NamedType(permitted, permitted.getSimpleName()));
      }
    }
  }

  private static boolean isVariant(Class<?> type) {
    if (isSealedInterface(type)) {
      return true;
    }
    for (Class<?> above : type.getInterfaces()) {
      if (isVariant(above)) {
        return true;
      }
    }
    return false;
  }

  /** Enums whose constants have bodies count as sealed, too; they are written by name as ever. */
  private static boolean isSealedInterface(Class<?> type) {
    return type.isInterface() && type.isSealed();
  }
}
