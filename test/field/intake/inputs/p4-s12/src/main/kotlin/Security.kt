@Configuration
class Security(@Value("\${app.cors.origins}") private val origins: List<String>) {
  @Bean
  fun chain(http: HttpSecurity): SecurityFilterChain {
    http { cors { configurationSource = source() } }
    return http.build()
  }
  @Bean
  fun source(): CorsConfigurationSource {
    val c = CorsConfiguration()
    c.allowedOrigins = origins
    c.allowedMethods = listOf("GET", "POST")
    c.allowCredentials = true
    return UrlBasedCorsConfigurationSource().apply { registerCorsConfiguration("/**", c) }
  }
}
