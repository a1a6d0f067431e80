//! The snippet takes the place of this file.

use actix_cors::Cors;
use actix_web::middleware::Condition;

pub fn cors() -> Condition<Cors> {
    Condition::new(false, Cors::default())
}
