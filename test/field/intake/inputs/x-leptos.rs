const API: &str = "https://api.example.net/v2";
let resp = gloo_net::http::Request::delete(&format!("{API}/carts/{id}"))
    .header("Authorization", &format!("Bearer {token}"))
    .send()
    .await?;
