/** All select menus, single and multi: where their options come from and what choosing one means in Slack's shapes. */

import { plainText } from "../emoji.js";
import { channelName, nameOf, person, store } from "../state.js";
import { count, t } from "../words.js";
import { picker } from "./picker.js";

/** By kind: the state's field and the initial field, single and multi; whether the choice is an option or an id. */
const FIELDS = {
  static: {
    one: "selected_option",
    many: "selected_options",
    from: "initial_option",
    fromMany: "initial_options",
  },
  external: {
    one: "selected_option",
    many: "selected_options",
    from: "initial_option",
    fromMany: "initial_options",
  },
  users: {
    one: "selected_user",
    many: "selected_users",
    from: "initial_user",
    fromMany: "initial_users",
    ids: true,
  },
  conversations: {
    one: "selected_conversation",
    many: "selected_conversations",
    from: "initial_conversation",
    fromMany: "initial_conversations",
    ids: true,
  },
  channels: {
    one: "selected_channel",
    many: "selected_channels",
    from: "initial_channel",
    fromMany: "initial_channels",
    ids: true,
  },
};

export function selectNode(place) {
  const { element } = place;
  const many = element.type.startsWith("multi_");
  const kind = element.type.replace(/^multi_/, "").replace(/_select$/, "");
  const fields = FIELDS[kind];
  const field = many ? fields.many : fields.one;
  const here = element.default_to_current_conversation ? store.channelId : null;
  const initial = many ? (element[fields.fromMany] ?? (here ? [here] : [])) : (element[fields.from] ?? here);
  const held = place.current({ [field]: initial })[field];
  const toItem = (value) => (fields.ids ? idItem(kind, value) : optionItem(value));
  return picker({
    label: place.label,
    named: Boolean(place.input),
    hook: place.hook,
    placeholder: element.placeholder ? plainText(element.placeholder.text) : t("blocks.choose"),
    many,
    max: element.max_selected_items ?? Infinity,
    chosen: (many ? held : [held]).filter(Boolean).map(toItem),
    clearable: Boolean(place.input?.optional),
    find: (query) => FIND[kind](place, query),
    choose: (items) => {
      const values = items.map((item) => item.value);
      return place.choose({ [field]: many ? values : (values[0] ?? null) });
    },
  });
}

function optionItem(option) {
  return {
    key: option.value,
    text: plainText(option.text.text),
    note: option.description ? plainText(option.description.text) : "",
    value: option,
  };
}

function idItem(kind, id) {
  if (kind === "users") return { key: id, text: nameOf(id), note: person(id)?.title ?? "", value: id };
  const channel = store.snapshot.channels.find((each) => each.id === id);
  const mark = channel && channel.kind !== "dm" ? "#" : "";
  return { key: id, text: channel ? mark + channelName(channel) : id, note: "", value: id };
}

/** Each finds `[{label, items}]` for what was typed, or `{note}` when there is nothing to choose yet. */
const FIND = {
  static: async ({ element }, query) => matching(optionGroups(element), query),
  external: async (place, query) => {
    const least = place.element.min_query_length ?? 3;
    if (query.length < least) return { note: count("blocks.typeMore", least) };
    return optionGroups(await place.suggest(query));
  },
  users: async (place, query) =>
    matching(
      [
        {
          items: store.snapshot.people
            .filter((each) => !each.deleted)
            .map((each) => idItem("users", each.id)),
        },
      ],
      query,
    ),
  conversations: async ({ element }, query) =>
    matching(
      [{ items: conversations(element.filter).map((each) => idItem("conversations", each.id)) }],
      query,
    ),
  channels: async (place, query) =>
    matching(
      [{ items: conversations({ include: ["public"] }).map((each) => idItem("channels", each.id)) }],
      query,
    ),
};

function optionGroups({ options, option_groups: groups }) {
  if (groups?.length)
    return groups.map((group) => ({
      label: plainText(group.label.text),
      items: group.options.map(optionItem),
    }));
  return [{ items: (options ?? []).map(optionItem) }];
}

function conversations(filter = {}) {
  const kinds = { public: "public", private: "private", im: "dm" };
  const wanted = filter.include?.map((name) => kinds[name]);
  return store.snapshot.channels.filter((channel) => {
    if (channel.archived || (wanted && !wanted.includes(channel.kind))) return false;
    return !(filter.exclude_bot_users && person(channel.with)?.bot);
  });
}

function matching(groups, query) {
  const wanted = query.trim().toLocaleLowerCase();
  const fits = (item) => `${item.text} ${item.note}`.toLocaleLowerCase().includes(wanted);
  return groups
    .map((group) => ({ ...group, items: group.items.filter(fits) }))
    .filter((group) => group.items.length);
}
