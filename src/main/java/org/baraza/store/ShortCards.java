package org.baraza.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.baraza.assistant.card.Control.Tone;
import org.baraza.flow.wording.Prose;
import org.baraza.flow.wording.Span;

/**
 * Writes cards down in short, because they are most of what an answer writes: prose is a list in
 * which plain text is a bare string, and a button's tone is left out where it is the usual one.
 * Prose as it was written before, {@code {"spans": [...]}}, is read as well.
 */
final class ShortCards extends SimpleModule {
  private static final long serialVersionUID = 1L;

  ShortCards() {
    super("short-cards");
    addSerializer(Prose.class, new ProseWriter());
    addDeserializer(Prose.class, new ProseReader());
    addDeserializer(Tone.class, new ToneReader());
  }

  @Override
  public void setupModule(SetupContext context) {
    super.setupModule(context);
    context
        .configOverride(Tone.class)
        .setInclude(
            JsonInclude.Value.construct(
                JsonInclude.Include.CUSTOM, JsonInclude.Include.ALWAYS, UsualTone.class, null));
  }

  /** What equals this filter is left out; see {@link JsonInclude.Include#CUSTOM}. */
  static final class UsualTone {
    @Override
    public boolean equals(Object tone) {
      return tone == Tone.QUIET;
    }

    @Override
    public int hashCode() {
      return Tone.QUIET.hashCode();
    }
  }

  private static final class ToneReader extends StdDeserializer<Tone> {
    private static final long serialVersionUID = 1L;

    ToneReader() {
      super(Tone.class);
    }

    @Override
    public Tone deserialize(JsonParser in, DeserializationContext context) throws IOException {
      String name = in.getValueAsString();
      for (Tone tone : Tone.values()) {
        if (tone.name().equals(name)) {
          return tone;
        }
      }
      return (Tone) context.handleWeirdStringValue(Tone.class, name, "no such tone");
    }

    @Override
    public Tone getAbsentValue(DeserializationContext context) {
      return Tone.QUIET;
    }
  }

  private static final class ProseWriter extends StdSerializer<Prose> {
    private static final long serialVersionUID = 1L;

    ProseWriter() {
      super(Prose.class);
    }

    @Override
    public void serialize(Prose prose, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeStartArray();
      for (Span span : prose.spans()) {
        if (span instanceof Span.Text text && text.style() == Span.Style.PLAIN) {
          out.writeString(text.text());
        } else {
          provider.defaultSerializeValue(span, out);
        }
      }
      out.writeEndArray();
    }
  }

  private static final class ProseReader extends StdDeserializer<Prose> {
    private static final long serialVersionUID = 1L;

    ProseReader() {
      super(Prose.class);
    }

    @Override
    public Prose deserialize(JsonParser in, DeserializationContext context) throws IOException {
      if (in.isExpectedStartArrayToken()) {
        return list(in, context);
      }
      Prose prose = Prose.empty();
      for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
        if (in.nextToken() == JsonToken.START_ARRAY && name.equals("spans")) {
          prose = list(in, context);
        } else {
          in.skipChildren();
        }
      }
      return prose;
    }

    private static Prose list(JsonParser in, DeserializationContext context) throws IOException {
      List<Span> spans = new ArrayList<>();
      while (in.nextToken() != JsonToken.END_ARRAY) {
        spans.add(
            in.hasToken(JsonToken.VALUE_STRING)
                ? new Span.Text(in.getText(), Span.Style.PLAIN)
                : context.readValue(in, Span.class));
      }
      return new Prose(spans);
    }
  }
}
