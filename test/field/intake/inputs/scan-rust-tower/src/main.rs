use tower_http::cors::{Any, CorsLayer};
use axum::http::{HeaderValue, Method};

#[tokio::main]
async fn main() {
    let cors = CorsLayer::new()
        .allow_origin("https://shop.example.com".parse::<HeaderValue>().unwrap())
        .allow_methods([Method::GET, Method::POST]);
    let app = axum::Router::new().layer(cors);
}
