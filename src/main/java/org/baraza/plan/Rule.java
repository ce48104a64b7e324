package org.baraza.plan;

/** What sets off a check that looks at lists, dates or people together. */
@FunctionalInterface
public interface Rule {

  /** Whether there is something to say; what is not known yet is never held against a group. */
  boolean holds(RuleContext context);
}
