use axum::{http::header, response::Response};

pub fn set_session(response: &mut Response, value: &str) {
    response.headers_mut().append(header::SET_COOKIE, format!("sid={value}; Path=/; SameSite=Lax").parse().unwrap());
}
