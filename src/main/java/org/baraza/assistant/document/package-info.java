/**
 * What a plan's documents and pictures say, free of any file format; the export room writes them
 * down. Start reading at {@link org.baraza.assistant.document.Document}.
 */
@NullMarked
package org.baraza.assistant.document;

import org.jspecify.annotations.NullMarked;
