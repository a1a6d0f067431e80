package com.example
import io.ktor.server.plugins.cors.routing.*
fun Application.configureCors() {
    install(CORS) {
        allowHost("app.example.com", schemes = listOf("https"))
        allowMethod(HttpMethod.Put)
        allowHeader(HttpHeaders.Authorization)
        allowCredentials = true
    }
}
