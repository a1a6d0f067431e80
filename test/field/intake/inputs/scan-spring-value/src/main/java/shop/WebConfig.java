@Configuration
public class WebConfig implements WebMvcConfigurer {
  @Value("${app.cors.origins}")
  private String[] origins;
  @Override
  public void addCorsMappings(CorsRegistry registry) {
    registry.addMapping("/api/**").allowedOrigins(origins).allowCredentials(true);
  }
}
