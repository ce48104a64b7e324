package org.baraza.decision;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/** Why a solution stands where it does, as words to be found by key and filled in. */
public sealed interface Reason {

  /** The end of its words' key. */
  String key();

  /** What the words are filled in with: solutions by id, people by id, words as they were given. */
  default Map<String, String> filling() {
    return Map.of();
  }

  /** Less speaks against it than against any other. */
  record Easiest() implements Reason {
    @Override
    public String key() {
      return "easiest";
    }
  }

  /** It is among the easiest and makes later steps easier. */
  record EasyAndOpens() implements Reason {
    @Override
    public String key() {
      return "easy-and-opens";
    }
  }

  /** More speaks against it than against the one before, above all on one side. */
  record Harder(String before, Side side) implements Reason {
    public Harder {
      requireNonNull(before);
      requireNonNull(side);
    }

    @Override
    public String key() {
      return "harder." + side.id();
    }

    @Override
    public Map<String, String> filling() {
      return Map.of("before", before);
    }
  }

  /**
   * As much speaks against it as against the one before on every side, but people are less keen.
   */
  record LessKeen(String before) implements Reason {
    public LessKeen {
      requireNonNull(before);
    }

    @Override
    public String key() {
      return "less-keen";
    }

    @Override
    public Map<String, String> filling() {
      return Map.of("before", before);
    }
  }

  /** At a similar level, the one before makes more later steps easier. */
  record OpensLess(String before) implements Reason {
    public OpensLess {
      requireNonNull(before);
    }

    @Override
    public String key() {
      return "opens-less";
    }

    @Override
    public Map<String, String> filling() {
      return Map.of("before", before);
    }
  }

  /** At a similar level and opening as much, a little more speaks against it. */
  record SlightlyHarder(String before) implements Reason {
    public SlightlyHarder {
      requireNonNull(before);
    }

    @Override
    public String key() {
      return "slightly-harder";
    }

    @Override
    public Map<String, String> filling() {
      return Map.of("before", before);
    }
  }

  /** Nothing tells it from the one before, which was added to the list earlier. */
  record Tied(String before) implements Reason {
    public Tied {
      requireNonNull(before);
    }

    @Override
    public String key() {
      return "tied";
    }

    @Override
    public Map<String, String> filling() {
      return Map.of("before", before);
    }
  }

  /** Nobody has rated it yet, so it stands behind all that are rated. */
  record Unrated() implements Reason {
    @Override
    public String key() {
      return "unrated";
    }
  }

  /** The group put it there, for a reason of its own. */
  record Overruled(String by, String because) implements Reason {
    public Overruled {
      requireNonNull(by);
      requireNonNull(because);
    }

    @Override
    public String key() {
      return "overruled";
    }

    @Override
    public Map<String, String> filling() {
      return Map.of("by", by, "because", because);
    }
  }
}
