use tower_http::cors::{CorsLayer, AllowOrigin};
#[tokio::main]
async fn main() {
    let origins = ["https://shop.example.com".parse().unwrap(), "https://www.example.com".parse::<HeaderValue>().unwrap()];
    let cors = CorsLayer::new()
        .allow_origin(AllowOrigin::list(origins))
        .allow_methods([Method::GET, Method::PUT])
        .allow_credentials(true);
    let app = Router::new().route("/", get(h)).layer(cors);
}
