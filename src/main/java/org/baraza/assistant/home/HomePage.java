package org.baraza.assistant.home;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.assistant.NudgeMoments;
import org.baraza.assistant.StandMoments;
import org.baraza.assistant.card.Part;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.incoming.Feature;
import org.baraza.assistant.port.HomeDoor;
import org.baraza.assistant.port.Homes.Opened;
import org.baraza.assistant.port.MomentHandler;
import org.baraza.flow.wording.Words;
import org.baraza.people.Actor;

/** Draws somebody's Home when they open it, and anew while it may be on their screen. */
public final class HomePage implements Feature {
  private static final Duration ON_SCREEN = Duration.ofHours(1);

  private final Desk desk;
  private final HomeDoor door;
  private final List<HomeSection> sections;
  private final List<HomeSection> footers;

  /**
   * Prepares to draw.
   *
   * @param sections from what is most pressing to what is least
   * @param footers what stands below all of them, and does not make a Home useful by itself
   */
  public HomePage(Desk desk, HomeDoor door, List<HomeSection> sections, List<HomeSection> footers) {
    this.desk = requireNonNull(desk);
    this.door = requireNonNull(door);
    this.sections = List.copyOf(sections);
    this.footers = List.copyOf(footers);
  }

  /** Somebody opens theirs. */
  public List<Part> open(Actor actor) {
    Instant now = desk.clock().instant();
    desk.work()
        .write(
            records -> {
              records.homes().opened(actor, now);
              return true;
            });
    return draw(actor);
  }

  @Override
  public Map<String, MomentHandler> moments() {
    return Map.of(StandMoments.HOME, this::look);
  }

  /** A person's moment: something that their Home shows has changed. */
  private void look(String id, Instant due) {
    Actor actor = NudgeMoments.person(id);
    Instant now = desk.clock().instant();
    Optional<Opened> home = desk.work().read(records -> records.homes().find(actor));
    if (home.filter(it -> it.opened().isAfter(now.minus(ON_SCREEN))).isEmpty()) {
      return;
    }
    desk.work()
        .write(
            records -> {
              records.homes().shown(actor, now);
              return true;
            });
    door.show(actor, draw(actor));
  }

  /** Shows somebody theirs once more, right after they did something there. */
  public void again(Actor actor) {
    door.show(actor, draw(actor));
  }

  private List<Part> draw(Actor actor) {
    Words words = desk.words(actor);
    List<Part> parts = new ArrayList<>();
    sections.forEach(section -> add(section.of(actor), parts));
    if (parts.isEmpty()) {
      parts.addAll(welcome(words));
    }
    footers.forEach(footer -> add(footer.of(actor), parts));
    return parts;
  }

  private static void add(List<Part> section, List<Part> parts) {
    if (!section.isEmpty() && !parts.isEmpty()) {
      parts.add(new Part.Divider());
    }
    parts.addAll(section);
  }

  /** What Baraza is and how to begin. */
  private static List<Part> welcome(Words words) {
    return List.of(
        new Part.Heading(words.label("home.title")),
        new Part.Paragraph(words.say("home.about")),
        new Part.Paragraph(words.say("home.first")),
        new Part.Paragraph(words.say("home.steps")));
  }
}
