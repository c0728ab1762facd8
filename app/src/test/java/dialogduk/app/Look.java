package dialogduk.app;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/// How wide a page is drawn and in which scheme. Nothing moves, so that no colour is caught on its
/// way to another.
enum Look {
  DESKTOP_LIGHT(1280, ColorScheme.LIGHT),
  PHONE_DARK(360, ColorScheme.DARK);

  private static final int HEIGHT = 800;

  private final int width;
  private final ColorScheme scheme;

  Look(int width, ColorScheme scheme) {
    this.width = width;
    this.scheme = scheme;
  }

  void on(Page page) {
    page.setViewportSize(width, HEIGHT);
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(scheme)
            .setReducedMotion(ReducedMotion.REDUCE));
  }
}
