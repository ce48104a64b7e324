/**
 * Plans to take along: documents, pictures, the channel's canvas, and a plan carried over into
 * another channel. Start reading at {@link org.baraza.assistant.exporting.Exporting}.
 */
@NullMarked
package org.baraza.assistant.exporting;

import org.jspecify.annotations.NullMarked;
