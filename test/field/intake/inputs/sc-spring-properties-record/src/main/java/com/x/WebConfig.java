package com.x;

@Configuration
@EnableConfigurationProperties(CorsProperties.class)
public class WebConfig {
  private final CorsProperties cors;

  WebConfig(CorsProperties cors) { this.cors = cors; }

  @Bean
  CorsConfigurationSource corsConfigurationSource() {
    CorsConfiguration config = new CorsConfiguration();
    config.setAllowedOrigins(cors.allowedOrigins());
    config.setAllowedMethods(cors.allowedMethods());
    config.setAllowCredentials(cors.allowCredentials());
    UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
    source.registerCorsConfiguration("/**", config);
    return source;
  }
}
