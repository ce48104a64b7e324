package org.baraza.slack.draw;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.baraza.assistant.card.Entry;
import org.baraza.assistant.card.Option;
import org.jspecify.annotations.Nullable;

/** Draws ways to enter something as the elements that Slack has for them. */
final class EntryDrawing {
  private static final int OPEN_CHOICES = 5;
  private static final int CHECKBOXES = 10;
  private static final int MENU = 100;
  private static final int VALUE = 150;

  private EntryDrawing() {}

  /** Where an entry stands: a form's input can do more than an element among buttons. */
  enum Stand {
    INPUT,
    AMONG_CONTROLS
  }

  static ObjectNode draw(String action, Entry entry, Stand stand) {
    String source = entry instanceof Entry.Searched searched ? searched.source() : "";
    return element(entry, stand).put("action_id", ActionId.of(action, source));
  }

  private static ObjectNode element(Entry entry, Stand stand) {
    if (entry instanceof Entry.One one) {
      return one(one, stand);
    } else if (entry instanceof Entry.Several several) {
      return several(several);
    } else if (entry instanceof Entry.Searched searched) {
      ObjectNode select = select("external_select", searched.placeholder());
      select.put("min_query_length", 0);
      return with(select, "initial_option", searched.initial());
    } else if (entry instanceof Entry.Date date) {
      ObjectNode picker = select("datepicker", date.placeholder());
      return with(picker, "initial_date", date.initial() == null ? null : date.initial() + "");
    } else if (entry instanceof Entry.Time time) {
      return with(select("timepicker", time.placeholder()), "initial_time", time.initial());
    } else if (entry instanceof Entry.Person person) {
      return with(select("users_select", person.placeholder()), "initial_user", person.initial());
    } else if (entry instanceof Entry.People people) {
      return people(people);
    } else if (entry instanceof Entry.Channel channel) {
      return channel(channel);
    }
    if (stand == Stand.INPUT && entry instanceof Entry.Words words) {
      return words(words);
    } else if (stand == Stand.INPUT && entry instanceof Entry.Figure figure) {
      return figure(figure);
    }
    throw new Undrawable(entry.getClass().getSimpleName() + " cannot stand " + stand);
  }

  private static ObjectNode one(Entry.One one, Stand stand) {
    Option initial = chosen(one.options(), one.initial());
    if (stand == Stand.INPUT && one.options().size() <= OPEN_CHOICES) {
      ObjectNode radio = Texts.node().put("type", "radio_buttons");
      radio.set("options", options(one.options()));
      return with(radio, "initial_option", initial);
    }
    return with(menu("static_select", one.options(), one.placeholder()), "initial_option", initial);
  }

  private static ObjectNode several(Entry.Several several) {
    List<Option> initial =
        several.options().stream()
            .filter(option -> several.initial().contains(option.value()))
            .toList();
    ObjectNode element;
    if (several.options().size() <= CHECKBOXES) {
      element = Texts.node().put("type", "checkboxes");
      element.set("options", options(several.options()));
    } else {
      element = menu("multi_static_select", several.options(), several.placeholder());
    }
    if (!initial.isEmpty()) {
      element.set("initial_options", options(initial));
    }
    return element;
  }

  private static ObjectNode people(Entry.People people) {
    ObjectNode select = select("multi_users_select", people.placeholder());
    if (!people.initial().isEmpty()) {
      ArrayNode initial = select.putArray("initial_users");
      people.initial().forEach(initial::add);
    }
    return select;
  }

  private static ObjectNode channel(Entry.Channel channel) {
    ObjectNode select = select("conversations_select", channel.placeholder());
    ObjectNode filter = select.putObject("filter").put("exclude_bot_users", true);
    filter.putArray("include").add("public").add("private");
    return with(select, "initial_conversation", channel.initial());
  }

  private static ObjectNode words(Entry.Words words) {
    ObjectNode input = select("plain_text_input", words.placeholder());
    input.put("multiline", words.several()).put("max_length", Texts.PARAGRAPH);
    return words.initial().isEmpty()
        ? input
        : input.put("initial_value", Texts.cut(words.initial(), Texts.PARAGRAPH));
  }

  private static ObjectNode figure(Entry.Figure figure) {
    ObjectNode input = Texts.node().put("type", "number_input").put("is_decimal_allowed", true);
    with(input, "min_value", figure.least());
    with(input, "max_value", figure.most());
    return with(input, "initial_value", figure.initial().isEmpty() ? null : figure.initial());
  }

  private static ObjectNode menu(String type, List<Option> options, String placeholder) {
    ObjectNode menu = select(type, placeholder);
    if (options.size() <= MENU) {
      menu.set("options", options(options));
      return menu;
    }
    ArrayNode groups = menu.putArray("option_groups");
    for (int from = 0; from < options.size(); from += MENU) {
      List<Option> some = options.subList(from, Math.min(options.size(), from + MENU));
      String ends = some.get(0).label() + " – " + some.get(some.size() - 1).label();
      ObjectNode group = groups.addObject();
      group.set("label", Texts.plain(ends, Texts.OPTION));
      group.set("options", options(some));
    }
    return menu;
  }

  static ArrayNode options(List<Option> options) {
    if (options.isEmpty()) {
      throw new Undrawable("a menu without options");
    }
    ArrayNode drawn = Texts.node().arrayNode();
    options.forEach(option -> drawn.add(option(option)));
    return drawn;
  }

  static ObjectNode option(Option option) {
    if (option.value().isEmpty() || option.value().length() > VALUE) {
      throw new Undrawable("an option's value of " + option.value().length() + " characters");
    }
    ObjectNode drawn = Texts.node();
    drawn.set("text", Texts.plain(option.label(), Texts.OPTION));
    drawn.put("value", option.value());
    String description = option.description();
    if (description != null && !description.isEmpty()) {
      drawn.set("description", Texts.plain(description, Texts.OPTION));
    }
    return drawn;
  }

  private static @Nullable Option chosen(List<Option> options, @Nullable String value) {
    return options.stream().filter(option -> option.value().equals(value)).findFirst().orElse(null);
  }

  private static ObjectNode select(String type, @Nullable String placeholder) {
    ObjectNode select = Texts.node().put("type", type);
    if (placeholder != null && !placeholder.isEmpty()) {
      select.set("placeholder", Texts.plain(placeholder, Texts.PLACEHOLDER));
    }
    return select;
  }

  private static ObjectNode with(ObjectNode element, String field, @Nullable String value) {
    return value == null ? element : element.put(field, value);
  }

  private static ObjectNode with(ObjectNode element, String field, @Nullable Option option) {
    if (option != null) {
      element.set(field, option(option));
    }
    return element;
  }
}
