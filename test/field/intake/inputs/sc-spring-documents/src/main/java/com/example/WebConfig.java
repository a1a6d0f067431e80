package com.example;

@Configuration
@EnableConfigurationProperties(CorsProperties.class)
public class WebConfig implements WebMvcConfigurer {
    private final CorsProperties props;

    WebConfig(CorsProperties props) {
        this.props = props;
    }

    @Override
    public void addCorsMappings(CorsRegistry registry) {
        registry.addMapping("/api/**")
            .allowedOrigins(props.allowedOrigins().toArray(String[]::new))
            .allowedMethods("GET", "POST", "PUT")
            .allowCredentials(true);
    }
}
