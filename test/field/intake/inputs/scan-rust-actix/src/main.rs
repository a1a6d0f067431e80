use actix_cors::Cors;
async fn main() -> std::io::Result<()> {
    HttpServer::new(|| {
        let cors = Cors::default()
            .allowed_origin("https://shop.example.com")
            .allowed_methods(vec!["GET", "POST"])
            .supports_credentials();
        App::new().wrap(cors)
    })
    .bind("127.0.0.1:8080")?.run().await
}
