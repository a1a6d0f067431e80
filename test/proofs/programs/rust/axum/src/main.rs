//! The shop on axum. The environment says how CORS is set up today, and what stands outside of it.

mod cors;
mod session_cookie;

use axum::extract::{Query, Request};
use axum::http::{header, HeaderMap, HeaderValue, Method, StatusCode};
use axum::middleware::{from_fn, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use std::collections::HashMap;
use tower_http::cors::{Any, CorsLayer};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut app = Router::new()
        .route("/v1/orders", get(orders).put(orders))
        .route("/v1/session", get(session))
        .route("/v1/fail", get(|| async { (StatusCode::INTERNAL_SERVER_ERROR, "the database is gone") }));
    if !today("CORS_ORIGIN").is_empty() {
        app = app.layer(policy());
    }
    app = app.layer(from_fn(by_hand)).layer(from_fn(outside));
    let address = format!("127.0.0.1:{}", today("PORT"));
    let listener = tokio::net::TcpListener::bind(address).await.unwrap();
    println!("listening");
    axum::serve(listener, cors::with_cors(app)).await.unwrap();
}

fn today(name: &str) -> String {
    std::env::var(name).unwrap_or_default()
}

/// What the library is told today.
fn policy() -> CorsLayer {
    let mut layer = CorsLayer::new();
    layer = match today("CORS_ORIGIN").as_str() {
        "*" => layer.allow_origin(Any),
        origin => layer.allow_origin(origin.parse::<HeaderValue>().unwrap()),
    };
    let methods = today("CORS_METHODS");
    if !methods.is_empty() {
        layer = layer.allow_methods(methods.split(',').map(|one| one.parse().unwrap()).collect::<Vec<Method>>());
    }
    let headers = today("CORS_HEADERS");
    if !headers.is_empty() {
        layer = layer.allow_headers(headers.split(',').map(|one| one.parse().unwrap()).collect::<Vec<header::HeaderName>>());
    }
    layer.allow_credentials(!today("CORS_CREDENTIALS").is_empty())
}

async fn outside(request: Request, next: Next) -> Response {
    let is_options = request.method() == Method::OPTIONS;
    let has_token = request.headers().contains_key(header::AUTHORIZATION);
    let path = request.uri().path();
    match today("OUTSIDE").as_str() {
        "token" if !has_token => {
            (StatusCode::UNAUTHORIZED, [(header::WWW_AUTHENTICATE, "Bearer")], "a token is missing").into_response()
        }
        "header" if !has_token => (StatusCode::BAD_REQUEST, "a header is missing").into_response(),
        "no-options" if is_options => (StatusCode::METHOD_NOT_ALLOWED, [(header::ALLOW, "GET,HEAD")]).into_response(),
        "not-ready" if !is_options && path == "/v1/fail" => {
            (StatusCode::INTERNAL_SERVER_ERROR, "not ready").into_response()
        }
        "orders" if path == "/v1/orders" => Json(HashMap::from([("ok", true)])).into_response(),
        _ => next.run(request).await,
    }
}

/// Headers that somebody wrote without a library, or beside it.
async fn by_hand(request: Request, next: Next) -> Response {
    let origin = match today("BY_HAND").as_str() {
        "origin" => request.headers().get(header::ORIGIN).cloned(),
        "" => None,
        fixed => fixed.parse().ok(),
    };
    let headers = today("BY_HAND_HEADERS");
    let mut response = if !headers.is_empty() && request.method() == Method::OPTIONS {
        StatusCode::NO_CONTENT.into_response()
    } else {
        next.run(request).await
    };
    if let Some(value) = origin {
        response.headers_mut().append(header::ACCESS_CONTROL_ALLOW_ORIGIN, value);
    }
    if !headers.is_empty() {
        response.headers_mut().insert(header::ACCESS_CONTROL_ALLOW_HEADERS, headers.parse().unwrap());
    }
    response
}

async fn orders(Query(query): Query<HashMap<String, String>>) -> Response {
    let mut response = Json(HashMap::from([("ok", true)])).into_response();
    if query.contains_key("page") {
        response.headers_mut().insert("x-total-count", HeaderValue::from_static("7"));
    }
    response
}

async fn session(headers: HeaderMap) -> Response {
    let cookies = headers.get(header::COOKIE).and_then(|value| value.to_str().ok()).unwrap_or("");
    let mut response = Json(HashMap::from([("cookies", cookies)])).into_response();
    session_cookie::set_session(&mut response, "of-the-proof");
    response
}
