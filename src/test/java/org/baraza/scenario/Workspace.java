package org.baraza.scenario;

/** A workspace with Baraza in it: Slack, Baraza's door, and a way to let what was said arrive. */
interface Workspace {
  FakeSlack slack();

  Door door();

  /** Waits until nothing is on its way to Slack, where that can be known. */
  void rest();

  /** A new channel with Baraza in it. */
  default Channel channel(boolean isPrivate, boolean direct, String... members) {
    Room room = slack().room(isPrivate, direct);
    for (String name : members) {
      room.members.add(FakeSlack.idOf(name));
    }
    room.members.add(FakeSlack.BARAZA);
    room.holdsBaraza = true;
    return new Channel(this, room);
  }
}
