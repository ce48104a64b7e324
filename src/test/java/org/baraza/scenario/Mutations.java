package org.baraza.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.baraza.scenario.Door.Knock;

/** Makes of requests that are in order ones that are not; the same ones for the same seed. */
final class Mutations {
  private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

  private static final List<String> STRANGE =
      List.of(
          "",
          " ",
          "\u0000",
          "\uD800",
          "<!channel>",
          "<@U0EVERYONE>",
          "=cmd|' /C calc'!A0",
          "../../etc/passwd",
          "C_ELSEWHERE",
          "T_ELSEWHERE",
          "-1",
          "99999999999999999999",
          "1e400",
          "null",
          "{\"place\":null}",
          "a:b:c:d:e:f",
          "ا\u202E\u0300😀",
          "x".repeat(20_000));

  /** A request with its bytes as they go over the wire. */
  static final class Request {
    private final String type;
    private final byte[] body;

    Request(String type, byte[] body) {
      this.type = type;
      this.body = body;
    }

    int knocksAt(Door door) throws IOException {
      return door.knocksWith(type, body);
    }

    String shown() {
      return type + " " + new String(body, 0, Math.min(body.length, 2_000), UTF_8);
    }
  }

  private final Random random;
  private final List<Knock> corpus;

  Mutations(long seed, List<Knock> corpus) {
    this.random = new Random(seed);
    this.corpus = List.copyOf(corpus);
  }

  Request next() {
    Knock knock = any(corpus);
    return switch (random.nextInt(10)) {
      case 0 -> new Request(knock.type(), torn(knock.body().getBytes(UTF_8)));
      case 1 -> new Request(random.nextBoolean() ? Door.JSON : Door.FORM, bytes(knock.body()));
      default -> changed(knock);
    };
  }

  private static byte[] bytes(String body) {
    return body.getBytes(UTF_8);
  }

  /** Cuts, flips or doubles bytes, so that it may be no text any more. */
  private byte[] torn(byte[] body) {
    byte[] torn = body.clone();
    switch (random.nextInt(3)) {
      case 0 -> torn = Arrays.copyOf(torn, random.nextInt(torn.length + 1));
      case 1 -> {
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
          torn[random.nextInt(torn.length)] = (byte) random.nextInt(256);
        }
      }
      default -> {
        byte[] twice = Arrays.copyOf(torn, torn.length * 2);
        System.arraycopy(torn, 0, twice, torn.length, torn.length);
        torn = twice;
      }
    }
    return torn;
  }

  /** Changes what the request says and leaves its form alone. */
  private Request changed(Knock knock) {
    if (knock.type().equals(Door.JSON)) {
      return new Request(Door.JSON, bytes(mutated(knock.body())));
    }
    String prefix = "payload=";
    if (knock.body().startsWith(prefix)) {
      String json = URLDecoder.decode(knock.body().substring(prefix.length()), UTF_8);
      String other = URLEncoder.encode(mutated(json), UTF_8);
      return new Request(Door.FORM, bytes(prefix + other));
    }
    return new Request(Door.FORM, bytes(command(knock.body())));
  }

  private String command(String form) {
    List<String> fields = new ArrayList<>(List.of(form.split("&")));
    int at = random.nextInt(fields.size());
    String name = fields.get(at).split("=", 2)[0];
    if (random.nextInt(4) == 0) {
      fields.remove(at);
    } else {
      fields.set(at, name + "=" + URLEncoder.encode(any(STRANGE), UTF_8));
    }
    return String.join("&", fields);
  }

  private String mutated(String json) {
    JsonNode tree = Json.read(json);
    for (int i = 0; i <= random.nextInt(3); i++) {
      mutate(tree);
    }
    return tree.toString();
  }

  private void mutate(JsonNode tree) {
    List<JsonNode> inner = new ArrayList<>();
    collect(tree, inner);
    if (inner.isEmpty()) {
      return;
    }
    JsonNode at = any(inner);
    if (at instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      String name = any(names);
      if (random.nextInt(5) == 0) {
        object.remove(name);
      } else {
        object.set(name, replacement(object.get(name)));
      }
    } else if (at instanceof ArrayNode array) {
      int index = random.nextInt(array.size());
      array.set(index, replacement(array.get(index)));
    }
  }

  private static void collect(JsonNode node, List<JsonNode> inner) {
    if (!node.isEmpty()) {
      inner.add(node);
    }
    node.forEach(child -> collect(child, inner));
  }

  private JsonNode replacement(JsonNode before) {
    return switch (random.nextInt(9)) {
      case 0 -> MAKE.nullNode();
      case 1 -> MAKE.numberNode(random.nextLong());
      case 2 -> MAKE.booleanNode(random.nextBoolean());
      case 3 -> MAKE.arrayNode().add(before.deepCopy());
      case 4 -> MAKE.objectNode().set("value", before.deepCopy());
      case 5 -> deep(1 + random.nextInt(60));
      default -> MAKE.textNode(before.isTextual() ? spoilt(before.asText()) : any(STRANGE));
    };
  }

  private String spoilt(String text) {
    if (random.nextBoolean() || text.isEmpty()) {
      return any(STRANGE);
    }
    StringBuilder spoilt = new StringBuilder(text);
    spoilt.setCharAt(random.nextInt(text.length()), (char) (32 + random.nextInt(95)));
    return spoilt.toString();
  }

  private static JsonNode deep(int levels) {
    JsonNode node = MAKE.textNode("deep");
    for (int i = 0; i < levels; i++) {
      node = MAKE.arrayNode().add(node);
    }
    return node;
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
