fun Application.module() {
    install(CORS) {
        allowHost("app.example.com", schemes = listOf("https"))
        allowHost("example.org", subDomains = listOf("a", "b"))
        // anyHost()
        allowMethod(HttpMethod.Put)
        allowHeader("X-Tenant")
        allowCredentials = true
    }
}
