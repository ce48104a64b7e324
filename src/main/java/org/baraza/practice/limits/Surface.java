package org.baraza.practice.limits;

/** Where blocks are shown; what is allowed differs. */
enum Surface {
  MESSAGE,
  MODAL,
  HOME;

  int mostBlocks() {
    return this == MESSAGE ? 50 : 100;
  }
}
