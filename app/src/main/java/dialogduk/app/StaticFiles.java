package dialogduk.app;

import dialogduk.web.page.Assets;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Serves our own style sheet, font and script. Their addresses carry a digest, so a browser may
/// keep them for ever.
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler(Assets.PATH + "**")
        .addResourceLocations("classpath:" + Assets.FOLDER)
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    registry
        .addResourceHandler("/favicon.svg", "/favicon.ico")
        .addResourceLocations("classpath:" + Assets.FOLDER);
  }
}
