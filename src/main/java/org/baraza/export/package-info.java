/**
 * A plan's documents and pictures as files: text, workbook, Markdown, JSON, PNG. Start reading at
 * {@link org.baraza.export.Binding}.
 */
@NullMarked
package org.baraza.export;

import org.jspecify.annotations.NullMarked;
