/**
 * What people do and see in Slack, played against the running application: signed HTTP goes in, and
 * a stand-in for Slack's Web API takes what comes out. Start reading at {@link
 * org.baraza.scenario.GapScenarioTest}.
 */
@NullMarked
package org.baraza.scenario;

import org.jspecify.annotations.NullMarked;
