use actix_cors::Cors;
pub fn cors() -> Cors {
    Cors::default()
        .allowed_origin("https://app.example.com")
        .allowed_origin_fn(|origin, _req_head| origin.as_bytes().ends_with(b".example.com"))
        .allowed_methods(vec!["GET", "PUT"])
        .allowed_header(http::header::CONTENT_TYPE)
        .supports_credentials()
        .max_age(3600)
}
