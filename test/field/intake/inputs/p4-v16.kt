val client = HttpClient(Js) { defaultRequest { url("https://api.elk.example.net/"); header("X-Elk", "1") } }
client.put("v1/elks/4") { contentType(ContentType.Application.Json); setBody(elk) }
