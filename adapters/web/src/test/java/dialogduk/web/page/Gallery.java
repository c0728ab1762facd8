package dialogduk.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes every sample page to a folder, with the static files beside it, to be looked at:
/// `target/gallery` unless another is named.
final class Gallery {

  private static final String[] FILES = {
    "dialogduk.css", "live.js", "favicon.svg", "fonts/source-sans-3.woff2"
  };

  private Gallery() {}

  public static void main(String[] arguments) throws IOException {
    var folder = Path.of(arguments.length == 0 ? "target/gallery" : arguments[0]);
    Files.createDirectories(folder.resolve("static/fonts"));
    for (var file : FILES) {
      copy(file, folder.resolve("static").resolve(file));
    }
    var pages = new Pages();
    SamplePages.all()
        .forEach(
            (name, page) -> {
              write(folder.resolve(name + ".html"), pages.render(page, "sv"));
              write(folder.resolve(name + "-en.html"), pages.render(page, "en"));
            });
  }

  private static void copy(String file, Path to) throws IOException {
    try (var stream = Gallery.class.getResourceAsStream(Assets.FOLDER + file)) {
      Files.write(to, java.util.Objects.requireNonNull(stream).readAllBytes());
    }
  }

  private static void write(Path file, String html) {
    try {
      Files.writeString(file, html.replace("\"/static/", "\"static/"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
