package org.baraza;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.baraza.flow.wording.Nearest;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads {@code config/baraza.yaml}: one value for each key, and no key that nobody knows. */
final class SettingsFile {
  private SettingsFile() {}

  /**
   * The values of a file by key; none if there is no such file.
   *
   * @throws SettingsProblem if it cannot be read, or holds a key that is not known
   */
  static Map<String, String> read(Path file, Collection<String> known) {
    if (!Files.exists(file)) {
      return Map.of();
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : parsed(file).entrySet()) {
      String key = String.valueOf(entry.getKey());
      if (!known.contains(key)) {
        Optional<String> nearest = Nearest.to(key, known);
        throw new SettingsProblem(
            "%s: there is no setting \"%s\".%s"
                .formatted(
                    file, key, nearest.map(it -> " Did you mean \"" + it + "\"?").orElse("")));
      }
      if (entry.getValue() != null) {
        values.put(key, String.valueOf(entry.getValue()));
      }
    }
    return values;
  }

  private static Map<?, ?> parsed(Path file) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    try {
      Object tree = new Yaml(new SafeConstructor(options)).load(Files.readString(file));
      if (tree == null) {
        return Map.of();
      }
      if (tree instanceof Map<?, ?> map) {
        return map;
      }
      throw new SettingsProblem(file + ": settings are lines of the form key: value");
    } catch (IOException | YAMLException unreadable) {
      throw new SettingsProblem(file + ": " + unreadable.getMessage());
    }
  }
}
