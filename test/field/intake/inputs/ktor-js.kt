val res = HttpClient(Js).post("https://api.acme.io/v1/orders") {
    bearerAuth(token)
    setBody(Order(1))
}
