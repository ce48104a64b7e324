/**
 * Who and where: people, channels and workspaces as every other room names them. Nothing here
 * decides anything. Start reading at {@link org.baraza.people.Place}.
 */
@NullMarked
package org.baraza.people;

import org.jspecify.annotations.NullMarked;
