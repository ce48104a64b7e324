package org.baraza.practice.webapi;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One method of the Web API: its arguments in, the fields of its answer out. */
@FunctionalInterface
interface Method {
  /**
   * Answers without {@code ok}, which is added.
   *
   * @throws Refusal when Slack would refuse
   */
  ObjectNode answer(Arguments arguments);
}
