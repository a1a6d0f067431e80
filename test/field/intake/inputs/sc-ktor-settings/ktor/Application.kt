fun Application.module() {
  install(CORS) {
    allowHost("shop.example.com", schemes = listOf("https"))
    allowCredentials = true
  }
}
