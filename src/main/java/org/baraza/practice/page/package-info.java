/**
 * The workspace's web page: its files, its JSON API, and the events that keep it up to date. Only
 * this machine's own browser may use it. Start reading at {@link org.baraza.practice.page.PageApi}.
 */
@NullMarked
package org.baraza.practice.page;

import org.jspecify.annotations.NullMarked;
