/**
 * The front desk: takes each payload to the use case that handles it, and shows the person what
 * came of it. Start reading at {@link org.baraza.slack.desk.FrontDesk}.
 */
@NullMarked
package org.baraza.slack.desk;

import org.jspecify.annotations.NullMarked;
