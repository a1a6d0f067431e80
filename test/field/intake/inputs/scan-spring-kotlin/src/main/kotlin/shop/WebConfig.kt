package shop

@Configuration
class WebConfig : WebMvcConfigurer {
    override fun addCorsMappings(registry: CorsRegistry) {
        registry.addMapping("/**")
            .allowedOrigins("https://shop.example.com")
            .allowedMethods("GET", "POST")
            .allowCredentials(true)
    }
}
