/**
 * What a channel has gathered: its plan, its lists, its checks and its summary. Pure. Start reading
 * at {@link org.baraza.plan.Plan}.
 */
@NullMarked
package org.baraza.plan;

import org.jspecify.annotations.NullMarked;
