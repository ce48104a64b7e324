package org.baraza;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.baraza.assistant.delivery.Pace;
import org.baraza.assistant.port.UnitOfWork.StoreUnavailable;
import org.baraza.flow.FlowBook;
import org.baraza.flow.reading.PromptReading;
import org.baraza.slack.SlackOptions;
import org.baraza.slack.install.InstalledTokens;
import org.baraza.slack.socket.SocketDoor;
import org.baraza.slack.web.WebOptions;
import org.baraza.slack.web.WebServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** Starts Baraza from the command line. */
@Command(
    name = "baraza",
    mixinStandardHelpOptions = true,
    subcommands = {Doctor.class, Backup.class, MigrateStore.class},
    versionProvider = Main.Version.class,
    description = "A Slack assistant for people who help markets work better.",
    footer = "Without a command: serve if Slack's credentials are set, else practice.")
public final class Main implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(Main.class);

  /** A letter asks Slack twice before it is written: most of these wait for an answer. */
  private static final int MOMENTS_AT_ONCE = 16;

  private Main() {}

  public static void main(String[] args) {
    int code = args.length == 1 && args[0].equals("serve") ? serveAtOnce() : understood(args);
    if (code != ExitCode.OK) {
      System.exit(code);
    }
  }

  /**
   * What every host starts does not wait until the command line's grammar has been built, which is
   * a tenth of a start and serves nobody here.
   */
  private static int serveAtOnce() {
    Main main = new Main();
    try {
      try {
        return main.serve();
      } catch (Exception failure) {
        return refused(failure);
      }
    } catch (Exception unexpected) {
      unexpected.printStackTrace();
      return ExitCode.SOFTWARE;
    }
  }

  private static int understood(String[] args) {
    CommandLine line = new CommandLine(new Main());
    line.setExecutionExceptionHandler((failure, command, parsed) -> refused(failure));
    return line.execute(args);
  }

  /** What is wrong with settings, prompts, port or database is one line each, not a stack trace. */
  private static int refused(Exception failure) throws Exception {
    if (failure instanceof SettingsProblem
        || failure instanceof PromptReading.FaultyPrompts
        || failure instanceof SocketDoor.CannotConnect
        || failure instanceof WebServer.CannotListen) {
      System.err.println(failure.getMessage());
      return ExitCode.USAGE;
    }
    if (failure instanceof StoreUnavailable) {
      LOG.error("the database cannot be opened", failure);
      return ExitCode.SOFTWARE;
    }
    throw failure;
  }

  @Override
  public Integer call() throws InterruptedException {
    return settings().hasCredentials() ? serve() : practice();
  }

  @Command(
      name = "practice",
      mixinStandardHelpOptions = true,
      description =
          "Serves the practice workspace on this machine. The default without credentials.")
  int practice() throws InterruptedException {
    Settings settings = settings();
    FlowBook book = Prompts.read(settings.prompts()).book();
    Practice practice = Practice.start(settings, book, InstantSource.system());
    System.out.println("Baraza's practice workspace: " + practice.url());
    return untilStopped(practice, () -> {});
  }

  @Command(
      name = "serve",
      mixinStandardHelpOptions = true,
      description = {
        "Serves Slack. Needs SLACK_SIGNING_SECRET for requests, or SLACK_APP_TOKEN for Socket Mode;",
        "and SLACK_BOT_TOKEN for one workspace, or SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and",
        "BARAZA_TOKEN_KEYS for many. GET /healthz says whether it lives, /readyz whether it can work."
      })
  int serve() throws InterruptedException {
    Settings settings = settings();
    SlackSettings slack = settings.slack();
    if (slack.appToken().isEmpty()) {
      needed(slack.signingSecret(), "SLACK_SIGNING_SECRET", "slack-signing-secret");
    }
    if (slack.clientId().isEmpty()) {
      needed(slack.botToken(), "SLACK_BOT_TOKEN", "slack-bot-token");
    }
    Supplier<FlowBook> book = Prompts.beginReading(settings.prompts());
    InstantSource clock = InstantSource.system();
    WebServer web =
        WebServer.bind(
            WebOptions.on(settings.bind(), settings.port(), settings.metricsToken().orElse(null)));
    Application application =
        Application.start(
            new Application.Parts(
                settings,
                book,
                web,
                SlackOptions.of(slack.signingSecret(), slack.appToken(), slack.api()),
                slack.botToken(),
                many(slack),
                clock,
                clock,
                Pace.Limits.slack(),
                MOMENTS_AT_ONCE,
                Map.of()));
    LOG.info("listening on {}", application.url());
    return untilStopped(application, application::catchUp);
  }

  private static Optional<Tenants.Many> many(SlackSettings slack) {
    return slack
        .clientId()
        .map(
            id ->
                new Tenants.Many(
                    new InstalledTokens.App(id, slack.clientSecret().orElseThrow()),
                    slack.tokenKeys().orElseThrow(),
                    Manifest.scopes(Manifest.FILE)));
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = "Reads the prompts and says everything that is wrong with them.")
  int check() {
    PromptReading reading = Prompts.read(settings().prompts());
    reading.problems().forEach(System.err::println);
    return reading.problems().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  static Settings settings() {
    return Settings.read(Settings.FILE, System.getenv());
  }

  private static void needed(Optional<String> value, String variable, String key) {
    if (value.isEmpty()) {
      throw new SettingsProblem(
          "%s is not set. Set it in the environment, or \"%s\" in %s."
              .formatted(variable, key, Settings.FILE));
    }
  }

  /** Does what is left to do, waits for the signal to stop, then stops in good order. */
  private static int untilStopped(AutoCloseable running, Runnable left)
      throws InterruptedException {
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  try {
                    running.close();
                    LOG.info("stopped");
                  } catch (Exception failure) {
                    LOG.error("did not stop in good order", failure);
                  } finally {
                    stopped.countDown();
                  }
                },
                "stop"));
    left.run();
    stopped.await();
    return ExitCode.OK;
  }

  /** The version that the jar's manifest bears. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"Baraza " + (version == null ? "(not packaged)" : version)};
    }
  }
}
