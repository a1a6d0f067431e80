Javalin.create(config -> config.bundledPlugins.enableCors(cors -> cors.addRule(it -> { it.allowHost("https://app.example.com"); it.allowCredentials = true; })));
