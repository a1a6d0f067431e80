HttpRequest request = HttpRequest.newBuilder()
    .uri(URI.create("https://api.gate.example.net/open"))
    .header("Origin", "https://gate.example.com")
    .header("X-Gate", "3")
    .method("PATCH", HttpRequest.BodyPublishers.ofString("{}"))
    .build();
HttpResponse<String> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
