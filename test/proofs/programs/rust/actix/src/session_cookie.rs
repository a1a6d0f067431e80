use actix_web::{http::header, HttpResponse as Response};

pub fn set_session(response: &mut Response, value: &str) {
    response.headers_mut().append(header::SET_COOKIE, format!("sid={value}; Path=/; SameSite=Lax").parse().unwrap());
}
