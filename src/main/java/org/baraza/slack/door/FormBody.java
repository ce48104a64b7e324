package org.baraza.slack.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a form's fields strictly: no half escapes, no bytes that are not UTF-8. */
final class FormBody {
  private static final int MOST_FIELDS = 100;

  private FormBody() {}

  /** The fields by name; of a repeated one, the first. */
  static Map<String, String> read(byte[] body) throws MalformedPayload {
    Map<String, String> fields = new LinkedHashMap<>();
    int start = 0;
    for (int at = 0; at <= body.length; at++) {
      if (at == body.length || body[at] == '&') {
        field(body, start, at, fields);
        start = at + 1;
      }
      if (fields.size() > MOST_FIELDS) {
        throw new MalformedPayload("too many fields");
      }
    }
    return fields;
  }

  /** Bytes as text. */
  static String utf8(byte[] bytes, int length) throws MalformedPayload {
    try {
      return UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, 0, length))
          .toString();
    } catch (CharacterCodingException notText) {
      throw new MalformedPayload("not UTF-8");
    }
  }

  private static void field(byte[] body, int start, int end, Map<String, String> fields)
      throws MalformedPayload {
    if (start >= end) {
      return;
    }
    int equals = start;
    while (equals < end && body[equals] != '=') {
      equals++;
    }
    String value = equals < end ? text(body, equals + 1, end) : "";
    fields.putIfAbsent(text(body, start, equals), value);
  }

  private static String text(byte[] body, int start, int end) throws MalformedPayload {
    byte[] text = new byte[end - start];
    int length = 0;
    for (int at = start; at < end; at++) {
      byte next = body[at];
      if (next == '+') {
        next = ' ';
      } else if (next == '%') {
        if (at + 2 >= end) {
          throw new MalformedPayload("half an escape");
        }
        next = (byte) (16 * digit(body[at + 1]) + digit(body[at + 2]));
        at += 2;
      }
      text[length++] = next;
    }
    return utf8(text, length);
  }

  private static int digit(byte character) throws MalformedPayload {
    int digit = Character.digit((char) character, 16);
    if (digit < 0 || character < 0) {
      throw new MalformedPayload("not an escape");
    }
    return digit;
  }
}
