@Configuration
@EnableWebSecurity
public class Sec {
  @Value("${app.cors.origins:https://app.example.com,https://admin.example.com/}")
  private List<String> origins;

  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    return http.cors(Customizer.withDefaults()).csrf(c -> c.disable())
        .authorizeHttpRequests(a -> a.anyRequest().authenticated()).build();
  }

  @Bean
  CorsConfigurationSource corsConfigurationSource() {
    var c = new CorsConfiguration();
    c.setAllowedOrigins(origins);
    c.setAllowedMethods(List.of("GET", "POST", "OPTIONS"));
    c.addAllowedHeader("*");
    c.setAllowCredentials(true);
    var s = new UrlBasedCorsConfigurationSource();
    s.registerCorsConfiguration("/api/**", c);
    return s;
  }
}
