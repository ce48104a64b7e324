/** Moments in a person's words and zone. */

import { clockNow, myZone } from "./state.js";
import { t } from "./words.js";

const DAY_MS = 86_400_000;
const formats = new Map();

function format(date, options, zone = myZone()) {
  const key = zone + JSON.stringify(options);
  if (!formats.has(key))
    formats.set(key, new Intl.DateTimeFormat(t("locale"), { timeZone: zone, ...options }));
  return formats.get(key).format(date);
}

export function momentOf(ts) {
  return new Date(Number(ts) * 1000);
}

export const hour = (date, zone) =>
  format(date, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }, zone);

export const dayAndHour = (date, zone) =>
  format(
    date,
    {
      weekday: "short",
      day: "numeric",
      month: "short",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    },
    zone,
  );

export const fullMoment = (date) => format(date, { dateStyle: "full", timeStyle: "short", hourCycle: "h23" });

/** Equal for two moments of one day in the reader's zone. */
export const dayKey = (date) => format(date, { year: "numeric", month: "2-digit", day: "2-digit" });

export function dayLabel(date) {
  return (
    nearDay(date) ?? format(date, { weekday: "long", day: "numeric", month: "long", ...yearIfOther(date) })
  );
}

function yearIfOther(date) {
  return format(date, { year: "numeric" }) === format(clockNow(), { year: "numeric" })
    ? {}
    : { year: "numeric" };
}

function nearDay(date) {
  const key = dayKey(date);
  if (key === dayKey(clockNow())) return t("day.today");
  if (key === dayKey(new Date(clockNow().getTime() - DAY_MS))) return t("day.yesterday");
  if (key === dayKey(new Date(clockNow().getTime() + DAY_MS))) return t("day.tomorrow");
  return null;
}

const DATE_TOKENS = {
  date: (date) => format(date, { day: "numeric", month: "long", year: "numeric" }),
  date_num: (date) => format(date, { day: "2-digit", month: "2-digit", year: "numeric" }),
  date_slash: (date) => format(date, { day: "2-digit", month: "2-digit", year: "numeric" }),
  date_short: (date) => format(date, { day: "numeric", month: "short", year: "numeric" }),
  date_long: (date) => format(date, { weekday: "long", day: "numeric", month: "long", year: "numeric" }),
  date_long_full: (date) => format(date, { weekday: "long", day: "numeric", month: "long", year: "numeric" }),
  day_divider_pretty: (date) => dayLabel(date),
  time: (date) => hour(date),
  time_secs: (date) =>
    format(date, { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" }),
  ago: (date) => ago(date),
};

/** Slack's date tokens (`{date_short} {time}`) in the reader's zone; an unknown token stays as it is. */
export function dateTokens(seconds, pattern) {
  const date = new Date(Number(seconds) * 1000);
  return pattern.replace(/\{(\w+)\}/g, (whole, token) => {
    const pretty = token.endsWith("_pretty") && token !== "day_divider_pretty";
    const write = DATE_TOKENS[pretty ? token.slice(0, -"_pretty".length) : token];
    return (pretty && nearDay(date)) || (write ? write(date) : whole);
  });
}

/** "3 hours ago", "in 2 days", by the workspace's clock. */
export function ago(date) {
  const relative = new Intl.RelativeTimeFormat(t("locale"), { numeric: "auto" });
  const minutes = Math.round((date.getTime() - clockNow().getTime()) / 60_000);
  if (Math.abs(minutes) < 60) return relative.format(minutes, "minute");
  if (Math.abs(minutes) < 36 * 60) return relative.format(Math.round(minutes / 60), "hour");
  return relative.format(Math.round(minutes / (24 * 60)), "day");
}
