use tower_http::cors::{AllowOrigin, CorsLayer};
fn app() -> Router {
    let cors = CorsLayer::new()
        .allow_origin(AllowOrigin::predicate(|origin: &HeaderValue, _| origin.as_bytes().ends_with(b".oak.example.com")))
        .allow_credentials(true);
    Router::new().layer(cors)
}