/**
 * How our values are written as JSON, wherever they are: in the store and in the files that people
 * take along. Start reading at {@link org.baraza.notation.Notation}.
 */
@NullMarked
package org.baraza.notation;

import org.jspecify.annotations.NullMarked;
