package org.baraza.assistant.committing;

/** What promises bring to the routes. */
public final class Committing {}
