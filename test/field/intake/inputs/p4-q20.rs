let res = reqwest::Client::new()
    .delete("https://api.rust.example.net/v1/crates/7")
    .header("X-Crate", "a")
    .fetch_credentials_include()
    .send().await?;
