use tower_http::cors::{AllowOrigin, CorsLayer};
fn app() -> Router {
    // let cors = CorsLayer::permissive();
    let origins = ["https://app.example.com".parse().unwrap(), "https://admin.example.com/".parse::<HeaderValue>().unwrap()];
    let cors = CorsLayer::new()
        .allow_origin(origins)
        .allow_methods([Method::GET, Method::PUT])
        .allow_headers([CONTENT_TYPE, HeaderName::from_static("x-tenant")])
        .allow_credentials(true);
    Router::new().route("/", get(h)).layer(cors)
}
