use actix_cors::Cors;
fn main() {
    let cors = Cors::default().allowed_origin("https://app.example.com").allowed_methods(vec!["GET", "POST"]).supports_credentials();
}
