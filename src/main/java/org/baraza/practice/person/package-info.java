/**
 * What people do in the workspace: talk, press, fill in, invite. The page and whoever plays a
 * sample take the same way. Start reading at {@link org.baraza.practice.person.PracticePerson}.
 */
@NullMarked
package org.baraza.practice.person;

import org.jspecify.annotations.NullMarked;
