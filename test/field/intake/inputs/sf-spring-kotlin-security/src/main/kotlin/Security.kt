package shop

import org.springframework.context.annotation.Bean
import org.springframework.context.annotation.Configuration
import org.springframework.web.cors.CorsConfiguration
import org.springframework.web.cors.UrlBasedCorsConfigurationSource

@Configuration
class Security(private val props: CorsProperties) {
    @Bean
    fun chain(http: HttpSecurity): SecurityFilterChain {
        http {
            cors { }
            csrf { disable() }
            authorizeHttpRequests { authorize(anyRequest, authenticated) }
        }
        return http.build()
    }

    @Bean
    fun corsConfigurationSource() = UrlBasedCorsConfigurationSource().apply {
        registerCorsConfiguration("/**", CorsConfiguration().apply {
            allowedOriginPatterns = listOf("https://*.example.com")
            allowedMethods = listOf("GET", "POST", "PUT")
            allowedHeaders = listOf("*")
            allowCredentials = true
            maxAge = 3600L
        })
    }
}
