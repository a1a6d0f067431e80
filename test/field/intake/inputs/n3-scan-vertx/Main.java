router.route().handler(CorsHandler.create().addOrigin("https://app.example.com").allowCredentials(true).allowedMethod(HttpMethod.PUT));
