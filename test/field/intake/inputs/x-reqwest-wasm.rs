let res = reqwest::Client::new()
    .put("https://api.example.net/v2/carts")
    .header("X-Tenant", "blue")
    .fetch_credentials_include()
    .json(&cart)
    .send()
    .await?;
