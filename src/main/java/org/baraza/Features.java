package org.baraza;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.baraza.assistant.Threshold;
import org.baraza.assistant.conversing.Conversing;
import org.baraza.assistant.conversing.Desk;
import org.baraza.assistant.conversing.RowDeed;
import org.baraza.assistant.incoming.Feature;
import org.baraza.assistant.incoming.Hearing;
import org.baraza.assistant.incoming.Routes;
import org.baraza.assistant.planning.PlanCommand;
import org.baraza.assistant.port.MomentHandler;

/**
 * All that Baraza can do, gathered. A new feature is one more in the list that it is made of.
 *
 * @param all the commands that carry others' verbs first
 * @param home what a person's Home shows
 */
record Features(List<Feature> all, Routes.OnHome home) {
  Features {
    all = List.copyOf(all);
  }

  /**
   * With the two commands that features bring their verbs to.
   *
   * @param deeds what can be done with a row of a list, by name
   */
  static Features of(
      Desk desk, Map<String, RowDeed> deeds, Routes.OnHome home, List<Feature> features) {
    List<Feature> all = new ArrayList<>();
    all.add(new Conversing(desk, gather(features, Feature::verbs), deeds));
    all.add(new PlanCommand(desk.tongues(), gather(features, Feature::planVerbs)));
    all.addAll(features);
    return new Features(all, home);
  }

  Map<String, MomentHandler> moments() {
    return gather(all, Feature::moments);
  }

  List<Hearing.Listener> listeners() {
    return all.stream().flatMap(feature -> feature.listeners().stream()).toList();
  }

  Routes routes(Threshold threshold, Routes.OnHappening happenings) {
    return new Routes(
        gather(all, Feature::commands),
        threshold.before(gather(all, Feature::clicks)),
        gather(all, Feature::submissions),
        gather(all, Feature::shortcuts),
        gather(all, Feature::searches),
        happenings,
        home);
  }

  /** Joins what features bring, refusing two handlers for one thing. */
  private static <H> Map<String, H> gather(
      List<Feature> features, Function<Feature, Map<String, H>> part) {
    Map<String, H> gathered = new LinkedHashMap<>();
    for (Feature feature : features) {
      part.apply(feature)
          .forEach(
              (name, handler) -> {
                if (gathered.put(name, handler) != null) {
                  throw new IllegalStateException("two handlers for " + name);
                }
              });
    }
    return gathered;
  }
}
