package shop;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration
public class WebConfig implements WebMvcConfigurer {
  @Value("${shop.cors.origins}")
  private String[] origins;

  @Override
  public void addCorsMappings(CorsRegistry registry) {
    registry.addMapping("/v3/**")
        .allowedOrigins(origins)
        .allowedMethods("GET", "POST", "DELETE")
        .allowCredentials(true);
  }
}
