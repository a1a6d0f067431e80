use axum::{routing::get, Router};
use http::{header, HeaderValue, Method};
use tower_http::cors::{AllowOrigin, CorsLayer};

#[tokio::main]
async fn main() {
    let origins: Vec<HeaderValue> = std::env::var("CORS_ORIGINS")
        .unwrap_or_else(|_| "https://app.example.com".into())
        .split(',')
        .map(|o| o.parse().unwrap())
        .collect();
    let cors = CorsLayer::new()
        .allow_origin(AllowOrigin::list(origins))
        .allow_methods([Method::GET, Method::PUT])
        .allow_headers([header::CONTENT_TYPE])
        .allow_credentials(true);
    let app = Router::new().route("/v3/me", get(me)).layer(cors);
}
