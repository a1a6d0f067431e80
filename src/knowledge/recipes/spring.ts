import { quoted } from './quote.ts'
import type { Need, Stack } from './stack.ts'

export const spring: Stack = {
  livesIn:
    'a CorsFilter or CorsConfigurationSource bean (with http.cors(…) in the SecurityFilterChain), @CrossOrigin, WebMvcConfigurer.addCorsMappings, Tomcat’s own CorsFilter; in Spring Cloud Gateway globalcors in application.yml',
  breaksHere: [
    'Spring Security answers before Spring MVC: @CrossOrigin alone does not help a preflight that is refused with 401.',
    'One wrong part, be it the method or one header, refuses the whole request with 403 “Invalid CORS request”.',
    'Where no methods are set, GET, HEAD and POST alone are allowed.',
    'Spring Cloud Gateway and the service behind it both set the headers.',
  ],
  takeOut:
    'remove @CrossOrigin, addCorsMappings, the CorsConfigurationSource and Tomcat’s CorsFilter; in Spring Cloud Gateway the filter DedupeResponseHeader takes out what a service sends twice',
  policy: {
    snippet,
    place: [
      'Add this class beside the application class (Spring Boot on servlets); the filter runs before Spring Security, so that refusals carry the headers too. @CrossOrigin and addCorsMappings can go; the CorsFilter of Tomcat (org.apache.catalina.filters) must, for it adds a second Allow-Origin.',
      'With WebFlux use CorsWebFilter and the reactive UrlBasedCorsConfigurationSource in the same way; in Spring Cloud Gateway spring.cloud.gateway…globalcors.cors-configurations in application.yml.',
    ],
    settings: {
      origins: 'setAllowedOrigins (@CrossOrigin: origins)',
      methods: 'setAllowedMethods (@CrossOrigin: methods)',
      headers: 'setAllowedHeaders (@CrossOrigin: allowedHeaders)',
      exposed: 'setExposedHeaders',
      credentials: 'setAllowCredentials(true)',
    },
    perCause: {
      'origin-not-allowed':
        'An endpoint of SockJS or WebSocket (/ws/info) has a list of its own, whatever the filter allows: registry.addEndpoint(…).setAllowedOrigins(…).',
      'preflight-requires-auth':
        'The security chain answers OPTIONS before Spring MVC does. The filter here runs before it; without it, http.cors(Customizer.withDefaults()) makes the chain ask your CorsConfigurationSource. Every method but OPTIONS stays protected.',
      'error-response-without-cors':
        'The 401 or 403 of Spring Security is bare where CORS comes behind it: the filter here runs first. Then look at the error itself: it is the real fault.',
      'method-not-allowed':
        'Without setAllowedMethods only GET, HEAD and POST are allowed, and the refusal is 403 “Invalid CORS request” for the whole request.',
      'request-header-not-allowed':
        'Spring answers with the headers that it allows out of those asked for; where it allows none, the whole preflight is 403.',
      'multiple-allow-origin':
        'Gateway and service both set it. Either remove CORS from the service, or add the filter DedupeResponseHeader=Access-Control-Allow-Origin Access-Control-Allow-Credentials to the gateway.',
      'wildcard-with-credentials':
        'Spring refuses to start a policy of * with credentials: name the origins.',
      'refused-by-application':
        'A 403 to POST, PUT or DELETE with CORS in order is the CSRF guard where the session is a cookie: send the token in X-XSRF-TOKEN (CookieCsrfTokenRepository). An API with bearer tokens alone needs no CSRF guard; one with cookies does.',
    },
    reload: 'Build and restart.',
  },
  cookie: () => ({
    steps: [
      'For the session: server.servlet.session.cookie in application.properties; for a cookie of your own ResponseCookie.from(…).sameSite("None").secure(true).',
    ],
    snippet: `server.servlet.session.cookie.same-site=none
server.servlet.session.cookie.secure=true`,
  }),
}

function snippet({ policy }: Need): string {
  const of = (values: readonly string[]): string => `List.of(${values.map(quoted).join(', ')})`
  return `// CorsPolicy.java
import java.time.Duration;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

@Configuration
class CorsPolicy {
  @Bean
  FilterRegistrationBean<CorsFilter> corsFilter() {
    CorsConfiguration policy = new CorsConfiguration();
    policy.setAllowedOrigins(${of(policy.origins)});
    policy.setAllowedMethods(${of(policy.methods)});
    policy.setAllowedHeaders(${policy.anyHeader ? 'List.of("*")' : of(policy.headers)});
${policy.exposed.length > 0 ? `    policy.setExposedHeaders(${of(policy.exposed)});\n` : ''}${policy.credentials ? '    policy.setAllowCredentials(true);\n' : ''}    policy.setMaxAge(Duration.ofSeconds(${policy.maxAge}));
    UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
    source.registerCorsConfiguration("/**", policy);
    FilterRegistrationBean<CorsFilter> filter = new FilterRegistrationBean<>(new CorsFilter(source));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }
}
`
}
