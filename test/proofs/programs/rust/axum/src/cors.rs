//! The snippet takes the place of this file.

pub fn with_cors(app: axum::Router) -> axum::Router {
    app
}
