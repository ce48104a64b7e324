package org.baraza;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** What the app asks of Slack, as its manifest says. */
final class Manifest {
  static final Path FILE = Path.of("config", "slack-manifest.yaml");

  private Manifest() {}

  /**
   * The scopes of the bot.
   *
   * @throws SettingsProblem if the manifest cannot be read or names none
   */
  static List<String> scopes(Path file) {
    Object at;
    try {
      at = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
    } catch (IOException | YAMLException unreadable) {
      throw new SettingsProblem(
          "%s cannot be read. Run Baraza from the folder that holds prompts/ and config/."
              .formatted(file.toAbsolutePath().normalize()));
    }
    for (String step : List.of("oauth_config", "scopes", "bot")) {
      at = at instanceof Map<?, ?> map && map.containsKey(step) ? map.get(step) : Map.of();
    }
    if (at instanceof List<?> scopes && !scopes.isEmpty()) {
      return scopes.stream().map(String::valueOf).toList();
    }
    throw new SettingsProblem(file + ": no scopes under oauth_config, scopes, bot");
  }
}
