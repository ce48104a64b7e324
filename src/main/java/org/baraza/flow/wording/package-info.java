/**
 * Words and how they are filled in: the phrases of {@code prompts/} and the finished prose that
 * Slack, documents and pages render each in their own way. Start reading at {@link
 * org.baraza.flow.wording.Phrase}.
 */
@NullMarked
package org.baraza.flow.wording;

import org.jspecify.annotations.NullMarked;
