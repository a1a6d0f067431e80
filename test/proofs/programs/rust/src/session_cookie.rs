use axum::response::Response;

pub fn set_session(response: &mut Response, value: &str) {
    response.headers_mut().append("set-cookie", format!("sid={value}; Path=/; SameSite=Lax").parse().unwrap());
}
