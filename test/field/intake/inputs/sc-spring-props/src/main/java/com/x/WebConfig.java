package com.x;

@Configuration
public class WebConfig implements WebMvcConfigurer {
  @Value("${app.cors.allowed-origins}")
  private String[] origins;

  @Override
  public void addCorsMappings(CorsRegistry registry) {
    registry.addMapping("/api/**")
      .allowedOrigins(origins)
      .allowedMethods("GET", "POST", "PUT")
      .allowCredentials(true);
  }
}
