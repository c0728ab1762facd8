package dialogduk.app;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.filter.OncePerRequestFilter;

/// Headers, tokens against forged posts, and deny by default. Who a person is, their own cookie
/// says; there are no users and no server sessions, so that a restart signs nobody out.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  private static final String CSP =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
          + "form-action 'self'; frame-ancestors 'none'";

  /// Spring's own measuring of each of its filters takes longer than the filters.
  @Bean
  SecurityObservationSettings unobserved() {
    return SecurityObservationSettings.noObservations();
  }

  /// What the chats send is signed by them, and no page: it needs no tokens of our forms and no
  /// headers for browsers.
  @Bean
  @Order(1)
  SecurityFilterChain chatRequests(HttpSecurity http, DialogdukProperties properties)
      throws Exception {
    return http.securityMatcher(SlackConfiguration.EVENTS, TeamsConfiguration.MESSAGES)
        .csrf(AbstractHttpConfigurer::disable)
        .headers(
            headers -> headers.defaultsDisabled().contentTypeOptions(Customizer.withDefaults()))
        .securityContext(AbstractHttpConfigurer::disable)
        .sessionManagement(AbstractHttpConfigurer::disable)
        .servletApi(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .exceptionHandling(AbstractHttpConfigurer::disable)
        .addFilterBefore(new OwnHosts(properties), HeaderWriterFilter.class)
        .build();
  }

  @Bean
  SecurityFilterChain security(HttpSecurity http, DialogdukProperties properties) throws Exception {
    var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
    tokens.setParameterName("csrf");
    tokens.setCookieName("dialogduk-form");
    tokens.setCookieCustomizer(
        cookie ->
            cookie
                .httpOnly(true)
                .sameSite("Lax")
                .secure(properties.base().startsWith("https:"))
                .path("/")
                .maxAge(java.time.Duration.ofDays(400)));
    var handler = new CsrfTokenRequestAttributeHandler();
    handler.setCsrfRequestAttributeName(null);
    return http.sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf -> csrf.csrfTokenRepository(tokens).csrfTokenRequestHandler(handler))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(CSP))
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                    .frameOptions(FrameOptionsConfig::deny)
                    .cacheControl(cache -> cache.disable()))
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(
                        request -> request.getLocalPort() == properties.managementPort())
                    .permitAll()
                    .requestMatchers(
                        "/",
                        "/ny",
                        "/demo",
                        "/join",
                        "/l/*",
                        "/d/**",
                        "/static/**",
                        "/favicon.svg",
                        "/favicon.ico",
                        SlackInstallation.INSTALL,
                        SlackInstallation.BACK,
                        "/actuator/health/**",
                        "/error")
                    .permitAll()
                    .anyRequest()
                    .denyAll())
        .exceptionHandling(
            failures ->
                failures
                    .authenticationEntryPoint((_, response, _) -> response.sendError(404))
                    .accessDeniedHandler(
                        (request, response, _) ->
                            response.sendError(request.getMethod().equals("GET") ? 404 : 403)))
        .anonymous(anonymous -> {})
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .addFilterBefore(new OwnHosts(properties), CsrfFilter.class)
        .addFilterAfter(new TokenForForms(), CsrfFilter.class)
        .build();
  }

  /// Puts the token where pages look for it, which also sends its cookie.
  private static final class TokenForForms extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
          && !request.getRequestURI().startsWith("/static/")) {
        request.setAttribute("dialogduk.csrf", token.getToken());
      }
      chain.doFilter(request, response);
    }
  }

  /// Refuses hosts and origins that are not ours: another site cannot act through a browser here.
  private static final class OwnHosts extends OncePerRequestFilter {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final String host;

    OwnHosts(DialogdukProperties properties) {
      this.host = hostOf(properties.base());
    }

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      if (!isOurs(request.getServerName())) {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      } else if (comesFromElsewhere(request)) {
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
      } else {
        chain.doFilter(request, response);
      }
    }

    /// With our own `Referrer-Policy` a browser sends the origin `null` for our own forms; then it
    /// says itself that the form was ours.
    private boolean comesFromElsewhere(HttpServletRequest request) {
      var origin = request.getHeader("Origin");
      if (origin == null) {
        return false;
      }
      return origin.equals("null")
          ? !"same-origin".equals(request.getHeader("Sec-Fetch-Site"))
          : !isOurs(hostOf(origin));
    }

    /// Whatever address the server is bound to: any site can give its name an address of ours.
    private boolean isOurs(@Nullable String name) {
      if (name == null) {
        return false;
      }
      var lower = name.toLowerCase(Locale.ROOT);
      return LOOPBACK.contains(lower) || lower.equals(host);
    }

    private static String hostOf(String url) {
      try {
        var named = URI.create(url).getHost();
        return named == null ? "" : named.toLowerCase(Locale.ROOT);
      } catch (IllegalArgumentException notOne) {
        return "";
      }
    }
  }
}
