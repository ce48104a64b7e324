package org.baraza.flow.reading;

import java.util.Set;

/**
 * Who refers to something, and to which questions of its own flow it may.
 *
 * @param owner how problems call it
 * @param known the questions of this flow that have been asked by then
 * @param later the questions of this flow that have not
 */
record Scope(String flow, String owner, Set<String> known, Set<String> later) {}
