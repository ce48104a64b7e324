/**
 * Reading {@code prompts/}: from the text of its files to flows and words, or to every problem in
 * them at once, each with its file and line. Start reading at {@link
 * org.baraza.flow.reading.PromptReader}.
 */
@NullMarked
package org.baraza.flow.reading;

import org.jspecify.annotations.NullMarked;
