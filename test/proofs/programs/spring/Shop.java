package shop;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.catalina.filters.CorsFilter;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.CorsRegistration;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The shop on Spring Boot. The environment says how CORS is set up today, and what stands outside of it. */
@SpringBootApplication
@RestController
public class Shop implements WebMvcConfigurer {
  public static void main(String[] arguments) {
    SpringApplication.run(Shop.class, arguments);
  }

  @GetMapping("/v1/orders")
  Map<String, Boolean> orders(@RequestParam(required = false) String page, HttpServletResponse response) {
    if (page != null) response.setHeader("X-Total-Count", "7");
    return Map.of("ok", true);
  }

  @PutMapping("/v1/orders")
  Map<String, Boolean> change() {
    return Map.of("ok", true);
  }

  @GetMapping("/v1/fail")
  void fail() {
    throw new IllegalStateException("the database is gone");
  }

  @GetMapping("/v1/session")
  Map<String, String> session(HttpServletRequest request, HttpSession session) {
    session.setAttribute("who", "ada");
    String cookies = request.getHeader("Cookie");
    return Map.of("cookies", cookies == null ? "" : cookies);
  }

  @Override
  public void addCorsMappings(CorsRegistry registry) {
    if (today("CORS_ORIGIN").isEmpty() || isTomcats()) return;
    CorsRegistration policy = registry.addMapping("/**").allowedOrigins(today("CORS_ORIGIN"));
    if (!today("CORS_METHODS").isEmpty()) policy.allowedMethods(today("CORS_METHODS").split(","));
    if (!today("CORS_HEADERS").isEmpty()) policy.allowedHeaders(today("CORS_HEADERS").split(","));
    if (!today("CORS_CREDENTIALS").isEmpty()) policy.allowCredentials(true);
  }

  private static boolean isTomcats() {
    return "tomcat".equals(today("CORS_FILTER"));
  }

  /** Tomcat's own filter in place of Spring's policy, as in a web.xml. */
  @Bean
  FilterRegistrationBean<CorsFilter> tomcats() {
    FilterRegistrationBean<CorsFilter> registration = new FilterRegistrationBean<>(new CorsFilter());
    registration.setEnabled(isTomcats() && !today("CORS_ORIGIN").isEmpty());
    registration.addInitParameter("cors.allowed.origins", today("CORS_ORIGIN"));
    if (!today("CORS_METHODS").isEmpty()) registration.addInitParameter("cors.allowed.methods", today("CORS_METHODS"));
    if (!today("CORS_HEADERS").isEmpty()) registration.addInitParameter("cors.allowed.headers", today("CORS_HEADERS"));
    if (!today("CORS_CREDENTIALS").isEmpty()) registration.addInitParameter("cors.support.credentials", "true");
    return registration;
  }

  /** Spring Security: every request needs a token where OUTSIDE says so. It stands before Spring MVC. */
  @Bean
  SecurityFilterChain security(HttpSecurity http) throws Exception {
    http.csrf(csrf -> csrf.disable());
    if (!today("OUTSIDE").equals("token")) return http.authorizeHttpRequests(any -> any.anyRequest().permitAll()).build();
    http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    http.addFilterBefore(Shop::signIn, AuthorizationFilter.class);
    http.httpBasic(basic -> {});
    return http.authorizeHttpRequests(any -> any.anyRequest().authenticated()).build();
  }

  private static void signIn(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (((HttpServletRequest) request).getHeader("Authorization") != null)
      SecurityContextHolder.getContext()
          .setAuthentication(UsernamePasswordAuthenticationToken.authenticated("ada", null, List.of()));
    chain.doFilter(request, response);
  }

  @Bean
  FilterRegistrationBean<Filter> outside() {
    Filter filter = (incoming, outgoing, chain) -> {
      HttpServletRequest request = (HttpServletRequest) incoming;
      HttpServletResponse response = (HttpServletResponse) outgoing;
      boolean isOptions = request.getMethod().equals("OPTIONS");
      boolean hasToken = request.getHeader("Authorization") != null;
      String by = today("BY_HAND");
      if (!by.isEmpty() && request.getHeader("Origin") != null)
        response.addHeader("Access-Control-Allow-Origin", by.equals("origin") ? request.getHeader("Origin") : by);
      if (!today("BY_HAND_HEADERS").isEmpty()) {
        response.setHeader("Access-Control-Allow-Headers", today("BY_HAND_HEADERS"));
        if (isOptions) {
          response.setStatus(204);
          return;
        }
      }
      switch (today("OUTSIDE")) {
        case "header" -> {
          if (!hasToken) {
            response.sendError(400, "a header is missing");
            return;
          }
        }
        case "no-options" -> {
          if (isOptions) {
            response.setHeader("Allow", "GET");
            response.setStatus(405);
            return;
          }
        }
        case "not-ready" -> {
          if (!isOptions && request.getRequestURI().equals("/v1/fail")) {
            response.setStatus(500);
            response.getWriter().print("not ready");
            return;
          }
        }
        case "orders" -> {
          if (request.getRequestURI().equals("/v1/orders")) {
            response.setContentType("application/json");
            response.getWriter().print("{\"ok\":true}");
            return;
          }
        }
        default -> {}
      }
      chain.doFilter(request, response);
    };
    FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
    return registration;
  }

  private static String today(String name) {
    return System.getenv(name);
  }
}
