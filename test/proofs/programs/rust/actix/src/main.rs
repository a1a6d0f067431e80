//! The shop on actix-web. The environment says how CORS is set up today, and what stands outside of it.

mod cors;
mod session_cookie;

use actix_cors::Cors;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::{header, Method, StatusCode};
use actix_web::middleware::{from_fn, Condition, Next};
use actix_web::{web, App, Error, HttpRequest, HttpResponse, HttpServer};
use std::collections::HashMap;

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    let address = format!("127.0.0.1:{}", today("PORT"));
    let server = HttpServer::new(|| {
        App::new()
            .route("/v1/orders", web::get().to(orders))
            .route("/v1/orders", web::put().to(orders))
            .route("/v1/session", web::get().to(session))
            .route("/v1/fail", web::get().to(|| async { HttpResponse::InternalServerError().body("the database is gone") }))
            .wrap(Condition::new(!today("CORS_ORIGIN").is_empty(), policy()))
            .wrap(from_fn(by_hand))
            .wrap(from_fn(outside))
            .wrap(cors::cors())
    })
    .workers(1)
    .bind(address)?;
    println!("listening");
    server.run().await
}

fn today(name: &str) -> String {
    std::env::var(name).unwrap_or_default()
}

/// What the library is told today. It allows no method and no header by itself.
fn policy() -> Cors {
    let origin = today("CORS_ORIGIN");
    let mut cors = if origin == "*" { Cors::default().allow_any_origin().send_wildcard() } else { Cors::default().allowed_origin(&origin) };
    let methods = today("CORS_METHODS");
    cors = cors.allowed_methods(if methods.is_empty() { "GET,POST" } else { &methods }.split(','));
    let headers = today("CORS_HEADERS");
    if !headers.is_empty() {
        cors = cors.allowed_headers(headers.split(','));
    }
    if today("CORS_CREDENTIALS").is_empty() { cors } else { cors.supports_credentials() }
}

async fn outside(request: ServiceRequest, next: Next<impl MessageBody + 'static>) -> Result<ServiceResponse<BoxBody>, Error> {
    let is_options = request.method() == Method::OPTIONS;
    let has_token = request.headers().contains_key(header::AUTHORIZATION);
    let response = match today("OUTSIDE").as_str() {
        "token" if !has_token => {
            HttpResponse::Unauthorized().insert_header((header::WWW_AUTHENTICATE, "Bearer")).body("a token is missing")
        }
        "header" if !has_token => HttpResponse::BadRequest().body("a header is missing"),
        "no-options" if is_options => HttpResponse::MethodNotAllowed().insert_header((header::ALLOW, "GET,HEAD")).finish(),
        "not-ready" if !is_options && request.path() == "/v1/fail" => HttpResponse::InternalServerError().body("not ready"),
        "orders" if request.path() == "/v1/orders" => HttpResponse::Ok().json(HashMap::from([("ok", true)])),
        _ => return Ok(next.call(request).await?.map_into_boxed_body()),
    };
    Ok(request.into_response(response))
}

/// Headers that somebody wrote without a library, or beside it.
async fn by_hand(request: ServiceRequest, next: Next<impl MessageBody + 'static>) -> Result<ServiceResponse<BoxBody>, Error> {
    let origin = match today("BY_HAND").as_str() {
        "origin" => request.headers().get(header::ORIGIN).cloned(),
        "" => None,
        fixed => fixed.parse().ok(),
    };
    let headers = today("BY_HAND_HEADERS");
    let mut response = if !headers.is_empty() && request.method() == Method::OPTIONS {
        request.into_response(HttpResponse::new(StatusCode::NO_CONTENT))
    } else {
        next.call(request).await?.map_into_boxed_body()
    };
    if let Some(value) = origin {
        response.headers_mut().append(header::ACCESS_CONTROL_ALLOW_ORIGIN, value);
    }
    if !headers.is_empty() {
        response.headers_mut().insert(header::ACCESS_CONTROL_ALLOW_HEADERS, headers.parse().unwrap());
    }
    Ok(response)
}

async fn orders(query: web::Query<HashMap<String, String>>) -> HttpResponse {
    let mut response = HttpResponse::Ok();
    if query.contains_key("page") {
        response.insert_header(("x-total-count", "7"));
    }
    response.json(HashMap::from([("ok", true)]))
}

async fn session(request: HttpRequest) -> HttpResponse {
    let cookies = request.headers().get(header::COOKIE).and_then(|value| value.to_str().ok()).unwrap_or("");
    let mut response = HttpResponse::Ok().json(HashMap::from([("cookies", cookies)]));
    session_cookie::set_session(&mut response, "of-the-proof");
    response
}
