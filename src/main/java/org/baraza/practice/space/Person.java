package org.baraza.practice.space;

/** Somebody in the workspace, or the app's bot. */
public record Person(
    String id,
    String name,
    String realName,
    String title,
    String zone,
    String color,
    boolean bot,
    boolean guest,
    boolean admin,
    boolean deleted) {

  public Person asGuest() {
    return new Person(id, name, realName, title, zone, color, bot, true, admin, deleted);
  }

  public Person asAdmin() {
    return new Person(id, name, realName, title, zone, color, bot, guest, true, deleted);
  }

  public Person deactivated() {
    return new Person(id, name, realName, title, zone, color, bot, guest, admin, true);
  }

  public Person renamed(String newName, String newRealName) {
    return new Person(id, newName, newRealName, title, zone, color, bot, guest, admin, deleted);
  }
}
