val client = HttpClient(CIO) {
    install(ContentNegotiation) { json() }
    defaultRequest { url("https://api.acme.io/v1/"); header("X-Tenant", "a") }
}
val response: HttpResponse = client.put("orders") {
    header(HttpHeaders.Origin, "https://portal.acme.io")
    contentType(ContentType.Application.Json)
    setBody(order)
}
