package dialogduk.app;

import dialogduk.core.bot.Incoming;
import dialogduk.core.bot.PersonChange.LinkKind;
import dialogduk.core.bot.PersonChange.SetLink;
import dialogduk.core.bot.Reply;
import dialogduk.core.session.Command.RenewLink;
import dialogduk.core.session.Function;
import dialogduk.store.Backup;
import dialogduk.store.SqliteStore;
import dialogduk.store.StoreFault;
import dialogduk.store.StoreSettings;
import dialogduk.teams.manifest.AppPackage;
import dialogduk.web.room.Links;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// What an operator can do beside running the server. Settings come from the same environment.
@Command(
    name = "java -jar dialogduk.jar",
    description = "Without options: starts Dialogduk.",
    mixinStandardHelpOptions = true,
    versionProvider = OperatorCommand.Version.class)
final class OperatorCommand implements Callable<Integer> {

  /// As it was packaged.
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      var packaged = OperatorCommand.class.getPackage().getImplementationVersion();
      return new String[] {"Dialogduk " + (packaged == null ? "(not packaged)" : packaged)};
    }
  }

  @Spec private @Nullable CommandSpec spec;

  @ArgGroup(multiplicity = "1")
  private What what = new What();

  /// One of these.
  static final class What {
    @Option(
        names = "--recover",
        paramLabel = "SESSION",
        description =
            "Prints a new link for the facilitator of that dialogue and writes it to its history."
                + " The server must be stopped.")
    private @Nullable String recover;

    @Option(
        names = "--backup",
        paramLabel = "FILE",
        description = "Copies the database to that file. The server may run.")
    private @Nullable Path backup;

    @Option(
        names = "--teams-package",
        paramLabel = "FILE",
        description =
            "Writes the app package for Teams to that file, for the bot of TEAMS_APP_ID and the"
                + " server at DIALOGDUK_BASE_URL.")
    private @Nullable Path teamsPackage;
  }

  @Override
  public Integer call() {
    try {
      if (what.teamsPackage != null) {
        return packed(what.teamsPackage);
      }
      return what.backup != null ? backup(what.backup) : recover(String.valueOf(what.recover));
    } catch (StoreFault fault) {
      say(String.valueOf(fault.getMessage()));
      return 1;
    }
  }

  private int backup(Path file) {
    Backup.make(folder(), file);
    say("Copied to " + file + ". The master key is not in the copy: keep the two apart.");
    return 0;
  }

  private int packed(Path file) {
    return switch (AppPackage.read(
        setting("TEAMS_APP_ID", ""), setting("DIALOGDUK_BASE_URL", ""))) {
      case AppPackage.Read.Unusable(var message) -> {
        say(message);
        yield 1;
      }
      case AppPackage.Read.Whole(var app) -> written(app, file);
    };
  }

  private int written(AppPackage app, Path file) {
    try {
      Files.write(file, app.zip(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      say("Written to " + file + ". Upload it in Teams: Apps, Manage your apps, Upload an app.");
      return 0;
    } catch (FileAlreadyExistsException there) {
      say("The app package was not made: there is a file " + file + ". Name another file.");
    } catch (IOException failed) {
      say(
          "The app package was not made: %s cannot be written (%s). Name another file."
              .formatted(file, failed.getClass().getSimpleName()));
    }
    return 1;
  }

  private int recover(String session) {
    var key = System.getenv("DIALOGDUK_KEY");
    var settings = new StoreSettings(folder(), key == null || key.isBlank() ? null : key, false);
    try (var store = SqliteStore.open(settings)) {
      var house =
          House.of(
              store,
              Dialogs.load(extra()),
              Clock.systemUTC(),
              ZoneId.of(setting("DIALOGDUK_ZONE", "Europe/Stockholm")),
              _ -> {},
              _ -> {});
      return facilitator(house, session)
          .map(person -> renewed(house, session, person))
          .orElseGet(() -> unknown(session));
    }
  }

  private static Optional<String> facilitator(House house, String session) {
    return house
        .sessions()
        .find(session)
        .flatMap(
            folded ->
                folded.session().members().entrySet().stream()
                    .filter(member -> member.getValue().has(Function.FACILITATOR))
                    .map(member -> member.getKey())
                    .findFirst());
  }

  private int renewed(House house, String session, String person) {
    var token = house.lots().name();
    var link = new SetLink(person, LinkKind.PERSONAL, Links.hash(token));
    var reply =
        house.bot().handle(new Incoming(session, person, new RenewLink(person), List.of(link)));
    if (!(reply instanceof Reply.Done)) {
      say("No link was made for dialogue " + session + ": it can only be read.");
      return 1;
    }
    var base = setting("DIALOGDUK_BASE_URL", "http://localhost:" + setting("PORT", "8080"));
    say("The facilitator's new link, shown only now; the old one has ended:");
    say(base + "/l/" + token);
    return 0;
  }

  private int unknown(String session) {
    say(
        "There is no dialogue "
            + session
            + " in "
            + folder()
            + ". Its name is the last part of the room's address, after /d/.");
    return 1;
  }

  private void say(String line) {
    var out =
        spec == null
            ? new PrintWriter(System.out, true, StandardCharsets.UTF_8)
            : spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }

  private static Path folder() {
    return Path.of(setting("DIALOGDUK_DATA", "./data"));
  }

  private static Optional<Path> extra() {
    var folder = setting("DIALOGDUK_DIALOGUES", "");
    return folder.isEmpty() ? Optional.empty() : Optional.of(Path.of(folder));
  }

  private static String setting(String name, String otherwise) {
    var value = System.getenv(name);
    return value == null || value.isBlank() ? otherwise : value;
  }
}
